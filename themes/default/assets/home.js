/**
 * What the home page alone has: the sentence about the week, and what is on now and next.
 *
 *   [data-phase][data-text]      a sentence for before, during or after the week
 *   [data-home-day]              a day's cards; the live blocks are filled from them
 *   [data-live], [data-live-part], [data-live-more]   these blocks, with data-later … their labels
 *   [data-recaps]                activities that tell how it was, by [data-recap-day]; those to come are
 *                                hidden
 */
(function () {
  'use strict';

  var clock = window.AlmanacClock;
  var page = window.AlmanacPage;
  var all = page.all;
  var body = document.body;

  function showPhase() {
    var phase = clock.phase(page.now(), body.dataset.weekFirst, body.dataset.weekLast);
    all('[data-phase]').forEach(function (element) {
      element.hidden = element.dataset.phase !== phase.phase;
      if (!element.hidden) element.textContent = page.fill(element.dataset.text, { count: phase.count });
    });
    // How it was can be told of what is over; afterwards it comes first.
    var recaps = document.querySelector('[data-recaps]');
    var live = document.querySelector('[data-live]');
    if (!recaps) return;
    var told = all('.card', recaps).filter(function (card) {
      card.hidden = page.stateOf(card) !== 'ended' && card.dataset.date >= page.now().date;
      return !card.hidden;
    });
    all('[data-recap-day]', recaps).forEach(function (day) {
      day.hidden = all('.card', day).every(function (card) { return card.hidden; });
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
    return clock.nextStart(a.dataset.slots, page.now().minutes) - clock.nextStart(b.dataset.slots, page.now().minutes);
  }

  function showLive() {
    var live = document.querySelector('[data-live]');
    if (!live) return;
    var own = live.dataset;
    var days = all('[data-home-day]');
    var today = days.filter(function (day) { return day.dataset.homeDay === page.now().date; })[0];
    var coming = days.filter(function (day) { return day.dataset.homeDay > page.now().date && all('.card', day).some(page.happens); })[0];
    var cards = today ? all('.card', today).filter(page.happens) : [];
    var current = cards.filter(function (card) { return page.stateOf(card) === 'now'; });
    var ahead = cards.filter(function (card) { return /^(soon|today)$/.test(page.stateOf(card)); }).sort(byStart);
    showPart('now', '', current.slice(0, 6));
    showPart('next', own.nextTitle, ahead.slice(0, 3));
    showPart('later', own.later, ahead.slice(3, 7));
    var linked = current.length || ahead.length ? today : coming;
    if (linked === coming && coming) {
      showPart('next', page.fill(own.dayTitle, { day: coming.dataset.title }), all('.card', coming).filter(page.happens).slice(0, 4));
    }
    if (linked) {
      var more = live.querySelector('[data-live-more]');
      var link = more.querySelector('a');
      link.href = linked.dataset.href;
      link.textContent = page.fill(own.dayLink, { day: linked.dataset.title });
      more.hidden = false;
    }
    live.hidden = !linked;
  }

  showPhase();
  showLive();
  page.carryClock(document.getElementById('main'));
})();
