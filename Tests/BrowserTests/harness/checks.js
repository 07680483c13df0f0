/* Checks that run inside a page. Each returns what it found, as plain values. */
(function () {
  'use strict';

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  /* How a finding names an element. */
  function describe(element) {
    var name = element.tagName.toLowerCase();
    if (element.id) name += '#' + element.id;
    else if (element.classList.length) name += '.' + Array.prototype.join.call(element.classList, '.');
    var text = (element.getAttribute('aria-label') || element.textContent || '').trim();
    return name + ' «' + text.replace(/\s+/g, ' ').slice(0, 24) + '»';
  }

  function isVisible(element) {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    // What is meant for screen readers only, or waits outside the page until it has the focus.
    for (var outer = element; outer; outer = outer.parentElement) {
      var style = getComputedStyle(outer);
      if (style.clipPath === 'inset(50%)' || style.clip === 'rect(0px, 0px, 0px, 0px)') return false;
    }
    var box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.bottom + scrollY > 0 && box.right + scrollX > 0;
  }

  /* A link within running text: its line has other words. */
  function isInText(element) {
    if (getComputedStyle(element).display !== 'inline') return false;
    var block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    var words = block.textContent;
    Array.prototype.forEach.call(block.querySelectorAll('a, button'), function (link) {
      words = words.replace(link.textContent, '');
    });
    return /[\p{L}\p{N}]/u.test(words);
  }

  /* The height or width of what answers to a finger around an element's middle: an overlay counts. */
  function reach(element, vertical, wanted) {
    // A page can be longer than any window.
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    var box = element.getBoundingClientRect();
    var x = box.left + box.width / 2;
    var y = box.top + box.height / 2;
    function answers(offset) {
      var hit = document.elementFromPoint(vertical ? x : x + offset, vertical ? y + offset : y);
      return hit !== null && element.contains(hit);
    }
    if (!answers(0)) return 0;
    var before = 0, after = 0;
    while (before < wanted && answers(-before - 1)) before += 1;
    while (after < wanted && answers(after + 1)) after += 1;
    return before + after + 1;
  }

  /* Whether Tab passes by: of radio buttons with one name it stops at the chosen one, or at the first. */
  function isPassedBy(element) {
    if (element.type !== 'radio') return false;
    var group = all('input[type="radio"]').filter(function (other) {
      return other.name === element.name && other.form === element.form;
    });
    return element !== (group.filter(function (other) { return other.checked; })[0] || group[0]);
  }

  /* Elements that answer to Tab, in document order. */
  function tabStops() {
    return all('a[href], button, summary, input, select, textarea, [tabindex]').filter(function (element) {
      return element.tabIndex >= 0 && !element.disabled && !isPassedBy(element) &&
        element.checkVisibility({ checkVisibilityCSS: true });
    });
  }

  /* Everything that may show the focus: the element, what is drawn with it, what is around it. */
  function focusLook(element) {
    var looks = [];
    function add(target, pseudo) {
      var style = getComputedStyle(target, pseudo);
      var outline = style.outlineStyle === 'none' ? '' : style.outlineStyle + style.outlineWidth + style.outlineColor;
      looks.push(outline + '|' + style.boxShadow);
    }
    add(element);
    add(element, '::before');
    add(element, '::after');
    for (var outer = element.parentElement, level = 0; outer && level < 3; outer = outer.parentElement, level += 1) add(outer);
    return looks.join('\n');
  }

  /* A colour as it looks on white paper; null for what is no colour. */
  function colour(value) {
    if (!value || !CSS.supports('color', value)) return null;
    var canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = value;
    canvas.fillRect(0, 0, 1, 1);
    return Array.prototype.slice.call(canvas.getImageData(0, 0, 1, 1).data, 0, 3);
  }

  return {
    /* What sticks out of a page that is wider than its window; nothing if it is not wider. */
    overflow: function () {
      var width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
      var wide = all('body *').filter(function (element) {
        return element.getBoundingClientRect().right + scrollX > width + 0.5;
      });
      return ['the page is ' + document.documentElement.scrollWidth + ' wide in ' + width]
        .concat(wide.slice(0, 8).map(describe));
    },

    /* Links and buttons outside running text that a finger would miss. */
    smallTargets: function (wanted) {
      return all('a[href], button, summary, input, select, textarea').filter(function (element) {
        return isVisible(element) && !isInText(element);
      }).map(function (element) {
        var box = element.getBoundingClientRect();
        var width = box.width, height = box.height;
        if (width < wanted - 0.1) width = Math.max(width, reach(element, false, wanted));
        if (height < wanted - 0.1) height = Math.max(height, reach(element, true, wanted));
        return width >= wanted - 0.1 && height >= wanted - 0.1
          ? null : describe(element) + ' ' + Math.round(width) + '×' + Math.round(height);
      }).filter(Boolean);
    },

    /* Text smaller than a size. */
    smallText: function (wanted) {
      var found = {};
      var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        var element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !isVisible(element)) continue;
        var size = parseFloat(getComputedStyle(element).fontSize);
        if (size < wanted - 0.01) found[describe(element) + ' ' + size + 'px'] = true;
      }
      return Object.keys(found);
    },

    /* Notes the tab stops and how each looks without the focus; answers with their names. */
    noteTabStops: function () {
      window.noted = tabStops().map(function (element) {
        return { element: element, look: focusLook(element) };
      });
      return window.noted.map(function (stop) { return describe(stop.element); });
    },

    /* The element that has the focus, as its place among the tab stops. */
    focused: function () {
      var active = document.activeElement;
      var place = window.noted.findIndex(function (stop) { return stop.element === active; });
      return {
        place: place,
        name: describe(active),
        isShown: place >= 0 && focusLook(active) !== window.noted[place].look
      };
    },

    /* The colours of custom properties as red, green, blue of 0 to 255; null for what is no colour. */
    colours: function (names) {
      var style = getComputedStyle(document.documentElement);
      return names.map(function (name) { return colour(style.getPropertyValue(name).trim()); });
    },

    /* The page's ground and text. */
    bodyColours: function () {
      var style = getComputedStyle(document.body);
      return [colour(style.backgroundColor), colour(style.color)];
    }
  };
})()
