/**
 * Keeps the site for reading without a network. What there is stands before it in the same file:
 *
 *   self.almanacSite = {version, whole, files: [[address, mark], …]}
 *
 * `files` is all of a small site; of a large one (`whole` is false) its frame and the search, beside
 * which the pages that were visited are kept, up to MOST_VISITED.
 *
 * A page always comes from the network where there is one, so that nobody is shown last week's
 * programme; what was kept is shown when there is none, or none that answers within PATIENCE, and then
 * the page's body says since when: data-saved. Files whose names change with their content come from
 * what was kept, if they are there.
 *
 * Each version of the site has a cache of its own. A new one takes over what has not changed, fetches
 * the rest, and only when it is complete does it take the old one's place.
 */
(function () {
  'use strict';

  var site = self.almanacSite;
  var scope = self.registration.scope;
  /** Several sites may lie on one server: each knows its own caches by this. */
  var prefix = 'almanac ' + scope + ' ';
  var name = prefix + site.version;

  /** How long a page may let a visitor wait where a kept one is at hand, in milliseconds. */
  var PATIENCE = 4000;
  /** How many files are fetched at a time when the site is kept. */
  var AT_ONCE = 6;
  /** How many files that are not listed, pages and what they show, a large site keeps. */
  var MOST_VISITED = 300;

  var SAVED = 'x-almanac-saved';
  var MARK = 'x-almanac-mark';

  var listed = {};
  site.files.forEach(function (file) { listed[file[0]] = true; });

  // ---- Addresses ----

  /** The address of a file from the site's root, or null for what does not belong to the site. */
  function addressOf(url) {
    if (url.indexOf(scope) !== 0) return null;
    var address = url.slice(scope.length).split('#')[0].split('?')[0];
    return address === '' || /\/$/.test(address) ? address + 'index.html' : address;
  }

  /** Whether what is at an address never changes: its name would change, too. */
  function isFixed(address) {
    return /^(assets|media)\//.test(address) || /^search\/[^/]+\//.test(address);
  }

  /** Whether it is a page, or what the search starts with. */
  function isNewest(request, address) {
    return request.mode === 'navigate' || /\.html$/.test(address) || address === 'search/index.js';
  }

  // ---- What is kept ----

  /** Keeps a copy of an answer, with the moment and, where it is known, the mark of its bytes. */
  function keep(cache, address, answer, mark) {
    return answer.blob().then(function (body) {
      var headers = { 'content-type': answer.headers.get('content-type') || '' };
      headers[SAVED] = new Date().toISOString();
      if (mark) headers[MARK] = mark;
      return cache.put(scope + address, new Response(body, { headers: headers }));
    });
  }

  /** Does something with each of a list, a few at a time; fails with the first that fails. */
  function each(list, act) {
    var next = 0;
    function one() {
      if (next >= list.length) return undefined;
      next += 1;
      return Promise.resolve(act(list[next - 1])).then(one);
    }
    var workers = [];
    for (var i = 0; i < AT_ONCE; i += 1) workers.push(one());
    return Promise.all(workers);
  }

  function ourCaches() {
    return caches.keys().then(function (names) {
      return names.filter(function (found) { return found.indexOf(prefix) === 0; });
    });
  }

  /** The caches of earlier versions. */
  function earlier() {
    return ourCaches().then(function (names) {
      return Promise.all(names.filter(function (found) { return found !== name; }).map(function (found) {
        return caches.open(found);
      }));
    });
  }

  /** What one of some caches has at an address, with a mark if one is asked for. */
  function find(sources, address, mark) {
    return sources.reduce(function (found, source) {
      return found.then(function (answer) {
        return answer || source.match(scope + address).then(function (candidate) {
          return candidate && (!mark || candidate.headers.get(MARK) === mark) ? candidate : undefined;
        });
      });
    }, Promise.resolve());
  }

  function fetchNew(address) {
    return fetch(scope + address, { cache: 'no-cache', credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status + ' ' + address);
      return answer;
    });
  }

  /** Takes over what visitors of a large site read, so that it does not go with the old version. */
  function takeOverVisited(cache, sources) {
    return Promise.all(sources.map(function (source) {
      return source.keys().then(function (requests) {
        return each(requests.map(function (request) { return addressOf(request.url); }).filter(function (address) {
          return !listed[address];
        }).slice(-MOST_VISITED), function (address) {
          return source.match(scope + address).then(function (answer) { return cache.put(scope + address, answer); });
        });
      });
    }));
  }

  function keepSite() {
    return Promise.all([caches.open(name), earlier()]).then(function (both) {
      var cache = both[0];
      var sources = both[1];
      return each(site.files, function (file) {
        return find([cache].concat(sources), file[0], file[1]).then(function (there) {
          return there || fetchNew(file[0]);
        }).then(function (answer) { return keep(cache, file[0], answer, file[1]); });
      }).then(function () { return site.whole ? undefined : takeOverVisited(cache, sources); });
    });
  }

  /** Lets go of the visited pages that are too many, the oldest first. */
  function trim(cache) {
    return cache.keys().then(function (requests) {
      var visited = requests.filter(function (request) { return !listed[addressOf(request.url)]; });
      return each(visited.slice(0, Math.max(0, visited.length - MOST_VISITED)), function (request) {
        return cache.delete(request);
      });
    });
  }

  // ---- Answers ----

  /** A kept page, which says that it is one. */
  function marked(answer) {
    return answer.text().then(function (text) {
      var saved = answer.headers.get(SAVED);
      return new Response(text.replace('<body ', function (body) { return body + 'data-saved="' + saved + '" '; }), {
        headers: { 'content-type': answer.headers.get('content-type') }
      });
    });
  }

  function kept(cache, address) {
    return cache.match(scope + address).then(function (answer) {
      return answer && /\.html$/.test(address) ? marked(answer) : answer;
    });
  }

  /** Remembers what the network says of an address: its page, or that there is none any more. */
  function remember(cache, address, answer) {
    if (answer.status === 404 || answer.status === 410) return cache.delete(scope + address);
    if (!answer.ok || answer.type !== 'basic') return Promise.resolve();
    return keep(cache, address, answer.clone()).then(function () { return listed[address] ? undefined : trim(cache); })
      .catch(function () { /* the device is full: then it is not kept */ });
  }

  /**
   * What the network says now. Without being told, a browser takes a page for fresh that was not
   * changed for a while, and would not even ask.
   */
  function ask(request) {
    return fetch(request.url, {
      cache: 'no-cache', credentials: 'same-origin', redirect: request.mode === 'navigate' ? 'manual' : 'follow'
    });
  }

  /** From the network; from what was kept where there is none, or none in time. */
  function newest(event, address) {
    return caches.open(name).then(function (cache) {
      return new Promise(function (resolve) {
        function fall(otherwise) {
          kept(cache, address).then(function (answer) {
            if (answer) resolve(answer); else if (otherwise) resolve(otherwise());
          });
        }
        var timer = setTimeout(fall, PATIENCE);
        ask(event.request).then(function (answer) {
          clearTimeout(timer);
          event.waitUntil(remember(cache, address, answer));
          resolve(answer);
        }, function () {
          clearTimeout(timer);
          fall(function () {
            return event.request.mode === 'navigate'
              ? Response.redirect(scope + 'offline.html?page=' + encodeURIComponent(address), 302)
              : Response.error();
          });
        });
      });
    });
  }

  /** From what was kept; else from the network, and kept. */
  function fixed(event, address) {
    return caches.open(name).then(function (cache) {
      return cache.match(scope + address).then(function (answer) {
        return answer || fetch(event.request).then(function (fresh) {
          event.waitUntil(remember(cache, address, fresh));
          return fresh;
        });
      });
    });
  }

  // ---- The worker's life ----

  self.addEventListener('install', function (event) {
    event.waitUntil(keepSite().then(function () { return self.skipWaiting(); }));
  });

  self.addEventListener('activate', function (event) {
    event.waitUntil(ourCaches().then(function (names) {
      return Promise.all(names.filter(function (found) { return found !== name; }).map(function (found) {
        return caches.delete(found);
      }));
    }).then(function () { return self.clients.claim(); }));
  });

  self.addEventListener('fetch', function (event) {
    var request = event.request;
    // A part of a film is asked for with a range, which a kept file cannot answer.
    if (request.method !== 'GET' || request.headers.has('range')) return;
    var address = addressOf(request.url);
    if (address === null) return;
    if (isFixed(address)) event.respondWith(fixed(event, address));
    else if (isNewest(request, address)) event.respondWith(newest(event, address));
  });
})();
