/**
 * The search's page: the query and what narrows it stand in the address, results come while typing.
 *
 *   [data-search-page]        the whole, with the wording: data-count, data-none …
 *   [data-search-state]       the results: waiting, working, done, failed
 *   [data-search-list] [data-search-more] [data-search-pages]   cards, more of them, other pages
 *   [data-search-count] [data-search-notes] [data-search-sort]  how many, what was understood, order
 *   [data-search-browse]      where to look without the search
 *
 * `?q=…&day=…&county=…&topic=…&mode=…&status=…&sort=time&text=1`
 */
(function () {
  'use strict';

  var whole = document.querySelector('[data-search-page]');
  if (!whole || !window.AlmanacFinder) return;

  var page = window.AlmanacPage;
  var finder = window.AlmanacFinder;
  var facets = window.AlmanacFacets;
  var make = finder.make;
  var words = whole.dataset;
  var form = document.querySelector('.search-form');
  var input = form.querySelector('input[type="search"]');
  var browse = document.querySelector('[data-search-browse]');
  var KEYS = ['q'].concat(facets.kinds, 'sort', 'text');
  /** How many results there are at first, and how many more each time. */
  var FIRST = 10;
  var MORE = 20;
  var state = read();
  var shown = history.state && history.state.shown || FIRST;
  var left = history.state && history.state.top;
  /** Whether the last step was typing. */
  var isTyping = false;
  var turn = 0;
  var speech = 0;

  function part(name) { return whole.querySelector('[data-search-' + name + ']'); }

  var results = part('state');
  var list = part('list');
  var rest = part('rest');
  var more = part('more');
  var notes = part('notes');
  var counted = part('count');

  // ---- The state and the address ----

  function read() {
    var values = new URLSearchParams(location.search);
    var state = {};
    KEYS.forEach(function (key) { state[key] = values.get(key) || ''; });
    return state;
  }

  /** The address of a state, on this page. */
  function addressOf(state) {
    var clock = /[?&](now=[^&#]*)/.exec(location.search);
    var values = KEYS.filter(function (key) { return state[key]; }).map(function (key) {
      return key + '=' + encodeURIComponent(state[key]);
    });
    if (clock) values.push(clock[1]);
    return location.pathname + (values.length ? '?' + values.join('&') : '');
  }

  function remember(isNew) {
    try {
      history[isNew ? 'pushState' : 'replaceState']({ shown: shown, top: 0 }, '', addressOf(state));
    } catch (refused) { /* the address stays; all else works */ }
  }

  /** Changes the state: a step that one can go back from. */
  function change(values) {
    var before = addressOf(state);
    state = Object.assign({}, state, values);
    shown = FIRST;
    isTyping = false;
    if ('q' in values) input.value = state.q;
    remember(addressOf(state) !== before);
    run();
  }

  function request(values) {
    var asked = Object.assign({}, state, values, { now: page.now() });
    asked.asText = Boolean(asked.text);
    return asked;
  }

  // ---- Running ----

  function run() {
    var own = ++turn;
    function isOld() { return own !== turn; }
    results.dataset.searchState = 'working';
    return finder.answer(request(), shown).then(function (result) {
      if (isOld()) return null;
      return render(result, isOld).then(function () { return settle(result, isOld); });
    }).catch(function (error) {
      if (!isOld()) fail(error);
    });
  }

  function settle(result, isOld) {
    return finder.settle(result, shown + 64, isOld).then(function () {
      if (isOld()) return null;
      return render(result, isOld);
    }).then(function () { return isOld() ? null : conclude(result, isOld); }).then(function () {
      if (isOld()) return;
      results.dataset.searchState = 'done';
      if (left) scrollTo(0, left);
      left = 0;
    });
  }

  function fail(error) {
    [list, notes, part('chips')].forEach(function (element) { element.textContent = ''; });
    showRest(false);
    [part('pages'), part('sort'), part('facets'), part('chips')].forEach(function (element) { element.hidden = true; });
    tell(finder.complaint(error, words));
    browse.hidden = false;
    results.dataset.searchState = 'failed';
  }

  /** Says it to all at once, and to those who listen when they have stopped typing. */
  function tell(text) {
    counted.textContent = text;
    clearTimeout(speech);
    speech = setTimeout(function () { part('status').textContent = text; }, 500);
  }

  // ---- Showing ----

  /** What the list holds, so that it is not made anew without need. */
  var listed = '';

  function render(result, isOld) {
    var numbers = result.hits.slice(0, shown);
    var others = result.pages.slice(0, 20);
    return finder.documents(result, numbers.concat(others)).then(function (documents) {
      if (isOld()) return;
      var key = JSON.stringify([numbers, others, result.request, documents.map(Boolean)]);
      if (key !== listed) {
        listed = key;
        fillList(result, numbers, documents);
        fillPages(result, others, documents.slice(numbers.length));
      }
      showCount(result);
      facets.show(part('facets'), result, state, words);
      facets.showChips(part('chips'), result, state, words, function (values) {
        change(values);
        counted.focus();
      });
      part('facets').hidden = !part('facets').querySelector('[data-facet]:not([hidden])');
      showRest(result.hits.length > shown);
      more.textContent = page.fill(words.more, { count: Math.min(MORE, result.hits.length - shown) });
      part('sort').hidden = !result.words.length || result.hits.length < 2;
      page.all('[data-sort]').forEach(function (button) {
        button.setAttribute('aria-pressed', String(button.dataset.sort === state.sort));
      });
      browse.hidden = numbers.length + others.length > 0;
      page.carryClock(results);
      page.refresh();
    });
  }

  function fillList(result, numbers, documents) {
    list.textContent = '';
    numbers.forEach(function (number, at) {
      if (documents[at]) list.appendChild(finder.card(result, number, documents[at], words));
    });
  }

  function fillPages(result, numbers, documents) {
    var items = part('pages').querySelector('ul');
    items.textContent = '';
    numbers.forEach(function (number, at) {
      if (documents[at]) items.appendChild(finder.line(result, number, documents[at], words));
    });
    part('pages').hidden = !items.children.length;
  }

  /** The button is there while there are more. */
  function showRest(hasMore) {
    rest.hidden = !hasMore;
    if (hasMore) rest.appendChild(more); else if (more.parentNode) rest.removeChild(more);
  }

  function isNarrowed() { return facets.kinds.some(function (kind) { return state[kind]; }); }

  function showCount(result) {
    var count = result.hits.length;
    var isSure = finder.engine.isSure(result) || result.isPartial;
    var text = page.fill(!isSure ? words.countUnsure : state.q ? words.count : words.countAll, { count: count });
    if (!count && isSure) {
      text = result.words.length && !isNarrowed() ? page.fill(words.none, { q: state.q }) : words.noneNarrowed;
      if (result.pages.length) text = page.fill(words.count, { count: 0 });
    }
    tell(text);
  }

  // ---- What was understood, and what else there is ----

  function note(element) {
    if (element) notes.appendChild(element);
    return element;
  }

  /** A link to another state. */
  function link(text, values, count) {
    var to = Object.assign({}, state, values);
    var element = make('a', 'line', text);
    if (count !== undefined) element.appendChild(make('span', 'count', String(count)));
    element.href = addressOf(to);
    element.addEventListener('click', function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      change(to);
      counted.focus();
    });
    return element;
  }

  function noteNames(result) {
    result.words.forEach(function (word) {
      if (!word.names.length) return;
      var names = word.names.filter(function (name, at) { return word.names.indexOf(name) === at; }).slice(0, 4).map(function (name) { return '“' + name + '”'; });
      note(make('p', 'small', page.fill(words.took, { word: word.word, names: names.join(words.separator) })));
    });
  }

  /** Notes and offers, once the result is sure. */
  function conclude(result, isOld) {
    var jobs = [asText(result)];
    if (!result.hits.length) jobs.push(nearest(result), finder.engine.suggest(result).catch(function () { return []; }));
    return Promise.all(jobs).then(function (found) {
      if (isOld()) return;
      notes.textContent = '';
      if (result.isPartial) note(make('p', 'note', words.partMissing));
      noteNames(result);
      if (!result.hits.length) offer(found[1], found[2]);
      if (found[0]) note(make('p')).appendChild(found[0]);
    });
  }

  function offer(days, offers) {
    if (days) {
      tell(page.fill(words.nothingOn, { day: days.asked }));
      var line = note(make('p', '', words.nearest));
      days.found.forEach(function (day) { line.appendChild(link(day.name, { q: days.q, day: day.date }, day.count)); });
    }
    var spellings = offers.filter(function (offer) { return offer.kind === 'spelling'; });
    if (spellings.length) {
      var spelling = note(make('p', 'spelling', words.spelling));
      spellings.forEach(function (offer) { spelling.appendChild(link(offer.label, { q: offer.q }, offer.count)); });
    }
    offers.filter(function (offer) { return offer.kind === 'fewer'; }).forEach(function (offer) {
      note(make('p')).appendChild(link(page.fill(words.fewer, { word: offer.label }), { q: offer.q }, offer.count));
    });
    if (isNarrowed()) {
      var none = {};
      facets.kinds.forEach(function (kind) { none[kind] = ''; });
      note(make('p')).appendChild(link(words.clear, none));
    }
  }

  /** An offer to read days of the query as text, where that finds something. */
  function asText(result) {
    if (!result.times.length || state.text) return Promise.resolve(null);
    return finder.answer(request({ text: '1' }), FIRST).then(function (other) {
      var count = other.hits.length + other.pages.length;
      var word = result.times.map(function (time) { return time.word; }).join(' ');
      return count ? link(page.fill(words.asText, { word: word, count: count }), { text: '1' }) : null;
    }, function () { return null; });
  }

  /** The days nearest to those asked for on which the rest of the query finds something. */
  function nearest(result) {
    var dates = result.times.filter(function (time) { return time.dates; });
    var asked = state.day || dates.length && dates[0].dates[0];
    if (!state.day && !dates.length) return Promise.resolve(null);
    var q = dates.reduce(function (query, time) { return facets.without(result, query, time.word); }, state.q);
    var name = state.day ? facets.nameOf('day', state.day, words) : dates.map(function (time) { return facets.timeName(time, words); }).join(words.separator);
    return finder.answer(request({ q: q, day: '', text: '' }), FIRST).then(function (other) {
      var counts = other.facets.day;
      var found = Object.keys(counts).sort();
      if (asked) {
        var apart = function (date) { return Math.abs(window.AlmanacClock.daysBetween(asked, date)); };
        found.sort(function (a, b) { return apart(a) - apart(b) || (a < b ? 1 : -1); });
      }
      found = found.slice(0, 3).map(function (date) { return { date: date, name: facets.nameOf('day', date, words), count: counts[date] }; });
      return found.length ? { asked: name, q: q, found: found } : null;
    }, function () { return null; });
  }

  // ---- The visitor ----

  function typed() {
    if (input.value.trim() === state.q) return;
    var isBlank = Object.keys(state).every(function (key) { return !state[key]; });
    state.q = input.value.trim();
    state.text = '';
    shown = FIRST;
    // The first letter is a step that one can go back from; further ones change it.
    remember(!isTyping && !isBlank);
    isTyping = true;
    run();
  }

  finder.listen(input, typed);

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    change({ q: input.value.trim(), text: state.text });
    // On a phone the keyboard goes and the results are seen.
    if (window.matchMedia('(pointer: coarse)').matches) counted.focus();
  });

  whole.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) return;
    var values = {};
    if (button.dataset.kind) {
      values[button.dataset.kind] = state[button.dataset.kind] === button.dataset.value ? '' : button.dataset.value;
      change(values);
    } else if (button.hasAttribute('data-sort')) {
      change({ sort: button.dataset.sort });
    } else if (button === more) {
      var next = shown;
      shown += MORE;
      remember(false);
      run().then(function () {
        var link = list.children[next] && list.children[next].querySelector('a');
        if (link) link.focus();
      });
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && results.contains(document.activeElement)) input.focus();
    else if (event.key === 'Escape' && document.activeElement === input && !event.isComposing) {
      // Not every browser does so by itself.
      input.value = '';
      typed();
    } else finder.arrows(input, page.all('.results a', whole), event);
  });

  window.addEventListener('popstate', function (event) {
    state = read();
    isTyping = false;
    shown = event.state && event.state.shown || FIRST;
    input.value = state.q;
    run();
  });

  window.addEventListener('pagehide', function () {
    try { history.replaceState({ shown: shown, top: window.pageYOffset }, ''); } catch (refused) { /* then it starts at the top */ }
  });

  // Beside the results there is room for all that narrows them.
  var isWide = window.matchMedia('(min-width: 62rem)');
  function unfold() { part('facets').open = isWide.matches; }
  // Safari 12 has no addEventListener here.
  isWide.addListener(unfold);
  unfold();

  whole.hidden = false;
  browse.hidden = true;
  input.value = state.q;
  run();
})();
