/**
 * The list inside another site: its colours as that site asks (`?theme=light`, `?theme=dark`), today
 * marked, days that are over folded away. Without it the list is whole and has the colours of the
 * visitor's device.
 *
 *   main[data-today]        the word for today
 *   section[data-date]      a day; its lines have data-slots as the clock reads them
 *   [data-over]             what is said once every day is over; then all of them are shown again
 */
(function () {
  'use strict';

  var clock = window.AlmanacClock;
  var theme = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search);
  if (theme) document.documentElement.dataset.scheme = theme[1];

  function all(selector, within) {
    return Array.prototype.slice.call(within.querySelectorAll(selector));
  }

  var now = clock.moment(location.search, Date.now());
  var days = all('section[data-date]', document);
  var isOver = days.every(function (day) { return day.dataset.date < now.date; });
  days.forEach(function (day) {
    day.hidden = !isOver && day.dataset.date < now.date;
    if (day.dataset.date !== now.date) return;
    day.classList.add('is-today');
    var word = document.createElement('em');
    word.textContent = document.querySelector('main').dataset.today;
    day.querySelector('h2').appendChild(word);
    all('li', day).forEach(function (line) {
      var isEnded = clock.state(now, now.date, line.dataset.slots) === 'ended';
      line.classList.toggle('is-ended', isEnded);
    });
  });
  var over = document.querySelector('[data-over]');
  over.hidden = !isOver || !days.length;
})();
