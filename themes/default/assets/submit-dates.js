/**
 * Days and times in the forms that people write. No DOM in here.
 *
 * The forms are those of the builder's TextScanner, DateForms and TimeForms, step by step, so that what
 * is understood here is understood there; one fixture of cases is read by the tests of both.
 */
(function (global) {
  'use strict';

  var writing = global.AlmanacWriting;
  var LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  var PERIODS = ['凌晨', '清晨', '早上', '早晨', '上午', '中午', '下午', '傍晚', '晚上', '晚'];

  // ---- The scanner ----

  function plainSign(sign) {
    if ('—–－―─~～〜至到‐−'.indexOf(sign) >= 0) return '-';
    if ('、，；;'.indexOf(sign) >= 0) return ',';
    if ('。．'.indexOf(sign) >= 0) return '.';
    return writing.halfwidth(sign);
  }

  function isDigit(sign) { return sign !== undefined && sign >= '0' && sign <= '9' && sign.length === 1; }

  /** The signs that count: blanks left out, but for one between digits; dashes and wide forms plain. */
  function plain(text) {
    var result = [];
    var followsBlank = false;
    writing.signs(text).forEach(function (sign) {
      if (writing.isBlank(sign)) {
        followsBlank = true;
        return;
      }
      if ('“”‘’＂"'.indexOf(sign) >= 0) return;
      var next = plainSign(sign);
      var last = result[result.length - 1];
      if (followsBlank && isDigit(next) && isDigit(last)) result.push(' ');
      followsBlank = false;
      if (next !== '-' || result[result.length - 1] !== '-') result.push(next);
    });
    return result;
  }

  function Scanner(text) {
    this.signs = plain(text);
    this.at = 0;
  }

  Scanner.prototype = {
    isAtEnd: function () { return this.at === this.signs.length; },

    take: function (text) {
      if (this.signs.slice(this.at, this.at + text.length).join('') !== text) return false;
      this.at += text.length;
      return true;
    },

    takeAny: function (texts) {
      for (var i = 0; i < texts.length; i++) if (this.take(texts[i])) return texts[i];
      return null;
    },

    /** A number of that many digits, no digit behind it; null where there is none. */
    number: function (least, most) {
      var end = this.at;
      while (isDigit(this.signs[end])) end++;
      var count = end - this.at;
      if (count < least || count > most) return null;
      var value = Number(this.signs.slice(this.at, end).join(''));
      this.at = end;
      return value;
    },

    /** Runs a reading and goes back where it was if it finds nothing. */
    attempt: function (read) {
      var start = this.at;
      var value = read(this);
      if (value === null) this.at = start;
      return value;
    }
  };

  // ---- Days ----

  function isLeap(year) { return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0); }

  /** A day as `2023-09-20`, which compares as days do; null where there is none. */
  function date(year, month, day) {
    if (month < 1 || month > 12 || year > 9999) return null;
    if (day < 1 || day > LENGTHS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0)) return null;
    return [('000' + year).slice(-4), ('0' + month).slice(-2), ('0' + day).slice(-2)].join('-');
  }

  /** The day of the week, 0 for Sunday. */
  function weekday(date) { return new Date(date + 'T00:00:00Z').getUTCDay(); }

  function chineseDay(scanner) {
    var year = scanner.attempt(function (scanner) {
      var year = scanner.number(4, 4);
      return year !== null && scanner.take('年') ? year : null;
    });
    var month = scanner.number(1, 2);
    if (month === null || !scanner.take('月')) return null;
    var day = scanner.number(1, 2);
    if (day === null) return null;
    scanner.takeAny(['日', '号']);
    return { year: year, month: month, day: day, weekday: null };
  }

  function numericDay(scanner) {
    var year = scanner.number(4, 4);
    var sign = null;
    if (year !== null) {
      sign = scanner.takeAny(['-', '/', '.']);
      if (sign === null) return null;
    }
    var month = scanner.number(1, 2);
    if (month === null) return null;
    if (sign ? !scanner.take(sign) : scanner.takeAny(['.', '/']) === null) return null;
    var day = scanner.number(1, 2);
    if (day === null) return null;
    if (year === null) scanner.takeAny(['日', '号']);
    return { year: year, month: month, day: day, weekday: null };
  }

  function writtenWeekday(scanner) {
    return scanner.attempt(function (scanner) {
      var bracket = scanner.take('(');
      if (scanner.takeAny(['星期', '周', '礼拜']) === null) return null;
      var name = scanner.takeAny(['日', '天', '一', '二', '三', '四', '五', '六']);
      if (name === null || bracket && !scanner.take(')')) return null;
      return name === '天' ? 0 : '日一二三四五六'.indexOf(name);
    });
  }

  function fullDay(scanner) {
    var day = scanner.attempt(chineseDay) || scanner.attempt(numericDay);
    if (day) day.weekday = writtenWeekday(scanner);
    return day;
  }

  /** The second half of `9.17-23` and `9月17-23`: a later day and nothing that makes it a time or a month. */
  function bareDay(scanner, first) {
    var day = scanner.number(1, 2);
    if (day === null || day <= first.day || day > 31) return null;
    if ([':', '点', '时', '月', '.', '/', '-'].indexOf(scanner.signs[scanner.at]) >= 0) return null;
    return { year: null, month: null, day: day, weekday: writtenWeekday(scanner) };
  }

  function dayOfMonth(scanner) {
    var day = scanner.number(1, 2);
    if (day === null || scanner.takeAny(['日', '号']) === null) return null;
    return { year: null, month: null, day: day, weekday: writtenWeekday(scanner) };
  }

  function firstOf() {
    for (var i = 0; i < arguments.length; i++) if (arguments[i] !== null && arguments[i] !== undefined) return arguments[i];
    return null;
  }

  function item(scanner, before) {
    var first = scanner.attempt(fullDay) || before && scanner.attempt(function (scanner) {
      var day = dayOfMonth(scanner);
      if (!day) return null;
      day.year = before.last ? before.last.year : before.first.year;
      if (before.last && before.last.year === null) day.year = before.first.year;
      day.month = firstOf(before.last && before.last.month, before.first.month);
      return day;
    });
    if (!first) return null;
    var last = scanner.attempt(function (scanner) {
      if (!scanner.take('-') && !scanner.take('..') && !scanner.take('/')) return null;
      return scanner.attempt(fullDay) || scanner.attempt(dayOfMonth)
        || scanner.attempt(function (scanner) { return bareDay(scanner, first); });
    });
    return { first: first, last: last };
  }

  function resolvedDay(written, year, month) {
    if (month === null || year <= 0) throw { code: 'bad-date' };
    var found = date(year, month, written.day);
    if (!found) throw { code: 'no-such-day', month: month, day: written.day };
    return found;
  }

  function resolved(written, year) {
    var from = resolvedDay(written.first, firstOf(written.first.year, year), written.first.month);
    var to = written.last === null ? from : resolvedDay(
      written.last, firstOf(written.last.year, written.first.year, year), firstOf(written.last.month, written.first.month));
    var weekdays = [];
    if (written.first.weekday !== null) weekdays.push({ date: from, weekday: written.first.weekday });
    if (written.last && written.last.weekday !== null) weekdays.push({ date: to, weekday: written.last.weekday });
    return { first: from, last: to, weekdays: weekdays };
  }

  /** Days from where the scanner stands, as far as they go; throws {code} where one cannot be. */
  function days(scanner, year) {
    var items = [];
    var last = item(scanner, null);
    while (last) {
      items.push(resolved(last, year));
      var before = last;
      last = scanner.attempt(function (scanner) { return scanner.take(',') ? item(scanner, before) : null; });
    }
    return items;
  }

  // ---- Times ----

  function clock(scanner) {
    var period = scanner.takeAny(PERIODS);
    var hour = scanner.number(1, 2);
    if (hour === null) return null;
    var minute = null;
    if (scanner.take(':')) {
      minute = scanner.number(2, 2);
      return minute === null ? null : { period: period, hour: hour, minute: minute };
    }
    if (scanner.takeAny(['点', '时']) === null) return null;
    scanner.takeAny(['整', '钟']);
    if (scanner.take('半')) return { period: period, hour: hour, minute: 30 };
    minute = scanner.number(1, 2);
    if (minute !== null) scanner.take('分');
    return { period: period, hour: hour, minute: minute || 0 };
  }

  /** The minutes since midnight that are meant; null where there is no such time. */
  function minutes(written, start) {
    var hour = written.hour;
    switch (written.period || start && start.period) {
      case '下午': case '傍晚':
        if (hour < 12) hour += 12;
        break;
      case '晚上': case '晚':
        if (written.period && hour < 5) return null;
        if (hour <= 12) hour += 12;
        break;
      case '中午':
        if (hour < 11) hour += 12;
        break;
    }
    // 24:00 is the end of a day.
    if (written.minute > 59 || hour > 24 || hour === 24 && written.minute > 0) return null;
    return hour * 60 + written.minute;
  }

  function interval(scanner) {
    var start = scanner.attempt(clock);
    var from = start && minutes(start, null);
    if (start === null || from === null) return null;
    if (!scanner.take('-')) return { from: from, to: null };
    var end = scanner.attempt(clock);
    var to = end && minutes(end, start);
    return end === null || to === null ? null : { from: from, to: to };
  }

  /** Times from where the scanner stands: intervals, 'all-day' or 'undecided'; null where there is none. */
  function times(scanner) {
    if (scanner.takeAny(['全天', '整天']) !== null) return ['all-day'];
    if (scanner.takeAny(['待定', '另行通知', '时间待定']) !== null) return ['undecided'];
    var items = [];
    do {
      var found = scanner.attempt(interval);
      if (found === null) return null;
      items.push(found);
    } while (scanner.take(','));
    return items;
  }

  function timesBehindDate(scanner) {
    if (!scanner.take(' ')) scanner.take(',');
    var found = times(scanner);
    return found && scanner.isAtEnd() ? found : null;
  }

  /** A day in the form that content files have, whatever the page's language. */
  function written(date) {
    var parts = date.split('-').map(Number);
    return parts[1] + '月' + parts[2] + '日';
  }

  // ---- Whole texts ----

  /** The times of a whole text; null where it is in no form of ours. */
  function onlyTimes(text) {
    var scanner = new Scanner(text);
    var found = times(scanner);
    return found && scanner.isAtEnd() ? found : null;
  }

  /**
   * What a date says.
   * @returns {{days: Object[], times: (Array|null)}} throws {code, …} where it cannot be understood
   */
  function readDate(text, year) {
    var scanner = new Scanner(text);
    var found = null;
    try {
      var items = days(scanner, year);
      if (!items.length) throw { code: 'bad-date' };
      if (!scanner.isAtEnd()) {
        found = timesBehindDate(scanner);
        if (!found) throw { code: 'bad-date' };
      }
      return { days: items, times: found };
    } catch (problem) {
      if (!problem.code) throw problem;
      throw onlyTimes(text) ? { code: 'time-without-date' } : problem;
    }
  }

  /** What a time says, which may hold its day; throws {code, …} where it cannot be understood. */
  function readTime(text, year) {
    var alone = onlyTimes(text);
    if (alone) return { days: [], times: alone };
    var scanner = new Scanner(text);
    var items = days(scanner, year);
    var isDateAlone = scanner.isAtEnd();
    var found = timesBehindDate(scanner);
    if (items.length && (isDateAlone || found)) return { days: items, times: found };
    throw { code: 'bad-time' };
  }

  global.AlmanacDates = { readDate: readDate, readTime: readTime, weekday: weekday, written: written };
})(this);
