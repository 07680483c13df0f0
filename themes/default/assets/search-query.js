/**
 * What a visitor typed: words, and days and parts of the day among them. No DOM in here.
 */
(function (global) {
  'use strict';

  var WEEKDAYS = { '日': 0, '天': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '末': 6 };
  var DIGITS = { '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9 };
  /** The bits of the parts of a day in the index. */
  var PARTS = { morning: 1, afternoon: 2, evening: 4, allDay: 8, notGiven: 16 };
  var PART_WORDS = {
    '上午': PARTS.morning, '早上': PARTS.morning, '早晨': PARTS.morning, '中午': PARTS.afternoon,
    '下午': PARTS.afternoon, '午后': PARTS.afternoon, '晚上': PARTS.evening, '夜晚': PARTS.evening, '傍晚': PARTS.evening
  };
  var RELATIVE = { '今天': 0, '今日': 0, '明天': 1, '明日': 1, '后天': 2, '昨天': -1, '前天': -2 };

  /** A number in Arabic or Chinese digits, up to 99; NaN where it is none. */
  function number(text) {
    if (/^\d{1,2}$/.test(text)) return Number(text);
    var parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
    if (!text || !parts) return NaN;
    if (!parts[2]) return parts[1] && !parts[3] ? DIGITS[parts[1]] : NaN;
    return (parts[1] ? DIGITS[parts[1]] : 1) * 10 + (parts[3] ? DIGITS[parts[3]] : 0);
  }

  function shifted(date, days) {
    return new Date(Date.parse(date + 'T00:00:00Z') + days * 864e5).toISOString().slice(0, 10);
  }

  function weekday(date) {
    return new Date(date + 'T00:00:00Z').getUTCDay();
  }

  /**
   * The days a word means, among those of the calendar; null where it means none.
   * @param {string} word folded
   * @param {{days: {date: string}[], week: string[]}} head
   * @param {string} today
   * @returns {{dates: string[], isRelative: boolean}|null}
   */
  function daysOf(word, head, today) {
    var dates = head.days.map(function (day) { return day.date; });
    function pick(test) {
      var found = dates.filter(test);
      // A weekday means the one of the week, where there is one.
      var inWeek = found.filter(function (date) { return date >= head.week[0] && date <= head.week[1]; });
      return { dates: inWeek.length ? inWeek : found, isRelative: false };
    }
    function on(month, day, year) {
      if (!(day >= 1 && day <= 31) || month !== null && !(month >= 1 && month <= 12)) return null;
      return {
        dates: dates.filter(function (date) {
          return Number(date.slice(8)) === day && (!year || date.slice(0, 4) === year)
            && (month === null ? date.slice(0, 7) === head.week[0].slice(0, 7) : Number(date.slice(5, 7)) === month);
        }), isRelative: false
      };
    }
    /** Only for a day of the calendar: else it is a number or a word like any other. */
    function known(day) { return day && day.dates.length ? day : null; }
    if (RELATIVE.hasOwnProperty(word)) return { dates: [shifted(today, RELATIVE[word])], isRelative: true };
    if (/^(?:本|这|这个)?周末$/.test(word) || word === '双休日') {
      return pick(function (date) { var day = weekday(date); return day === 0 || day === 6; });
    }
    var match = /^(?:本|这|这个)?(?:星期|礼拜|周)([日天一二三四五六])$/.exec(word);
    if (match) return pick(function (date) { return weekday(date) === WEEKDAYS[match[1]]; });
    match = /^(?:(\d{4})年)?([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})(?:日|号)?$/.exec(word);
    if (match) return on(number(match[2]), number(match[3]), match[1]);
    match = /^([\d一二三四五六七八九十]{1,3})[日号]$/.exec(word);
    if (match) return known(on(null, number(match[1])));
    match = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(word) || /^(20\d\d)([01]\d)([0-3]\d)$/.exec(word);
    if (match) return known(on(Number(match[2]), Number(match[3]), match[1]));
    match = /^(\d{1,2})[-./](\d{1,2})$/.exec(word) || /^0?(\d)(\d\d)$/.exec(word) || /^(1[0-2])(\d\d)$/.exec(word);
    return match ? known(on(Number(match[1]), Number(match[2]))) : null;
  }

  /**
   * Days or parts of a day that start a longer word: 周日下午, 9月20日讲座, 今晚.
   * @returns {string[]} the pieces; one where there is nothing to cut
   */
  function pieces(word) {
    var evening = /^([今明])晚上?(?!会|报)/.exec(word);
    if (evening) {
      var rest = word.slice(evening[0].length);
      return [evening[1] + '天', '晚上'].concat(rest ? pieces(rest) : []);
    }
    var head = /^((?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[日号]|(?![\d一二三四五六七八九十日号]))|\d{1,2}[日号]|(?:本|这个?)?(?:星期|礼拜|周)[日天一二三四五六]|(?:本|这个?)?周末|今天|今日|明天|明日|后天|昨天|上午|下午|晚上|早上|中午)(?=.)/.exec(word);
    return head ? [head[1]].concat(pieces(word.slice(head[1].length))) : [word];
  }

  /**
   * Takes a query apart.
   * @param {string} query as typed
   * @param {function(string): string} fold
   * @param {object} head of the index
   * @param {string} today
   * @param {boolean} asText whether days are to be read as text
   * @returns {{words: string[], times: {word: string, dates: string[]|null, parts: number,
   *   isRelative: boolean}[]}} the words to find, and the times among them
   */
  function parse(query, fold, head, today, asText) {
    var words = [];
    var times = [];
    query.split(/[\s\u3000]+/).map(function (word) { return fold(word); }).filter(Boolean).forEach(function (word) {
      (asText || daysOf(word, head, today) ? [word] : pieces(word)).forEach(function (piece) {
        var part = asText ? undefined : PART_WORDS[piece];
        var days = asText || part ? null : daysOf(piece, head, today);
        if (part) times.push({ word: piece, dates: null, parts: part, isRelative: false });
        else if (days) times.push({ word: piece, dates: days.dates, parts: 0, isRelative: days.isRelative });
        else if (words.indexOf(piece) < 0) words.push(piece);
      });
    });
    return { words: words, times: times };
  }

  var query = { parse: parse, daysOf: daysOf, PARTS: PARTS, shifted: shifted };
  global.AlmanacQuery = query;
  if (typeof module !== 'undefined' && module.exports) module.exports = query;
})(typeof window !== 'undefined' ? window : globalThis);
