/**
 * What is wrong with an activity that is being filled in. No DOM in here.
 *
 * These are the builder's rules, by its codes: what is an error here stops a build, what is a warning
 * is only pointed out. One fixture of cases is read by the tests of both, and files that the form
 * writes from random texts are checked by both.
 */
(function (global) {
  'use strict';

  var writing = global.AlmanacWriting;
  var dates = global.AlmanacDates;

  /** The most characters of one text of a key, as in TextLengthRule. */
  var LONGEST = {
    title: 80, host: 300, organizer: 300, date: 100, time: 100, venue: 100, address: 150, online: 1000, topics: 300,
    actions: 300, settings: 300, format: 300, audience: 200, summary: 300, contact: 200, signup: 500, fee: 200, kepuri: 1000
  };
  /** What is found with and without quotes, or is no text to be shown. */
  var QUOTED = ['topics', 'actions', 'settings', 'format', 'date', 'time', 'online'];
  var CLOSING = { '“': '”', '‘': '’', '＂': '＂', '”': '”' };
  var REGISTERED = '已登记';

  /**
   * @typedef {Object} Problem
   * @property {string} field the field's name
   * @property {string} code the builder's code
   * @property {boolean} isError
   * @property {Object<string, string|number>} values what the message says
   */

  function problem(field, code, values, isWarning) {
    return { field: field, code: code, isError: !isWarning, values: values || {} };
  }

  function key(field) { return field.split('.')[0]; }

  /** Whether a text is an http or https address with a host. */
  function isWebAddress(text) {
    return /^https?:\/\/[^/?\x00-\x20\x7F][^\x00-\x20\x7F]*$/.test(text);
  }

  // ---- Required ----

  function lacking(texts, when, county) {
    var found = ['title', 'host', 'topics'].filter(function (field) { return !texts[field]; });
    if (!county) found.push('county');
    if (!when.days.length && !when.isUnread && !when.times) found.push('date');
    if (!texts.venue && !texts.online) found.push('venue');
    var problems = found.map(function (field) { return problem(field, 'missing-key'); });
    if (!when.days.length && !when.isUnread && when.times) problems.push(problem(when.times.field, 'time-without-date'));
    return problems;
  }

  // ---- Days and times ----

  /** What date and time say together, and what could not be understood in them. */
  function readWhen(texts, year, problems) {
    var when = { days: [], times: null, isUnread: false };
    function located(items, field) {
      return items.map(function (item) { return { item: item, field: field }; });
    }
    function fail(field, error) {
      if (!error.code) throw error;
      var day = { value: texts[field][0], month: error.month, day: error.day };
      problems.push(problem(field, error.code, day));
    }
    if (texts.date) {
      try {
        var date = dates.readDate(texts.date[0], year);
        when.days = located(date.days, 'date');
        if (date.times) when.times = { items: date.times, field: 'date' };
      } catch (error) {
        when.isUnread = true;
        fail('date', error);
      }
    }
    if (texts.time) {
      try {
        var time = dates.readTime(texts.time[0], year);
        if (!when.days.length) when.days = located(time.days, 'time');
        if (time.times) when.times = { items: time.times, field: 'time' };
      } catch (error) {
        // Of a time that names a day that is not, nobody misses the day.
        if (error.code !== 'bad-time') when.isUnread = true;
        fail('time', error);
      }
    }
    return when;
  }

  function checkWhen(when, edition) {
    var problems = [];
    when.days.forEach(function (day) {
      var item = day.item;
      item.weekdays.forEach(function (written) {
        var right = dates.weekday(written.date);
        if (right !== written.weekday) {
          problems.push(problem(day.field, 'wrong-weekday', { date: written.date, right: right, written: written.weekday }));
        }
      });
      if (item.last < item.first) problems.push(problem(day.field, 'end-before-start'));
      function isIn(range) {
        return range[0] <= item.first && item.first <= range[1] && range[0] <= item.last && item.last <= range[1];
      }
      if (!isIn(edition.accepted)) {
        problems.push(problem(day.field, 'outside-window', {
          date: edition.accepted[0] <= item.first && item.first <= edition.accepted[1] ? item.last : item.first,
          first: edition.accepted[0], last: edition.accepted[1]
        }));
      } else if (!isIn(edition.week)) problems.push(problem(day.field, 'outside-week', {}, true));
    });
    var isReversed = when.times && when.times.items.some(function (time) {
      return typeof time === 'object' && time.to !== null && time.to <= time.from;
    });
    if (isReversed) problems.push(problem(when.times.field, 'end-before-start'));
    return problems;
  }

  // ---- Single texts ----

  function isWrapped(text) {
    var list = writing.signs(text);
    var first = list[0];
    var closing = CLOSING[first];
    if (!closing || list.length < 3 || list[list.length - 1] !== closing) return false;
    return list.slice(1, -1).every(function (sign) { return sign !== first && sign !== closing; });
  }

  function checkTexts(texts) {
    var problems = [];
    writing.fields.forEach(function (field) {
      (texts[field.name] || []).forEach(function (typed) {
        // The file does not hold it.
        var text = typed.replace(/\uFEFF/g, '');
        var limit = LONGEST[key(field.name)];
        var count = writing.signs(text).length;
        if (count > limit) problems.push(problem(field.name, 'text-too-long', { count: count, limit: limit }, true));
        if (QUOTED.indexOf(field.name) < 0 && isWrapped(text)) problems.push(problem(field.name, 'curly-quotes', {}, true));
      });
    });
    ['online', 'signup.url'].forEach(function (field) {
      if (texts[field] && !isWebAddress(texts[field][0])) problems.push(problem(field, 'bad-url', { value: texts[field][0] }));
    });
    if (texts.kepuri && texts.kepuri[0] !== REGISTERED && !isWebAddress(texts.kepuri[0])) {
      problems.push(problem('kepuri', 'bad-registration', { value: texts.kepuri[0] }));
    }
    return problems;
  }

  /** Actions that ask for words in the title find them there. */
  function checkTitle(texts, actions) {
    return (texts.actions || []).filter(function (name) {
      return texts.title && actions[name] && texts.title[0].indexOf(actions[name]) < 0;
    }).map(function (name) { return problem('title', 'missing-title-words', { action: name, words: actions[name] }); });
  }

  // ---- Numbers that belong to a person, anywhere in the file ----

  /** A digit of any width, -1 for what is none. */
  function digit(text, at) {
    var code = text.charCodeAt(at);
    return code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0xFF10 && code <= 0xFF19 ? code - 0xFF10 : -1;
  }

  /** The value of that many digits, -1 where there are fewer. */
  function number(text, at, count) {
    var value = 0;
    for (var i = 0; i < count; i++) {
      var next = digit(text, at + i);
      if (next < 0) return -1;
      value = value * 10 + next;
    }
    return value;
  }

  function afterSeparator(text, at) { return text[at] === ' ' || text[at] === '-' ? at + 1 : at; }

  function isProvince(code) {
    return code >= 11 && code <= 15 || code >= 21 && code <= 23 || code >= 31 && code <= 37 || code >= 41 && code <= 46
      || code >= 50 && code <= 54 || code >= 61 && code <= 65 || code === 71 || code >= 81 && code <= 83 || code === 91;
  }

  function isBirthday(value) {
    var year = Math.floor(value / 10000);
    var month = Math.floor(value / 100) % 100;
    var last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && value % 100 >= 1 && value % 100 <= last;
  }

  /** The end of an identity number (GB 11643-1999) that starts at a place, else -1. */
  function identityEnd(text, start) {
    var place = number(text, start, 6);
    if (place < 0 || !isProvince(Math.floor(place / 10000))) return -1;
    var at = afterSeparator(text, start + 6);
    if (!isBirthday(number(text, at, 8))) return -1;
    at = afterSeparator(text, at + 8);
    if (number(text, at, 3) < 0) return -1;
    at += 3;
    if (digit(text, at) < 0 && 'xXｘＸ'.indexOf(text[at] || ' ') < 0) return -1;
    return digit(text, at + 1) < 0 ? at + 1 : -1;
  }

  function isWordSign(sign) { return sign !== undefined && /^[0-9A-Za-z]$/.test(sign); }

  function isInsideOther(text, start) {
    var before = text[start - 1];
    if (before === undefined) return false;
    if ('-._'.indexOf(before) >= 0) return isWordSign(text[start - 2]);
    if ('/=&%'.indexOf(before) >= 0) return true;
    return isWordSign(before) && before !== 'l' && before !== 'L';
  }

  /** The end of a mobile number, 86 before it or not, that starts at a place, else -1. */
  function mobileEnd(text, start) {
    var at = start;
    ['86', '0086'].some(function (prefix) {
      if (number(text, start, prefix.length) !== 86) return false;
      at = afterSeparator(text, start + prefix.length);
      return true;
    });
    for (var position = 0; position < 11; position++) {
      if (position === 3 || position === 7) at = afterSeparator(text, at);
      var next = digit(text, at);
      if (next < 0 || position === 0 && next !== 1 || position === 1 && next < 3) return -1;
      at++;
    }
    if (digit(text, at) >= 0) return -1;
    if (text[at] === '-' || text[at] === '.') return isWordSign(text[at + 1]) ? -1 : at;
    return isWordSign(text[at]) || text[at] === '_' ? -1 : at;
  }

  /** Whether a number of a kind stands in a text: none starts within a longer one. */
  function holds(text, canStart, end) {
    var at = 0;
    while (at < text.length) {
      if (digit(text, at) >= 0) {
        if (canStart(digit(text, at), at) && end(text, at) >= 0) return true;
        while (digit(text, at) >= 0) at++;
      } else at++;
    }
    return false;
  }

  function checkNumbers(lines) {
    var problems = [];
    lines.forEach(function (line) {
      var text = line.text;
      if (holds(text, function (first) { return first !== 0; }, identityEnd)) {
        problems.push(problem(line.field, 'identity-number'));
      }
      function canStart(first, at) { return (first === 0 || first === 1 || first === 8) && !isInsideOther(text, at); }
      if (holds(text, canStart, mobileEnd)) problems.push(problem(line.field, 'mobile-number', {}, true));
    });
    return problems;
  }

  // ---- All ----

  /**
   * What is wrong, each thing once for its field, errors first in the fields' order.
   * @param {Object<string, string|string[]>} values what was typed, with `county` and `body`
   * @param {{week: string[], accepted: string[], actions: Object<string, string>}} edition the first and
   *   last days, and the words that actions ask for in the title
   * @returns {Problem[]}
   */
  function check(values, edition) {
    var texts = writing.read(values);
    var problems = [];
    var when = readWhen(texts, Number(edition.week[0].slice(0, 4)), problems);
    problems = problems.concat(
      lacking(texts, when, values.county), checkWhen(when, edition), checkTexts(texts),
      checkTitle(texts, edition.actions), checkNumbers(writing.file(values).lines));
    var seen = {};
    return problems.filter(function (found) {
      var name = found.field + ' ' + found.code;
      if (seen[name]) return false;
      seen[name] = true;
      return true;
    });
  }

  /** What date and time were understood as, to be read back: the days, and the times as minutes. */
  function understood(values, edition) {
    var when = readWhen(writing.read(values), Number(edition.week[0].slice(0, 4)), []);
    return {
      days: when.days.map(function (day) { return day.item; }),
      times: when.times ? when.times.items : []
    };
  }

  global.AlmanacRules = { check: check, understood: understood };
})(this);
