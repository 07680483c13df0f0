/**
 * The clock of the calendar: what time it is in Beijing, and what that means for an activity.
 * No DOM in here; page.js shows what this finds out. Works in browsers as old as Chrome 70 and
 * Safari 12, and in Node for tests.
 *
 * A moment is {date: 'YYYY-MM-DD', minutes: number since midnight}, always in Beijing time: China has
 * one time zone and no summer time, so it is the visitor's own clock in UTC plus eight hours.
 */
(function (global) {
  'use strict';

  var BEIJING = 8 * 60 * 60 * 1000;
  var DAY = 24 * 60 * 60 * 1000;
  /** How long an activity is taken to last whose end nobody wrote. */
  var UNKNOWN_LENGTH = 120;
  /** From how many minutes before its start on an activity is about to begin. */
  var SOON = 60;

  /**
   * The moment a page shows: what `?now=2023-09-20T10:00` says, else the visitor's.
   * @param {string} query the page's query string
   * @param {number} millis the visitor's clock, as Date.now()
   * @returns {{date: string, minutes: number}}
   */
  function moment(query, millis) {
    var set = /[?&]now=(\d{4}-\d{2}-\d{2})(?:(?:T|%20|\+)(\d{2})(?::|%3A)(\d{2}))?/i.exec(query || '');
    if (set) return { date: set[1], minutes: set[2] ? Number(set[2]) * 60 + Number(set[3]) : 0 };
    var there = new Date(millis + BEIJING).toISOString();
    return { date: there.slice(0, 10), minutes: Number(there.slice(11, 13)) * 60 + Number(there.slice(14, 16)) };
  }

  /**
   * The number of days from one date to another.
   * @param {string} from
   * @param {string} to
   * @returns {number} negative where `to` is earlier
   */
  function daysBetween(from, to) {
    return Math.round((Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / DAY);
  }

  /**
   * Where a moment stands to the week.
   * @returns {{phase: 'before'|'during'|'after', count: number}} before: days to go; during: the
   *   number of the day, from 1; after: days since
   */
  function phase(now, first, last) {
    if (now.date < first) return { phase: 'before', count: daysBetween(now.date, first) };
    if (now.date > last) return { phase: 'after', count: daysBetween(last, now.date) };
    return { phase: 'during', count: daysBetween(first, now.date) + 1 };
  }

  function minutes(text) {
    var parts = text.split(':');
    return Number(parts[0]) * 60 + Number(parts[1]);
  }

  /**
   * The hours of a `data-slots` attribute: `09:00-11:30 14:30-`, `all-day`, or nothing.
   * @returns {{start: number, end: number, known: boolean}[]} in minutes since midnight
   */
  function slots(text) {
    return (text || '').split(' ').filter(Boolean).map(function (slot) {
      if (slot === 'all-day') return { start: 0, end: 24 * 60, known: true };
      var ends = slot.split('-');
      var start = minutes(ends[0]);
      return ends[1]
        ? { start: start, end: minutes(ends[1]), known: true }
        : { start: start, end: start + UNKNOWN_LENGTH, known: false };
    });
  }

  /**
   * What an occurrence is at a moment. One that goes on is never told as past: 'ended' is said only
   * when the last known end is over; where no end was written, only when the day is.
   * @param {{date: string, minutes: number}} now
   * @param {string} date the day of the occurrence
   * @param {string} hours its `data-slots`
   * @param {string} [until] the last day, where it is on several days at the same hours
   * @returns {'later'|'today'|'soon'|'now'|'ended'} 'later' is another day to come
   */
  function state(now, date, hours, until) {
    if (until && until > date && until > now.date) {
      var today = state(now, date < now.date ? now.date : date, hours);
      return today === 'ended' ? 'later' : today;
    }
    if (until) date = until;
    if (date > now.date) return 'later';
    if (date < now.date) return 'ended';
    var list = slots(hours);
    if (!list.length) return 'today';
    var next = list.filter(function (slot) { return slot.start > now.minutes; })[0];
    var current = list.some(function (slot) { return slot.start <= now.minutes && now.minutes < slot.end; });
    if (current) return 'now';
    if (next) return next.start - now.minutes <= SOON ? 'soon' : 'today';
    return list.every(function (slot) { return slot.known; }) ? 'ended' : 'today';
  }

  /** The first start of `data-slots` after a moment's minutes; without one, the end of the day. */
  function nextStart(hours, after) {
    var starts = slots(hours).map(function (slot) { return slot.start; }).filter(function (start) { return start > after; });
    return starts.length ? Math.min.apply(null, starts) : 24 * 60;
  }

  var clock = { moment: moment, phase: phase, state: state, slots: slots, nextStart: nextStart, daysBetween: daysBetween };
  global.AlmanacClock = clock;
  if (typeof module !== 'undefined' && module.exports) module.exports = clock;
})(typeof window !== 'undefined' ? window : globalThis);
