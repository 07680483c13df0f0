/**
 * What narrows a search on its page: facets with their counts, and what is chosen as chips.
 *
 *   [data-facet=day|county|topic|mode|status]   a group; its .options are filled with buttons
 *   [data-search-chips]                         the chips
 */
(function () {
  'use strict';

  var page = window.AlmanacPage;
  var finder = window.AlmanacFinder;
  if (!finder) return;
  var make = finder.make;
  var KINDS = ['day', 'county', 'topic', 'mode', 'status'];

  function capital(text) { return text[0].toUpperCase() + text.slice(1); }

  /**
   * The choices of a facet in their order.
   * @param {object} words the page's wording
   * @returns {{value: string, name: string, isOutside: boolean, hue: number}[]}
   */
  function choices(kind, words) {
    var head = finder.engine.head;
    switch (kind) {
    case 'day': return head.days.map(function (day) { return { value: day.date, name: day.short }; });
    case 'county': return head.counties.map(function (county) { return { value: county.slug, name: county.short }; });
    case 'topic': return head.topics.map(function (topic, at) { return { value: topic.slug, name: topic.short, hue: at + 1 }; });
    case 'mode': return ['site', 'online'].map(function (mode) { return { value: mode, name: words['mode' + capital(mode)] }; });
    default: return head.statuses.map(function (status) { return { value: status, name: words['status' + capital(status)] || status }; });
    }
  }

  /** The name of what is chosen; nothing for what is no choice. */
  function nameOf(kind, value, words) {
    var found = choices(kind, words).filter(function (choice) { return choice.value === value; })[0];
    return found ? found.name : '';
  }

  function option(kind, choice, count, isChosen) {
    var button = make('button', 'option');
    button.type = 'button';
    button.setAttribute('aria-pressed', String(isChosen));
    button.dataset.kind = kind;
    button.dataset.value = choice.value;
    if (choice.hue) {
      button.classList.add('hue-' + choice.hue);
      var icon = make('span', 'icon t-' + choice.value);
      icon.setAttribute('aria-hidden', 'true');
      button.appendChild(icon);
    }
    button.appendChild(document.createTextNode(choice.name));
    button.appendChild(make('span', 'count', String(count)));
    return button;
  }

  /** Fills the groups; the button that had the focus has it again. */
  function show(container, result, state, words) {
    var active = document.activeElement;
    var focused = container.contains(active) && active.dataset.kind ? active.dataset : null;
    KINDS.forEach(function (kind) {
      var group = container.querySelector('[data-facet="' + kind + '"]');
      if (!group) return;
      var options = group.querySelector('.options');
      var counts = result.facets[kind];
      var offered = choices(kind, words).filter(function (choice) { return counts[choice.value] || state[kind] === choice.value; });
      options.textContent = '';
      offered.forEach(function (choice) {
        options.appendChild(option(kind, choice, counts[choice.value] || 0, state[kind] === choice.value));
      });
      group.hidden = offered.length < 2 && !state[kind];
    });
    if (!focused) return;
    page.all('[data-value="' + focused.value + '"]', container).forEach(function (button) {
      if (button.dataset.kind === focused.kind) button.focus();
    });
  }

  /** The label of a time that was read from the query: what it was taken for. */
  function timeName(time, words) {
    if (!time.dates) return time.word;
    var names = time.dates.map(function (date) {
      var day = finder.engine.head.days.filter(function (day) { return day.date === date; })[0];
      return day ? day.name : page.fill(words.dateShort, { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
    });
    if (!names.length) return time.word;
    if (names.length === 1 && !time.isRelative) return names[0];
    return time.word + ' ' + names.slice(0, 3).join(words.separator);
  }

  function chip(name, words, action) {
    var item = make('li');
    var button = make('button', 'chip', name);
    var cross = make('span', '', '×');
    button.type = 'button';
    button.setAttribute('aria-label', page.fill(words.remove, { name: name }));
    cross.setAttribute('aria-hidden', 'true');
    button.appendChild(cross);
    button.addEventListener('click', action);
    item.appendChild(button);
    return item;
  }

  /**
   * Fills the chips.
   * @param {function(object)} change takes what the state is to become
   */
  function showChips(list, result, state, words, change) {
    list.textContent = '';
    result.times.forEach(function (time) {
      list.appendChild(chip(timeName(time, words), words, function () { change({ q: without(result, state.q, time.word) }); }));
    });
    if (state.text) list.appendChild(chip(words.asTextChip, words, function () { change({ text: '' }); }));
    KINDS.forEach(function (kind) {
      var name = state[kind] && nameOf(kind, state[kind], words);
      if (!name) return;
      list.appendChild(chip(name, words, function () {
        var less = {};
        less[kind] = '';
        change(less);
      }));
    });
    list.hidden = !list.children.length;
  }

  /** A query without one of its times. */
  function without(result, query, word) {
    var at = query.indexOf(word);
    if (at >= 0) return (query.slice(0, at) + ' ' + query.slice(at + word.length)).replace(/\s+/g, ' ').trim();
    // It was typed in other characters: put together anew from what was read.
    return result.words.concat(result.times).map(function (part) { return part.word; }).filter(function (part) {
      return part !== word;
    }).join(' ');
  }

  window.AlmanacFacets = { kinds: KINDS, show: show, showChips: showChips, nameOf: nameOf, timeName: timeName, without: without };
})();
