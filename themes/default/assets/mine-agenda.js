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
 * @typedef {Object} Entry
 * @property {string} t  title
 * @property {string} c  county
 * @property {string} h  hosts
 * @property {number} [x]  1 for an invented one
 * @property {[number, string]} q  how often it was changed, and when last (UTC, as iCalendar has it)
 * @property {Session[]} s
 */
(function (scope) {
  'use strict';

  function isOff(session) { return session.w === 'cancelled' || session.w === 'postponed'; }

  /** What a visitor planned by: when and where and whether. */
  function planOf(entry) {
    return JSON.stringify(entry.s.map(function (session) {
      return [session.i, session.d[0], session.d[1], session.b === undefined ? null : session.b,
        session.e === undefined ? null : session.e, session.k || '', session.p || '', session.w || ''];
    }));
  }

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

  /**
   * What is different from what a visitor saw last: 'gone', 'cancelled', 'postponed', 'time', 'place',
   * 'status', in this order of weight; an empty list for nothing.
   * @param {string|undefined} seen  what planOf said then
   * @param {Entry|undefined} entry  as it is now; undefined where there is no such activity any more
   */
  function changes(seen, entry) {
    if (!entry) return ['gone'];
    if (seen === undefined || seen === planOf(entry)) return [];
    var before, now = JSON.parse(planOf(entry));
    try { before = JSON.parse(seen); } catch (broken) { return []; }
    function column(rows, from, to) {
      return JSON.stringify(rows.map(function (row) { return row.slice(from, to); }));
    }
    var found = [];
    var was = column(before, 7, 8), is = column(now, 7, 8);
    if (was !== is) {
      ['cancelled', 'postponed'].forEach(function (word) {
        if (is.indexOf(word) >= 0 && is !== was) found.push(word);
      });
      if (!found.length) found.push('status');
    }
    if (column(before, 1, 6) !== column(now, 1, 6)) found.push('time');
    if (column(before, 6, 7) !== column(now, 6, 7)) found.push('place');
    return found;
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
   * that a phone that has both shows it once.
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
        'DTSTAMP:' + entry.q[1], 'LAST-MODIFIED:' + entry.q[1], 'SEQUENCE:' + entry.q[0]);
      if (session.d[0] === session.d[1] && session.b !== undefined) {
        lines.push('DTSTART;TZID=Asia/Shanghai:' + moment(session.d[0], session.b));
        if (session.e !== undefined) lines.push('DTEND;TZID=Asia/Shanghai:' + moment(session.d[0], session.e));
      } else {
        lines.push('DTSTART;VALUE=DATE:' + compact(session.d[0]), 'DTEND;VALUE=DATE:' + compact(nextDay(session.d[1])), 'TRANSP:TRANSPARENT');
      }
      lines.push('SUMMARY:' + escapeText(session.m || entry.t));
      lines.push('STATUS:' + (session.w === 'cancelled' ? 'CANCELLED' : session.w === 'postponed' ? 'TENTATIVE' : 'CONFIRMED'));
      var description = [session.n, entry.h].filter(Boolean).join('\n');
      if (description) lines.push('DESCRIPTION:' + escapeText(description));
      if (session.p) lines.push('LOCATION:' + escapeText(session.p));
      var page = site.page(item.id);
      if (page) lines.push('URL:' + page);
      lines.push('END:VEVENT');
    });
    lines.push('END:VCALENDAR');
    return lines.map(fold).join('');
  }

  scope.AlmanacAgenda = { planOf: planOf, agenda: agenda, changes: changes, calendar: calendar, isOff: isOff };
})(typeof window === 'undefined' ? globalThis : window);
