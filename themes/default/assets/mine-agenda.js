/**
 * A starred programme without DOM: by day, what overlaps, what has changed, as a text and as a calendar.
 *
 * What the parts `mine/<n>.js` tell of an activity:
 * @typedef {Object} Session
 * @property {string} i  its name, which stays
 * @property {string[]} d  first and last day
 * @property {number} [b]  start, in minutes of the day
 * @property {number} [e]  end
 * @property {string} [k]  'all' for the whole day, 'undecided'
 * @property {string} [p]  place
 * @property {string} [w]  status, where it is not as announced
 * @property {string} [n]  what is said of the change
 * @property {string} [m]  the title with what must be known first
 * @property {string} [g]  what a calendar says of it, where that is not what the entry's `g` says
 * @typedef {Object} Entry
 * @property {string} t  title
 * @property {string} c  county
 * @property {number} [x]  1 for an invented one
 * @property {[number, string, string?]} q  how often it was changed, when last, and when it was added
 *   where that is known (UTC, as iCalendar has it)
 * @property {string} [g]  what a calendar says of its sessions besides title, time and place
 * @property {string[]} [y]  categories
 * @property {string} [o]  whom to ask
 * @property {Session[]} s
 */
(function (scope) {
  'use strict';

  function isOff(session) { return session.w === 'cancelled' || session.w === 'postponed'; }

  /**
   * Every session of some activities, by day and time; those of several days first, since they are
   * there on all of them.
   * @param {Object<string, Entry>} entries
   */
  function agenda(entries) {
    var items = [];
    Object.keys(entries).forEach(function (id) {
      entries[id].s.forEach(function (session) { items.push({ id: id, entry: entries[id], session: session, overlaps: [] }); });
    });
    items.sort(function (a, b) {
      var x = a.session, y = b.session;
      return compare(x.d[0], y.d[0]) || (x.d[0] === x.d[1]) - (y.d[0] === y.d[1])
        || (x.b === undefined ? -1 : x.b) - (y.b === undefined ? -1 : y.b) || compare(a.id, b.id);
    });
    findOverlaps(items);
    return items;
  }

  function compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; }

  /**
   * Two meet where both have a start on one day and one starts while the other goes on; of one without
   * an end only the start is known, and no hour is invented.
   */
  function findOverlaps(items) {
    var timed = items.filter(function (item) {
      return item.session.b !== undefined && item.session.d[0] === item.session.d[1] && !isOff(item.session);
    });
    timed.forEach(function (a, place) {
      timed.slice(place + 1).forEach(function (b) {
        if (a.session.d[0] !== b.session.d[0] || a.id === b.id) return;
        var x = a.session, y = b.session;
        var meet = x.b === y.b || (x.b < y.b ? x.e !== undefined && y.b < x.e : y.e !== undefined && x.b < y.e);
        if (!meet) return;
        a.overlaps.push(b);
        b.overlaps.push(a);
      });
    });
  }

  // ---- By day ----

  /** What lasts longer stands under the days on which there is something else, and not under each. */
  var LONG = 7;

  function datesOf(session) {
    var dates = [];
    for (var date = session.d[0]; date <= session.d[1]; date = nextDay(date)) dates.push(date);
    return dates;
  }

  /**
   * What is on each day, by time: a session of several days stands under all of them.
   * @param {Object[]} items  what agenda() made
   * @param {string} today
   * @returns {{date: string, items: Object[], meets: Object[][]}[]}  meets: those that overlap, in
   *   groups where each meets another
   */
  function days(items, today) {
    var dates = {};
    items.forEach(function (item) {
      var own = datesOf(item.session);
      if (own.length > LONG) own = own.filter(function (date, place) { return !place || date === today; });
      own.forEach(function (date) { dates[date] = true; });
    });
    return Object.keys(dates).sort().map(function (date) {
      var there = items.filter(function (item) { return item.session.d[0] <= date && date <= item.session.d[1]; })
        .sort(function (a, b) {
          return startOf(a.session) - startOf(b.session) || compare(a.id, b.id) || compare(a.session.i, b.session.i);
        });
      return { date: date, items: there, meets: groups(there) };
    });
  }

  /** Where no hour is known, before all hours. */
  function startOf(session) { return session.b === undefined ? -1 : session.b; }

  function groups(items) {
    var found = [], seen = [];
    items.forEach(function (item) {
      if (!item.overlaps.length || seen.indexOf(item) >= 0) return;
      var group = [item];
      for (var place = 0; place < group.length; place += 1) {
        group[place].overlaps.forEach(function (other) { if (group.indexOf(other) < 0) group.push(other); });
      }
      seen = seen.concat(group);
      found.push(items.filter(function (other) { return group.indexOf(other) >= 0; }));
    });
    return found;
  }

  /**
   * What is different from what a visitor saw last, session by session: 'gone', 'cancelled',
   * 'postponed', 'status', 'time', 'place'; an empty list for nothing.
   * @param {string|undefined} seen  what AlmanacStars.planOf said then
   * @param {Entry|undefined} entry  as it is now; undefined where there is no such activity any more
   */
  function changes(seen, entry) {
    if (!entry) return ['gone'];
    if (seen === undefined || seen === scope.AlmanacStars.planOf(entry)) return [];
    var before = {}, now = JSON.parse(scope.AlmanacStars.planOf(entry));
    try { JSON.parse(seen).forEach(function (row) { before[row[0]] = row; }); } catch (broken) { return []; }
    var kinds = {};
    now.forEach(function (row) {
      var was = before[row[0]];
      delete before[row[0]];
      // A session that is new, and one that is gone, is a change of times.
      if (!was || String(was.slice(1, 6)) !== String(row.slice(1, 6))) kinds.time = true;
      if (was && was[6] !== row[6]) kinds.place = true;
      // One that was off before is no news when another one changes.
      if ((was ? was[7] : '') !== row[7]) kinds[row[7] === 'cancelled' || row[7] === 'postponed' ? row[7] : 'status'] = true;
    });
    if (Object.keys(before).length) kinds.time = true;
    if (kinds.cancelled || kinds.postponed) delete kinds.status;
    return ['cancelled', 'postponed', 'status', 'time', 'place'].filter(function (kind) { return kinds[kind]; });
  }

  // ---- iCalendar (RFC 5545), as the builder writes it ----

  function escapeText(text) {
    return text.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' ')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
      .replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
  }

  function octets(character) {
    var code = character.codePointAt(0);
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }

  /** A line of at most 75 octets, and what is left in lines that start with a blank. */
  function fold(line) {
    var out = '', room = 75;
    Array.from(line).forEach(function (character) {
      var size = octets(character);
      if (size > room) {
        out += '\r\n ';
        room = 74;
      }
      out += character;
      room -= size;
    });
    return out + '\r\n';
  }

  function two(number) { return (number < 10 ? '0' : '') + number; }

  function nextDay(date) {
    var parts = date.split('-').map(Number);
    return new Date(Date.UTC(parts[0], parts[1] - 1, parts[2] + 1)).toISOString().slice(0, 10);
  }

  function compact(date) { return date.replace(/-/g, ''); }

  function moment(date, minutes) {
    if (minutes >= 1440) { date = nextDay(date); minutes -= 1440; }
    return compact(date) + 'T' + two(Math.floor(minutes / 60)) + two(minutes % 60) + '00';
  }

  /**
   * All starred sessions as a calendar's file; each has the name that the site's own files give it, so
   * that a phone that has both shows it once, and says the same of it, so that neither takes anything away.
   * @param {{edition: string, name: string, page: function(string): (string|null)}} site
   */
  function calendar(entries, site) {
    var lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//almanac//NONSGML almanac//EN', 'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:' + escapeText(site.name),
      'BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19910915T020000',
      'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0800', 'END:STANDARD', 'END:VTIMEZONE'];
    agenda(entries).forEach(function (item) {
      var entry = item.entry, session = item.session;
      lines.push('BEGIN:VEVENT', 'UID:' + item.id.replace('/', '.') + '.' + session.i + '@' + site.edition,
        'DTSTAMP:' + entry.q[1]);
      if (entry.q[2]) lines.push('CREATED:' + entry.q[2]);
      lines.push('LAST-MODIFIED:' + entry.q[1], 'SEQUENCE:' + entry.q[0]);
      if (session.d[0] === session.d[1] && session.b !== undefined) {
        lines.push('DTSTART;TZID=Asia/Shanghai:' + moment(session.d[0], session.b));
        if (session.e !== undefined) lines.push('DTEND;TZID=Asia/Shanghai:' + moment(session.d[0], session.e));
      } else {
        lines.push('DTSTART;VALUE=DATE:' + compact(session.d[0]), 'DTEND;VALUE=DATE:' + compact(nextDay(session.d[1])), 'TRANSP:TRANSPARENT');
      }
      lines.push('SUMMARY:' + escapeText(session.m || entry.t));
      lines.push('STATUS:' + (session.w === 'cancelled' ? 'CANCELLED' : session.w === 'postponed' ? 'TENTATIVE' : 'CONFIRMED'));
      var description = session.g === undefined ? entry.g : session.g;
      if (description) lines.push('DESCRIPTION:' + escapeText(description));
      if (session.p) lines.push('LOCATION:' + escapeText(session.p));
      if (entry.y) lines.push('CATEGORIES:' + entry.y.map(escapeText).join(','));
      var page = site.page(item.id);
      if (page) lines.push('URL:' + page);
      if (entry.o) lines.push('CONTACT:' + escapeText(entry.o));
      lines.push('END:VEVENT');
    });
    lines.push('END:VCALENDAR');
    return lines.map(fold).join('');
  }

  scope.AlmanacAgenda = { agenda: agenda, days: days, changes: changes, calendar: calendar };
})(typeof window === 'undefined' ? globalThis : window);
