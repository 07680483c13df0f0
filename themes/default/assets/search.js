/**
 * What the search's box and its page share: answers of the engine, and documents as elements.
 *
 *   AlmanacFinder.answer(request, count)      → a result whose first `count` hits are sure
 *   AlmanacFinder.settle(result, …)           → the same, all of it sure
 *   AlmanacFinder.documents(result, numbers)  → cards and texts; null for one that cannot be read
 *   AlmanacFinder.card(result, number, document, words)    an activity's card as an element
 *   AlmanacFinder.line(result, number, document)           any document as a line of a list
 *
 * A card comes from the index as the site's own escaped HTML; words of visitors are text, always.
 */
(function () {
  'use strict';

  if (!window.AlmanacSearch) return;
  var page = window.AlmanacPage;
  var root = document.body.dataset.root;
  var engine = window.AlmanacSearch.engine(load);
  /** For how long a head that was loaded anew is not asked for again, in milliseconds. */
  var PATIENCE = 30000;
  /** Letters that come faster than this, in milliseconds, are one burst. */
  var BURST = 80;
  var EXCERPT = 88;
  var reopened = -Infinity;

  /** Runs a script by its address from the site's root. */
  function load(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = root + path;
      script.onload = function () {
        script.parentNode.removeChild(script);
        resolve();
      };
      script.onerror = function () {
        script.parentNode.removeChild(script);
        reject(new Error('a script is not there: ' + path));
      };
      document.head.appendChild(script);
    });
  }

  // ---- Answers ----

  /** Runs a task; where a part of the index is not there, once more with a new head: the site may
      have been published anew since the page was opened. */
  function retried(task) {
    return task().catch(function (error) {
      var folder = engine.head && engine.head.folder;
      if (error.kind === 'version' || Date.now() - reopened < PATIENCE) throw error;
      reopened = Date.now();
      return engine.open(reopened).then(function (head) {
        if (head.folder === folder) throw error;
        return task();
      });
    });
  }

  /**
   * The answer to a request.
   * @param {object} request as the engine takes it
   * @param {number} count how many hits are to be sure, and their documents there
   * @returns {Promise<object>} the result; `isPartial` where a part of the index could not be read
   */
  function answer(request, count) {
    var known = null;
    return retried(function () {
      known = null;
      return engine.search(request).then(function (result) {
        known = result;
        return engine.sure(result, count);
      }).then(function (result) {
        return engine.documents(result.hits.slice(0, count)).then(function () { return result; });
      });
    }).catch(function (error) {
      if (!known || error.kind === 'version') throw error;
      known.isPartial = true;
      return known;
    });
  }

  /**
   * Makes all of a result sure, piece by piece.
   * @param {function(): boolean} isOld whether nobody waits for it any more
   */
  function settle(result, count, isOld) {
    if (engine.isSure(result) || result.isPartial || isOld()) return Promise.resolve(result);
    return engine.sure(result, count).then(function () { return settle(result, count + 64, isOld); }, function () {
      result.isPartial = true;
      return result;
    });
  }

  /** The documents of numbers; null for one that cannot be read, and the result is partial then. */
  function documents(result, numbers) {
    return Promise.all(numbers.map(function (number) {
      return engine.documents([number]).then(function (list) { return list[0]; }, function () {
        result.isPartial = true;
        return null;
      });
    }));
  }

  // ---- Elements ----

  /** An element with a class and a text. */
  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  /** Appends a text, its places in <mark>. */
  function appendMarked(element, text, marks) {
    var end = 0;
    marks.forEach(function (mark) {
      element.appendChild(document.createTextNode(text.slice(end, mark[0])));
      element.appendChild(make('mark', '', text.slice(mark[0], mark[1])));
      end = mark[1];
    });
    element.appendChild(document.createTextNode(text.slice(end)));
  }

  /** Marks words in the texts of an element. */
  function mark(element, words) {
    var nodes = [];
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, null, false);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    nodes.forEach(function (node) {
      var marks = engine.marks(node.data, words);
      if (!marks.length) return;
      var marked = document.createDocumentFragment();
      appendMarked(marked, node.data, marks);
      node.parentNode.replaceChild(marked, node);
    });
  }

  /**
   * The day of an activity that an answer is about: the first to come of those asked for, or of all.
   * @returns {{date: string, short: string, count: number}} count: how many days it has
   */
  function dayOf(result, number) {
    var fact = engine.facts[number];
    var filters = result.filters;
    var asked = fact.days.filter(function (day, at) {
      return (filters.day < 0 || day === filters.day) && (!filters.days || filters.days.indexOf(day) >= 0)
        && (!filters.parts || fact.parts[at] & filters.parts);
    });
    if (!asked.length) asked = fact.days;
    var coming = asked.filter(function (day) { return engine.head.days[day].date >= result.request.now.date; });
    var day = engine.head.days[coming.length ? coming[0] : asked[0]];
    return { date: day.date, short: day.short, count: fact.days.length };
  }

  function dayWords(day, words) {
    return day.count > 1 ? page.fill(words.days, { day: day.short, count: day.count }) : day.short;
  }

  /** The site's own HTML of a document as an element. */
  function ownElement(document_) {
    var holder = make('div');
    holder.innerHTML = document_.card.replace(/\u0001/g, root);
    return holder;
  }

  /**
   * An activity's card: with its day, what was found marked, and a piece of its text.
   * @param {{days: string, timesDiffer: string}} words the wording of the page
   */
  function card(result, number, document_, words) {
    var holder = ownElement(document_);
    var element = holder.querySelector('[data-activity]');
    var heading = element.querySelector('h3');
    var body = heading.parentNode;
    var marked = window.AlmanacSearch.markedWords(result);
    [heading].concat(page.all('.card-place, .card-host', element)).forEach(function (part) { mark(part, marked); });

    var day = dayOf(result, number);
    if (day.date !== element.dataset.date) {
      element.dataset.date = day.date;
      // The card's hours are those of the first day.
      if (element.hasAttribute('data-more')) {
        element.dataset.slots = '';
        page.all('.card-time > :not(.state)', element).forEach(function (part) { part.parentNode.removeChild(part); });
        var time = element.querySelector('.card-time');
        time.insertBefore(make('span', 'card-words', words.timesDiffer), time.firstChild);
      }
    }
    body.insertBefore(make('p', 'card-line card-day', dayWords(day, words)), heading);

    var excerpt = marked.length ? engine.excerpt(result, document_, EXCERPT) : null;
    if (excerpt) {
      var text = make('p', 'card-text');
      appendMarked(text, excerpt.text, excerpt.marks);
      body.insertBefore(text, element.querySelector('.marks'));
    }
    return element;
  }

  /**
   * A document as a line: its title, and of an activity day and place, of a page a piece of its text.
   * @param {{days: string}} words the wording of the page
   */
  function line(result, number, document_, words) {
    var holder = ownElement(document_);
    var marked = window.AlmanacSearch.markedWords(result);
    var item = make('li');
    var link = make('a');
    link.href = holder.querySelector('a').getAttribute('href');
    var title = make('b', '', document_.fields[0]);
    mark(title, marked);
    link.appendChild(title);
    var more = make('span');
    var place = holder.querySelector('.card-place');
    var excerpt = place ? null : engine.excerpt(result, document_, EXCERPT);
    if (place) {
      var places = Array.prototype.map.call(place.childNodes, function (node) { return node.textContent.trim(); });
      more.textContent = [dayWords(dayOf(result, number), words)].concat(places).filter(Boolean).join(' · ');
      mark(more, marked);
      page.all('.status b', holder).forEach(function (label) { more.appendChild(make('em', '', ' · ' + label.textContent)); });
      if (holder.querySelector('.is-cancelled')) item.className = 'is-cancelled';
    } else if (excerpt) appendMarked(more, excerpt.text, excerpt.marks);
    link.appendChild(more);
    item.appendChild(link);
    return item;
  }

  /** Moves the focus among links by the arrow keys; above the first is the input. */
  function arrows(input, links, event) {
    var step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var place = links.indexOf(document.activeElement);
    var next = place + step;
    if (place < 0 && document.activeElement !== input || next >= links.length || next < -1) return;
    event.preventDefault();
    (next < 0 ? input : links[next]).focus();
  }

  /**
   * Calls back when an input was changed: at once, but in a burst of letters only after its last one.
   * What an input method composes is waited for.
   * @param {function()} then
   */
  function listen(input, then) {
    var timer = 0;
    var last = 0;
    var isComposing = false;
    function soon() {
      clearTimeout(timer);
      var now = Date.now();
      var isBurst = now - last < BURST;
      last = now;
      if (isBurst) timer = setTimeout(then, BURST); else then();
    }
    input.addEventListener('compositionstart', function () {
      isComposing = true;
      clearTimeout(timer);
    });
    input.addEventListener('compositionend', function () {
      isComposing = false;
      soon();
    });
    input.addEventListener('input', function () { if (!isComposing) soon(); });
  }

  /** What to say where a search failed. */
  function complaint(error, words) { return error.kind === 'version' ? words.version : words.failed; }

  window.AlmanacFinder = {
    engine: engine, answer: answer, settle: settle, documents: documents, card: card,
    line: line, make: make, arrows: arrows, listen: listen, complaint: complaint
  };
})();
