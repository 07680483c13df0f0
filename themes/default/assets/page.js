/**
 * The interface of every page: what is on now, large type, the colour scheme.
 * The pages are complete without it. All words come from the page, none from here:
 *
 *   #words data-now data-soon data-ended data-today …   labels; {day} and {count} are filled in
 *   [data-slots][data-date]      an activity's hours on a day, until the day of data-until if there is
 *                                one; its .state element gets a label
 *   [data-sessions]              the sessions of an activity; the first to come is told in [data-lead]
 *   [data-day-tile]              a day of the week bar or grid; today's gets a mark
 *   [data-offer]                 on lists, a link to the first activity that is going on
 *   [data-switch=size|scheme]    the switches; what they set is kept on the device
 *   #words data-later            files that are loaded once the page is complete
 *   [data-search-box][data-files]   the search's form; the files are loaded when it is first used
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
    return clock.state(now, element.dataset.date, element.dataset.slots, element.dataset.until);
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

  /**
   * An activity leads with the session that is next, and is quiet once all are over; how it was is told
   * when some of it is over.
   */
  function leadWithNext() {
    var lead = document.querySelector('[data-lead]');
    if (!lead) return;
    var sessions = all('[data-sessions] [data-occurrence]');
    var states = (sessions.length ? sessions : [lead]).map(stateOf);
    document.querySelector('.entry').classList.toggle('is-over', states.every(function (state) { return state === 'ended'; }));
    var recap = document.querySelector('.recap');
    if (recap) recap.hidden = states.every(function (state) { return state === 'later'; });
    var next = sessions.filter(function (session, index) { return happens(session) && states[index] !== 'ended'; })[0];
    if (!next || next === lead.next || !happens(lead)) return;
    lead.next = next;
    ['date', 'slots', 'until'].forEach(function (name) {
      if (name in next.dataset) lead.dataset[name] = next.dataset[name]; else delete lead.dataset[name];
    });
    var time = next.querySelector('time').cloneNode(true);
    var link = time.querySelector('a');
    if (link) link.replaceWith(link.textContent);
    lead.querySelector('time').replaceWith(time);
    lead.querySelector('[data-next]').hidden = next === sessions[0];
    all('.status', lead).forEach(function (status) { status.hidden = next !== sessions[0]; });
    var places = [document.querySelector('[data-lead-venue]'), next.querySelector('[data-venue]')];
    if (places[0] && places[1]) places[0].textContent = places[1].textContent;
    all('[data-lead-address]').forEach(function (address) { address.hidden = !!places[1]; });
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

  // ---- The set clock goes along ----

  function carryClock(within) {
    var set = /[?&](now=[^&#]*)/.exec(location.search);
    if (!set) return;
    all('a[href]', within).forEach(function (link) {
      var href = link.getAttribute('href');
      if (/^([a-z]+:|#|\/\/)|[?&]now=/i.test(href)) return;
      var parts = href.split('#');
      link.setAttribute('href', parts[0] + (parts[0].indexOf('?') < 0 ? '?' : '&') + set[1] + (parts[1] ? '#' + parts[1] : ''));
    });
    all('form', within).forEach(function (form) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'now';
      field.value = decodeURIComponent(set[1].slice(4));
      form.appendChild(field);
    });
  }

  // ---- The search's box ----

  /** Files in their order; one that is there is not loaded again. */
  function load(files) {
    files.forEach(function (file) {
      if (document.querySelector('[src="' + file + '"],[href="' + file + '"]')) return;
      var isStyle = /\.css$/.test(file);
      var element = document.createElement(isStyle ? 'link' : 'script');
      if (isStyle) element.rel = 'stylesheet';
      // Inserted scripts run in any order unless told otherwise.
      else element.async = false;
      element[isStyle ? 'href' : 'src'] = file;
      document.head.appendChild(element);
    });
  }

  function filesOf(list) { return (list || '').split(' ').filter(Boolean); }

  function startSearch() {
    var input = document.getElementById('search-q');
    if (!input) return;
    document.addEventListener('keydown', function (event) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey
        || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    var files = filesOf(input.form.dataset.files);
    function start() { load(files.splice(0)); }
    input.addEventListener('focus', start);
    input.addEventListener('input', start);
    // A page that came back, or a visitor who was faster than the scripts.
    if (document.activeElement === input) start();
  }

  // ---- Copying ----

  /** The way of browsers that have no clipboard for pages, or none for pages without https. */
  function copyByCommand(text) {
    var before = document.activeElement;
    var field = document.createElement('textarea');
    field.className = 'visually-hidden';
    // No keyboard comes up for what cannot be typed in.
    field.readOnly = true;
    field.value = text;
    body.appendChild(field);
    field.select();
    var isCopied = false;
    try { isCopied = document.execCommand('copy'); } catch (refused) { /* it is not, then */ }
    field.remove();
    if (before) before.focus({ preventScroll: true });
    return isCopied;
  }

  /**
   * Copies a text.
   * @returns {Promise<boolean>} whether it is in the clipboard
   */
  function copy(text) {
    function byCommand() { return copyByCommand(text); }
    if (!navigator.clipboard || !window.isSecureContext) return Promise.resolve(byCommand());
    return navigator.clipboard.writeText(text).then(function () { return true; }, byCommand);
  }

  /** Says on a button what came of it; after a while, in milliseconds, it says again what it does. */
  function tell(button, text, time) {
    if (!button.dataset.label) button.dataset.label = button.textContent;
    button.textContent = text;
    clearTimeout(button.told);
    button.told = setTimeout(function () { button.textContent = button.dataset.label; }, time || 2500);
  }

  function refresh() {
    leadWithNext();
    markStates();
    markToday();
  }

  /** For the scripts of single pages. */
  window.AlmanacPage = {
    all: all, fill: fill, happens: happens, stateOf: stateOf, refresh: refresh, carryClock: carryClock, load: load, filesOf: filesOf,
    copy: copy, tell: tell,
    now: function () { return now; }
  };

  startSwitches();
  refresh();
  offerNow();
  carryClock();
  startSearch();
  // The page first, then what it can do without.
  window.addEventListener('load', function () { load(filesOf(words.later)); });
  if (!/[?&]now=/.test(location.search)) {
    // A page that stays open keeps telling the truth.
    setInterval(function () {
      now = clock.moment('', Date.now());
      refresh();
    }, 60000);
  }
})();
