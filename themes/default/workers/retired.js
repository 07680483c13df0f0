/**
 * Ends the reading without a network: the site does not offer it, or no longer.
 *
 * A browser that kept the site looks for its script at this address on the next visit, finds this one
 * instead, and is rid of all that was kept. In a browser that never kept anything, nobody starts it.
 */
(function () {
  'use strict';

  /** What the caches of this site and no other start with; workers/offline.js names them so. */
  var prefix = 'almanac ' + self.registration.scope + ' ';

  self.addEventListener('install', function () { self.skipWaiting(); });

  self.addEventListener('activate', function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) {
        return name.indexOf(prefix) === 0;
      }).map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.registration.unregister(); }));
  });
})();
