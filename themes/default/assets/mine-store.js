/**
 * What a visitor has starred: a list kept on this device, without DOM. Nothing is sent anywhere.
 *
 * The list is one text of the browser's storage, read anew before every change, so that two open
 * pages do not undo each other. A browser may refuse storage, or it may be full: then the list is
 * this page's alone, and `kept` says so.
 *
 * @typedef {{t: string, s?: string, a: number}} Starred  title when starred; what its sessions
 *   were when the visitor last saw them, as text; a number that grows with each star
 * @typedef {Object<string, Starred>} Stars  by `county/slug`
 */
(function (scope) {
  'use strict';

  var VERSION = 1;
  /** More is no programme but a mistake, or an attack by a link. */
  var MOST = 300;
  var ID = /^[a-z0-9][a-z0-9-]{0,60}\/[a-z0-9][a-z0-9-]{0,200}$/;

  /**
   * @param {function(): Storage} storage  gives the browser's storage, or throws
   * @param {string} key  under which the list is kept: one for each site of an origin
   */
  function Store(storage, key) {
    this.storage = storage;
    this.key = key;
    /** Whether the last change is kept for other pages: true, or why not: 'refused', 'full'. */
    this.kept = true;
    /** The list where it cannot be kept. */
    this.own = null;
  }

  Store.MOST = MOST;

  /** The list that a text holds; a text that is none holds nothing. */
  Store.parse = function (text) {
    var stars = {};
    var value;
    try { value = JSON.parse(text); } catch (broken) { return stars; }
    if (!value || value.v !== VERSION || typeof value.stars !== 'object') return stars;
    Object.keys(value.stars || {}).slice(0, MOST).forEach(function (id) {
      var star = value.stars[id];
      if (!ID.test(id) || !star || typeof star.t !== 'string' || typeof star.a !== 'number') return;
      stars[id] = { t: star.t, a: star.a };
      if (typeof star.s === 'string') stars[id].s = star.s;
    });
    return stars;
  };

  /** @returns {Stars} */
  Store.prototype.all = function () {
    if (this.own) return this.own;
    try { return Store.parse(this.storage().getItem(this.key)); } catch (refused) {
      this.kept = 'refused';
      this.own = {};
      return this.own;
    }
  };

  Store.prototype.has = function (id) {
    return Object.prototype.hasOwnProperty.call(this.all(), id);
  };

  Store.prototype.ids = function () {
    var stars = this.all();
    return Object.keys(stars).sort(function (a, b) { return stars[a].a - stars[b].a; });
  };

  /**
   * Changes the list.
   * @param {function(Stars)} change
   */
  Store.prototype.update = function (change) {
    var stars = this.all();
    change(stars);
    if (this.own) return;
    try {
      this.write(stars);
      this.kept = true;
    } catch (failure) {
      this.kept = /quota/i.test(failure && failure.name || '') ? 'full' : 'refused';
      this.own = stars;
    }
  };

  /** Keeps a list, or throws what the browser throws. */
  Store.prototype.write = function (stars) {
    var storage = this.storage();
    if (Object.keys(stars).length) storage.setItem(this.key, JSON.stringify({ v: VERSION, stars: stars }));
    else storage.removeItem(this.key);
  };

  /** The activities of which it is not known yet what the visitor planned by; none where nothing is kept. */
  Store.prototype.unseen = function () {
    var stars = this.all();
    if (this.own || this.kept !== true) return [];
    return Object.keys(stars).filter(function (id) { return stars[id].s === undefined; });
  };

  /**
   * Notes what activities were when the visitor first saw them starred: what a later visit compares
   * with. What was noted before stays; where there is no room for it, the stars are kept without.
   * @param {Object<string, string>} plans  by activity, as text
   */
  Store.prototype.note = function (plans) {
    var stars = this.all();
    var fresh = Object.keys(plans).filter(function (id) { return stars[id] && stars[id].s === undefined; });
    if (!fresh.length || this.own) return;
    fresh.forEach(function (id) { stars[id].s = plans[id]; });
    try { this.write(stars); } catch (failure) { /* the stars themselves are kept */ }
  };

  /** @returns {boolean} whether there was room for it */
  Store.prototype.add = function (id, title) {
    if (!ID.test(id) || this.ids().length >= MOST) return false;
    this.update(function (stars) {
      if (stars[id]) return;
      var last = Object.keys(stars).reduce(function (most, other) { return Math.max(most, stars[other].a); }, 0);
      stars[id] = { t: title, a: last + 1 };
    });
    return true;
  };

  /** Finds out whether a list can be kept at all. */
  Store.prototype.probe = function () {
    if (this.own) return;
    try {
      this.storage().setItem(this.key + '?', '');
      this.storage().removeItem(this.key + '?');
    } catch (failure) {
      this.kept = /quota/i.test(failure && failure.name || '') ? 'full' : 'refused';
    }
  };

  Store.prototype.remove = function (id) {
    this.update(function (stars) { delete stars[id]; });
  };

  // ---- From phone to phone ----

  /** The list as the part of an address behind `#`, which browsers send to nobody. */
  Store.prototype.link = function () { return 'add=' + this.ids().join('+'); };

  /** The activities that such a part names. */
  Store.named = function (hash) {
    var found = /(?:^|[#&])add=([^&]*)/.exec(hash);
    if (!found) return [];
    var text = found[1];
    try { text = decodeURIComponent(text); } catch (broken) { /* as it is, then */ }
    return text.split(/[+ ]/).filter(function (id, place, all) {
      return ID.test(id) && all.indexOf(id) === place;
    }).slice(0, MOST);
  };

  // ---- Where an activity's sessions are told ----

  /**
   * What a visitor plans by: when and where and whether.
   * @param {{s: Object[]}} entry  an activity as its part tells it (mine-agenda.js)
   * @returns {string}
   */
  Store.planOf = function (entry) {
    return JSON.stringify(entry.s.map(function (session) {
      return [session.i, session.d[0], session.d[1], session.b === undefined ? null : session.b,
        session.e === undefined ? null : session.e, session.k || '', session.p || '', session.w || ''];
    }));
  };

  /** The number of the part that tells of an activity: FNV-1a of its name, as the builder counts. */
  Store.part = function (id, parts) {
    var hash = 0x811c9dc5;
    for (var place = 0; place < id.length; place += 1) {
      hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193) >>> 0;
    }
    return hash % parts;
  };

  scope.AlmanacStars = Store;
})(typeof window === 'undefined' ? globalThis : window);
