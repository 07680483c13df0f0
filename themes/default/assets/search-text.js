/**
 * Text as the search compares it, and readings of Chinese. No DOM in here.
 *
 * The rules of folding are those of the builder's SearchFolding, unit by unit of UTF-16; the
 * traditional characters come with the index. A test feeds both the same texts.
 */
(function (global) {
  'use strict';

  var BLANK = 0x20;
  var BLOCK_END = 0x0A;

  /** Full-width forms and capital letters: from, to, what the first one becomes. */
  var RANGES = [
    [0xFF01, 0xFF20, 0x21], [0xFF21, 0xFF3A, 0x61], [0xFF3B, 0xFF5E, 0x5B], [0x41, 0x5A, 0x61],
    [0xC0, 0xD6, 0xE0], [0xD8, 0xDE, 0xF8], [0x391, 0x3A1, 0x3B1], [0x3A3, 0x3A9, 0x3C3],
    [0x410, 0x42F, 0x430]
  ];

  /** Marks that stand for one another. */
  var VARIANTS = [
    ['“”„‟〝〞〟「」『』＂', '"'], ['‘’‚‛＇｀', "'"], ['—–―‐‑‒─━－~～〜∼', '-'], ['·•・‧∙⋅●', '·'],
    ['⋯', '…'], ['，、､', ','], ['。．｡', '.'], ['【〔［〖', '['], ['】〕］〗', ']'], ['《〈', '<'], ['》〉', '>']
  ];

  /** What nobody sees vanishes; blanks of every width are one. */
  var INVISIBLE = [[0xAD, 0xAD], [0x200B, 0x200D], [0x2060, 0x2060], [0xFEFF, 0xFEFF], [0xFE00, 0xFE0F], [0x00, 0x08], [0x0E, 0x1F]];
  var BLANKS = [[0x09, 0x09], [0x0B, 0x0D], [0x20, 0x20], [0xA0, 0xA0], [0x1680, 0x1680], [0x2000, 0x200A], [0x202F, 0x202F], [0x205F, 0x205F], [0x3000, 0x3000]];

  function isChinese(unit) {
    return unit >= 0x4E00 && unit <= 0x9FFF || unit >= 0x3400 && unit <= 0x4DBF || unit >= 0xF900 && unit <= 0xFAFF
      || unit >= 0xD800 && unit <= 0xDFFF || unit >= 0x3041 && unit <= 0x30FF && unit !== 0x30FB
      || unit >= 0x3005 && unit <= 0x3007;
  }

  function isWord(unit) {
    return unit >= 0x30 && unit <= 0x39 || unit >= 0x61 && unit <= 0x7A || unit >= 0xDF && unit <= 0xF6
      || unit >= 0xF8 && unit <= 0x24F || unit >= 0x370 && unit <= 0x3FF || unit >= 0x400 && unit <= 0x4FF;
  }

  function fillRanges(table, ranges, to) {
    ranges.forEach(function (range) {
      for (var unit = range[0]; unit <= range[1]; unit++) table[unit] = to;
    });
  }

  /**
   * The table of what every unit becomes; 0 where it vanishes.
   * @param {string} simplified traditional characters, each before its simplified one
   */
  function foldingTable(simplified) {
    var table = new Uint16Array(65536);
    for (var i = 0; i < 65536; i++) table[i] = i;
    RANGES.forEach(function (range) {
      for (var unit = range[0]; unit <= range[1]; unit++) table[unit] = range[2] + unit - range[0];
    });
    VARIANTS.forEach(function (variant) {
      for (var at = 0; at < variant[0].length; at++) table[variant[0].charCodeAt(at)] = variant[1].charCodeAt(0);
    });
    fillRanges(table, INVISIBLE, 0);
    fillRanges(table, BLANKS, BLANK);
    for (var pair = 0; pair + 1 < simplified.length; pair += 2) {
      table[simplified.charCodeAt(pair)] = simplified.charCodeAt(pair + 1);
    }
    return table;
  }

  /**
   * A folder of text.
   * @param {string} simplified
   * @returns {function(string, number[]=): string} folds a text; where a list is given, puts into it
   *   for every unit of the folded text where it stood, and the text's length behind them
   */
  function folder(simplified) {
    var table = foldingTable(simplified);
    return function (text, places) {
      var folded = '';
      var last = 0;
      var blankAt = -1;
      for (var i = 0; i < text.length; i++) {
        var unit = table[text.charCodeAt(i)];
        if (unit === 0) continue;
        if (unit === BLANK) {
          if (blankAt < 0) blankAt = i;
          continue;
        }
        if (blankAt >= 0) {
          if (last && last !== BLOCK_END && unit !== BLOCK_END && !(isChinese(last) && isChinese(unit))) {
            folded += ' ';
            if (places) places.push(blankAt);
          }
          blankAt = -1;
        }
        folded += String.fromCharCode(unit);
        if (places) places.push(i);
        last = unit;
      }
      if (places) places.push(text.length);
      return folded;
    };
  }

  /**
   * The runs of a folded word.
   * @returns {{text: string, kind: 'chinese'|'word'|'other', start: number}[]}
   */
  function runs(text) {
    var list = [];
    for (var i = 0; i < text.length; i++) {
      var unit = text.charCodeAt(i);
      var kind = isChinese(unit) ? 'chinese' : isWord(unit) ? 'word' : 'other';
      var current = list[list.length - 1];
      if (current && current.kind === kind) current.text += text[i];
      else list.push({ text: text[i], kind: kind, start: i });
    }
    return list;
  }

  /**
   * Where a folded text holds a folded word: anywhere, but one that starts with a letter or digit
   * only where a word starts.
   * @returns {number} −1 where it does not
   */
  function find(text, word, from) {
    var at = text.indexOf(word, from || 0);
    if (!isWord(word.charCodeAt(0))) return at;
    while (at > 0 && isWord(text.charCodeAt(at - 1))) at = text.indexOf(word, at + 1);
    return at;
  }

  // ---- Readings ----

  /**
   * The ways to read letters as syllables, the last one possibly begun only, and as initials.
   * @param {string} letters a to z
   * @param {Object<string, string>} readings the characters of every syllable
   * @returns {string[][]} for every way, the characters that can stand at every place
   */
  function syllables(letters, readings) {
    var ways = [];
    var text = letters.replace(/v/g, 'u');
    var known = {};
    Object.keys(readings).forEach(function (reading) {
      // nü and lü are typed nv or nu.
      var plain = reading.replace(/v/g, 'u');
      known[plain] = (known[plain] || '') + readings[reading];
    });
    var names = Object.keys(known).sort();

    function begun(part) {
      return names.filter(function (name) { return name.length > part.length && name.slice(0, part.length) === part; })
        .map(function (name) { return known[name]; }).join('');
    }

    function walk(at, way) {
      if (ways.length >= 16) return;
      if (at === text.length) {
        ways.push(way);
        return;
      }
      for (var length = Math.min(6, text.length - at); length > 0; length--) {
        var part = text.slice(at, at + length);
        if (known[part]) walk(at + length, way.concat(known[part]));
        else if (at + length === text.length && way.length && begun(part)) ways.push(way.concat(begun(part)));
      }
    }

    walk(0, []);
    return ways;
  }

  /**
   * Whether a name is read as letters, all of it.
   * @param {Object<string, string[]>} sounds the readings of every character, u for ü
   */
  function isReadAs(name, letters, sounds) {
    var first = sounds[name[0]] || [];
    if (!name) return !letters;
    return first.some(function (sound) {
      return letters.slice(0, sound.length) === sound && isReadAs(name.slice(1), letters.slice(sound.length), sounds);
    });
  }

  /** For letters as initials, the characters that can stand at every place. */
  function initials(letters, readings) {
    var byLetter = {};
    Object.keys(readings).forEach(function (reading) {
      byLetter[reading[0]] = (byLetter[reading[0]] || '') + readings[reading];
    });
    var way = letters.split('').map(function (letter) { return byLetter[letter] || ''; });
    return way.every(Boolean) ? way : null;
  }

  /**
   * The strings of names that take one of the given characters at every place, the frequent first.
   * @param {string[]} way
   * @param {Map<string, number>} pairs how often two characters stand side by side
   * @param {number} limit
   * @returns {string[]}
   */
  function paths(way, pairs, limit) {
    var found = [];
    way[0].split('').forEach(function (first) { found.push({ text: first, weight: Infinity }); });
    for (var at = 1; at < way.length; at++) {
      var longer = [];
      found.forEach(function (path) {
        var last = path.text[path.text.length - 1];
        way[at].split('').forEach(function (next) {
          var weight = pairs.get(last + next);
          // A chain is as frequent as its weakest link at most.
          if (weight) longer.push({ text: path.text + next, weight: Math.min(path.weight, weight) });
        });
      });
      longer.sort(function (a, b) { return b.weight - a.weight || (a.text < b.text ? -1 : 1); });
      found = longer.slice(0, 400);
    }
    var seen = {};
    return found.map(function (path) { return path.text; }).filter(function (text) {
      if (seen[text]) return false;
      seen[text] = true;
      return true;
    }).slice(0, limit);
  }

  var text = {
    folder: folder, runs: runs, find: find, isChinese: isChinese, isWord: isWord, syllables: syllables,
    isReadAs: isReadAs, initials: initials, paths: paths
  };
  global.AlmanacText = text;
  if (typeof module !== 'undefined' && module.exports) module.exports = text;
})(typeof window !== 'undefined' ? window : globalThis);
