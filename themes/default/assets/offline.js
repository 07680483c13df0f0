/**
 * Reading without a network, on every page of a site that offers it: asks the browser to keep the
 * site, and says so where a page is one that was kept. The worker, sw.js, does the keeping.
 *
 *   body[data-saved]         since when the page was kept, as the worker wrote it there
 *   #words data-offline-tag data-offline-saved data-offline-again   labels; {time} is filled in
 *   [data-saved-pages]       on offline.html: a place for links to the pages that were kept
 *   [data-retry]             likewise: a link to the page that was wanted
 */
(function () {
  'use strict';

  var page = window.AlmanacPage;
  var clock = window.AlmanacClock;
  var body = document.body;
  var root = body.dataset.root;
  var words = document.getElementById('words').dataset;
  /** The most links on offline.html. */
  var MOST_LINKS = 40;

  function element(name, text, className) {
    var made = document.createElement(name);
    made.textContent = text || '';
    if (className) made.className = className;
    return made;
  }

  // ---- The mark ----

  function timeInWords(saved) {
    var moment = clock.moment('', Date.parse(saved));
    var two = function (number) { return (number < 10 ? '0' : '') + number; };
    return page.fill(words.dateShort, { month: Number(moment.date.slice(5, 7)), day: Number(moment.date.slice(8)) })
      + ' ' + two(Math.floor(moment.minutes / 60)) + ':' + two(moment.minutes % 60);
  }

  function showMark(saved) {
    var mark = element('p', '', 'offline-mark');
    mark.setAttribute('role', 'status');
    mark.appendChild(element('b', words.offlineTag, 'tag'));
    mark.appendChild(document.createTextNode(' ' + page.fill(words.offlineSaved, { time: timeInWords(saved) })));
    var main = document.getElementById('main');
    main.insertBefore(mark, main.firstChild);
    window.addEventListener('online', function () {
      if (mark.querySelector('a')) return;
      var again = element('a', words.offlineAgain, 'line');
      again.href = location.href;
      mark.appendChild(document.createTextNode(' '));
      mark.appendChild(again);
    });
  }

  // ---- The page without a network ----

  function titleOf(text) {
    var made = new DOMParser().parseFromString(text, 'text/html');
    var heading = made.querySelector('h1');
    return heading ? heading.textContent.trim() : made.title;
  }

  function listSaved(list) {
    var scope = new URL(root || './', location.href).href;
    caches.keys().then(function (names) {
      var own = names.filter(function (name) { return name.indexOf('almanac ' + scope + ' ') === 0; });
      return own.length ? caches.open(own[own.length - 1]) : null;
    }).then(function (cache) {
      return cache && cache.keys().then(function (requests) {
        var pages = requests.map(function (request) { return request.url; }).filter(function (url) {
          return /\/activities\/[^?]+\.html$/.test(url);
        });
        return Promise.all(pages.slice(-MOST_LINKS).reverse().map(function (url) {
          return cache.match(url).then(function (answer) { return answer.text(); }).then(function (text) {
            var item = element('li');
            var link = element('a', titleOf(text), 'line');
            link.href = url;
            item.appendChild(link);
            return item;
          });
        }));
      });
    }).then(function (items) {
      if (!items || !items.length) return;
      items.forEach(function (item) { list.appendChild(item); });
      list.parentNode.hidden = false;
      page.carryClock(list);
    });
  }

  function startOfflinePage() {
    var retry = document.querySelector('[data-retry]');
    if (!retry) return;
    var wanted = /[?&]page=([^&#]*)/.exec(location.search);
    var address = wanted ? decodeURIComponent(wanted[1]) : '';
    // Only a page of this site: the address comes from whoever made the link.
    if (/^[\w-][\w./-]*\.html$/.test(address) && address.indexOf('..') < 0) retry.href = root + address;
    if ('caches' in window) listSaved(document.querySelector('[data-saved-pages]'));
  }

  // ---- Keeping ----

  function keep() {
    var connection = navigator.connection;
    // Nobody pays for pages that were not asked for; a disk has no worker, and needs none.
    if (!('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol) || (connection && connection.saveData)) return;
    navigator.serviceWorker.register(root + 'sw.js', { updateViaCache: 'none' }).catch(function () {
      // Not over https, or refused by the visitor: the site is what it is without.
    });
  }

  if (body.dataset.saved) showMark(body.dataset.saved);
  startOfflinePage();
  if (document.readyState === 'complete') keep(); else window.addEventListener('load', keep);
})();
