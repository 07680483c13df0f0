/**
 * What the form says, in the words that the page brings along. No DOM in here.
 */
(function (global) {
  'use strict';

  var dates = global.AlmanacDates;

  /**
   * @param {Object<string, string>} words the texts by their keys; a problem's under its code
   * @param {function(string, Object): string} fill puts values into the braces of a text
   */
  global.AlmanacSubmitWords = function (words, fill) {
    var weekdays = words.weekdays.split(' ');

    function camel(code) {
      return code.replace(/-([a-z])/g, function (whole, letter) { return letter.toUpperCase(); });
    }

    function day(date, format) {
      var parts = date.split('-').map(Number);
      return fill(format, { year: parts[0], month: parts[1], day: parts[2], weekday: weekdays[dates.weekday(date)] });
    }

    function clock(minutes) {
      return ('0' + Math.floor(minutes / 60)).slice(-2) + ':' + ('0' + minutes % 60).slice(-2);
    }

    function time(time) {
      if (time === 'all-day') return words.allDay;
      if (time === 'undecided') return words.undecided;
      if (time.to === null) return fill(words.timeFrom, { from: clock(time.from) });
      return fill(words.timeRange, { from: clock(time.from), to: clock(time.to) });
    }

    /** A problem in a sentence: what is wrong and what belongs there. */
    function problem(found, label) {
      var values = { name: label };
      Object.keys(found.values).forEach(function (name) { values[name] = found.values[name]; });
      // Of a day that cannot be accepted the year may be what is wrong.
      var format = found.code === 'outside-window' ? words.dateYear : words.dateShort;
      ['date', 'first', 'last'].forEach(function (name) { if (values[name]) values[name] = day(values[name], format); });
      ['right', 'written'].forEach(function (name) { if (name in values) values[name] = weekdays[values[name]]; });
      var isPlace = found.code === 'missing-key' && found.field === 'venue';
      return fill(words[isPlace ? 'missingVenue' : camel(found.code)], values);
    }

    /** Days and times read back as they were understood. */
    function when(understood) {
      var days = understood.days.map(function (item) {
        var first = day(item.first, words.date);
        return item.first === item.last ? first : fill(words.timeRange, { from: first, to: day(item.last, words.date) });
      });
      return fill(words.echo, { what: days.concat(understood.times.map(time)).join(words.separator) });
    }

    return { problem: problem, when: when };
  };
})(this);
