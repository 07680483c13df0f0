/**
 * The interface of every page: what is on now, large type, the colour scheme.
 * The pages are complete without it. All words come from the page, none from here:
 *
 *   #words data-now data-soon data-ended data-today …   labels; {day} and {count} are filled in
 *   [data-slots][data-date]      an activity's hours on a day; its .state element gets a label
 *   [data-day-tile]              a day of the week bar or grid; today's gets a mark
 *   [data-phase][data-text]      a sentence for before, during or after the week
 *   [data-home-day]              on home, a day's cards; the live blocks are filled from them
 *   [data-live], [data-live-part], [data-live-more]   these blocks, with data-later … their labels
 *   [data-recaps]                activities that tell how it was; those to come are hidden
 *   [data-offer]                 on lists, a link to the first activity that is going on
 *   [data-switch=size|scheme]    the switches; what they set is kept on the device
 *
 * `?now=2023-09-20T10:00` sets the clock and is carried along to every page of the site.
 */
(function () {
  'use strict';

  var clock = window.AlmanacClock;
  var root = document.documentElement;
  var body = document.body;
  var now = clock.moment(location.search, Date.now());
  var wordsElement = document.getElementById('words');
  var words = wordsElement ? wordsElement.dataset : {};

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function fill(text, values) {
    return (text || '').replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? values[name] : whole;
    });
  }

  // ---- What is kept on the device; a browser may refuse it ----

  function stored(key) {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }

  function store(key, value) {
    try { localStorage.setItem(key, value); } catch (refused) { /* then only this page has it */ }
  }

  // ---- Switches ----

  function setSize(size) {
    if (size === 'large') root.dataset.size = 'large'; else delete root.dataset.size;
    all('[data-switch="size"]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(size === 'large'));
    });
  }

  function setScheme(scheme) {
    if (scheme === 'auto') delete root.dataset.scheme; else root.dataset.scheme = scheme;
    all('[data-switch="scheme"]').forEach(function (button) {
      var label = button.querySelector('[data-label]');
      label.textContent = button.dataset[scheme];
    });
  }

  function startSwitches() {
    var size = stored('almanac-size') === 'large' ? 'large' : 'normal';
    var scheme = stored('almanac-scheme');
    if (scheme !== 'light' && scheme !== 'dark') scheme = 'auto';
    setSize(size);
    setScheme(scheme);
    all('[data-switch]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        if (button.dataset.switch === 'size') {
          size = size === 'large' ? 'normal' : 'large';
          setSize(size);
          store('almanac-size', size);
        } else {
          scheme = { auto: 'light', light: 'dark', dark: 'auto' }[scheme];
          setScheme(scheme);
          store('almanac-scheme', scheme);
        }
      });
    });
  }

  // ---- States ----

  function happens(element) {
    var status = element.dataset.status;
    return status !== 'cancelled' && status !== 'postponed';
  }

  function stateOf(element) {
    return clock.state(now, element.dataset.date, element.dataset.slots);
  }

  function markStates() {
    var labels = { now: words.now, soon: words.soon, ended: words.ended };
    all('[data-slots]').forEach(function (element) {
      var state = stateOf(element);
      var label = element.querySelector('.state');
      element.classList.toggle('is-ended', state === 'ended');
      element.classList.toggle('is-now', state === 'now' && happens(element));
      if (!label) return;
      var text = happens(element) || state === 'ended' ? labels[state] : '';
      label.textContent = text || '';
      label.hidden = !text;
    });
  }

  function markToday() {
    all('[data-day-tile]').forEach(function (tile) {
      if (tile.dataset.dayTile !== now.date || tile.classList.contains('is-today')) return;
      tile.classList.add('is-today');
      if (!tile.hasAttribute('aria-current')) tile.setAttribute('aria-current', 'date');
      var name = tile.getAttribute('aria-label');
      if (name) tile.setAttribute('aria-label', name + '，' + words.today);
      var day = tile.querySelector('.week-day');
      if (day) day.textContent = words.today;
    });
  }

  /** An offer, never a jump: a link to the first activity of the list that is going on. */
  function offerNow() {
    var offer = document.querySelector('[data-offer]');
    var current = all('.card.is-now');
    if (!offer || !current.length) return;
    current[0].id = 'now';
    var link = offer.querySelector('a');
    link.href = '#now';
    link.textContent = fill(words.nowOffer, { count: current.length });
    offer.hidden = false;
  }

  // ---- Home ----

  function showPhase() {
    var phase = clock.phase(now, body.dataset.weekFirst, body.dataset.weekLast);
    all('[data-phase]').forEach(function (element) {
      element.hidden = element.dataset.phase !== phase.phase;
      if (!element.hidden) element.textContent = fill(element.dataset.text, { count: phase.count });
    });
    // How it was can be told of what is over; afterwards it comes first.
    var recaps = document.querySelector('[data-recaps]');
    var live = document.querySelector('[data-live]');
    if (!recaps) return;
    var told = all('.card', recaps).filter(function (card) {
      card.hidden = stateOf(card) !== 'ended' && card.dataset.date >= now.date;
      return !card.hidden;
    });
    recaps.hidden = !told.length;
    if (live && phase.phase === 'after') live.parentNode.insertBefore(recaps, live);
  }

  function showPart(name, title, cards) {
    var part = document.querySelector('[data-live-part="' + name + '"]');
    if (!part || !cards.length) return;
    if (title) part.querySelector('h2').textContent = title;
    var list = part.querySelector('.cards');
    cards.forEach(function (card) { list.appendChild(card.cloneNode(true)); });
    part.hidden = false;
  }

  function byStart(a, b) {
    return clock.nextStart(a.dataset.slots, now.minutes) - clock.nextStart(b.dataset.slots, now.minutes);
  }

  function showLive() {
    var live = document.querySelector('[data-live]');
    if (!live) return;
    var own = live.dataset;
    var days = all('[data-home-day]');
    var today = days.filter(function (day) { return day.dataset.homeDay === now.date; })[0];
    var coming = days.filter(function (day) { return day.dataset.homeDay > now.date && all('.card', day).some(happens); })[0];
    var cards = today ? all('.card', today).filter(happens) : [];
    var current = cards.filter(function (card) { return stateOf(card) === 'now'; });
    var ahead = cards.filter(function (card) { return /^(soon|today)$/.test(stateOf(card)); }).sort(byStart);
    showPart('now', '', current.slice(0, 6));
    showPart('next', own.nextTitle, ahead.slice(0, 3));
    showPart('later', own.later, ahead.slice(3, 7));
    var linked = current.length || ahead.length ? today : coming;
    if (linked === coming && coming) {
      showPart('next', fill(own.dayTitle, { day: coming.dataset.title }), all('.card', coming).filter(happens).slice(0, 4));
    }
    if (linked) {
      var more = live.querySelector('[data-live-more]');
      var link = more.querySelector('a');
      link.href = linked.dataset.href;
      link.textContent = fill(own.dayLink, { day: linked.dataset.title });
      more.hidden = false;
    }
    live.hidden = !linked;
  }

  // ---- The set clock goes along ----

  function carryClock() {
    var set = /[?&](now=[^&#]*)/.exec(location.search);
    if (!set) return;
    all('a[href]').forEach(function (link) {
      var href = link.getAttribute('href');
      if (/^([a-z]+:|#|\/\/)/i.test(href)) return;
      var parts = href.split('#');
      link.setAttribute('href', parts[0] + (parts[0].indexOf('?') < 0 ? '?' : '&') + set[1] + (parts[1] ? '#' + parts[1] : ''));
    });
  }

  function refresh() {
    markStates();
    markToday();
  }

  startSwitches();
  showPhase();
  showLive();
  refresh();
  offerNow();
  carryClock();
  if (!/[?&]now=/.test(location.search)) {
    // A page that stays open keeps telling the truth.
    setInterval(function () {
      now = clock.moment('', Date.now());
      refresh();
    }, 60000);
  }
})();
