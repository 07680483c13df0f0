/**
 * The file of an activity from what was typed: its text, its name, its place. No DOM in here.
 *
 * The rules are the builder's own: JoinedLines, splitList, YAMLText and EntryText write the head,
 * AsciiSlug names the file. One fixture of cases is read by the tests of both.
 */
(function (global) {
  'use strict';

  /**
   * The fields in the order they are written in. A name with a dot is a value of a mapping.
   * kind: text, list (split at 、 and the like) or choices.
   */
  var FIELDS = [
    { name: 'title', kind: 'text' }, { name: 'host', kind: 'list' }, { name: 'organizer', kind: 'list' },
    { name: 'date', kind: 'text' }, { name: 'time', kind: 'text' }, { name: 'venue', kind: 'text' },
    { name: 'address', kind: 'text' }, { name: 'online', kind: 'text' }, { name: 'topics', kind: 'choices' },
    { name: 'actions', kind: 'choices' }, { name: 'settings', kind: 'choices' }, { name: 'format', kind: 'choices' },
    { name: 'audience', kind: 'list' }, { name: 'summary', kind: 'text' }, { name: 'contact.name', kind: 'text' },
    { name: 'contact.phone', kind: 'text' }, { name: 'signup.how', kind: 'text' }, { name: 'signup.url', kind: 'text' },
    { name: 'signup.phone', kind: 'text' }, { name: 'signup.capacity', kind: 'text' },
    { name: 'signup.deadline', kind: 'text' }, { name: 'fee', kind: 'text' }, { name: 'kepuri', kind: 'text' }
  ];

  /** The longest file name without its ending, and how much of it stays where a title is longer. */
  var LONGEST_NAME = 120;
  var KEPT = 109;

  // ---- Signs ----

  /** Whether a sign is a blank of any width, or a tab. */
  function isBlank(sign) {
    var code = sign.codePointAt(0);
    return code === 0x20 || code === 0x09 || code === 0xA0 || code >= 0x2002 && code <= 0x200A
      || code === 0x202F || code === 0x3000 || code === 0xFEFF || code === 0x200B;
  }

  /** The plain form of a wide letter, digit or sign. */
  function halfwidth(sign) {
    var code = sign.codePointAt(0);
    return code >= 0xFF01 && code <= 0xFF5E ? String.fromCharCode(code - 0xFEE0) : sign;
  }

  /** The signs of a text; half of a character, which no file can hold, becomes U+FFFD. */
  function signs(text) {
    return Array.from(text).map(function (sign) {
      return sign >= '\uD800' && sign <= '\uDFFF' && sign.length === 1 ? '\uFFFD' : sign;
    });
  }

  function isEdge(sign) { return isBlank(sign) || sign === '\n' || sign === '\r'; }

  function trimmedSigns(list) {
    var start = 0;
    var end = list.length;
    while (start < end && isEdge(list[start])) start++;
    while (end > start && isEdge(list[end - 1])) end--;
    return list.slice(start, end);
  }

  /** A text without blanks at its ends, of any width. */
  function trimmed(text) { return trimmedSigns(signs(text)).join(''); }

  /** A text as one line: Chinese goes on without a blank, and wide letters and digits become plain. */
  function joined(text) {
    var result = [];
    var isBroken = false;
    trimmedSigns(signs(text)).forEach(function (sign) {
      if (sign === '\n' || sign === '\r' || sign === '\t' || sign === '\u2028') {
        isBroken = true;
        return;
      }
      if (isBroken && isBlank(sign)) return;
      var last = result[result.length - 1];
      if (isBroken && last && last !== ' ' && last < '\x80' && sign < '\x80') result.push(' ');
      isBroken = false;
      var plain = halfwidth(sign);
      result.push(/^[0-9A-Za-z]$/.test(plain) ? plain : sign);
    });
    return result.join('');
  }

  /** The items of a list that is written as a sentence; a sign inside brackets parts nothing. */
  function split(text) {
    var items = [];
    var current = '';
    var depth = 0;
    signs(text).forEach(function (sign) {
      if ('（(【「“《'.indexOf(sign) >= 0) depth++;
      else if ('）)】」”》'.indexOf(sign) >= 0) depth = Math.max(depth - 1, 0);
      else if (depth === 0 && '、，,；;\n'.indexOf(sign) >= 0) {
        items.push(current);
        current = '';
        return;
      }
      current += sign;
    });
    return items.concat(current).map(trimmed).filter(Boolean);
  }

  // ---- The head ----

  function isWord(sign) {
    return /^[0-9A-Za-z\u3400-\u4DBF\u4E00-\u9FFF]$/.test(sign);
  }

  function isUnseen(sign) {
    var code = sign.codePointAt(0);
    return code < 0x20 && code !== 0x0A || code >= 0x7F && code <= 0x9F || code >= 0x200B && code <= 0x200F
      || code >= 0x2028 && code <= 0x202E || code >= 0x2060 && code <= 0x206F || code === 0xFEFF
      || code >= 0xFFF0 && code <= 0xFFFF || (code & 0xFFFE) === 0xFFFE;
  }

  function isPlain(list) {
    var last = list[list.length - 1];
    if (!last || !isWord(list[0]) || !isWord(last) && '）》”。！？'.indexOf(last) < 0) return false;
    return list.every(function (sign, at) {
      if (isWord(sign) || '、，。（）《》“”·—！？：；-./'.indexOf(sign) >= 0) return true;
      var after = at + 1 < list.length ? list[at + 1] : ' ';
      return sign === ':' && /[0-9]/.test(list[at - 1]) && /^[0-9]$/.test(after) || sign === ' ' && after !== ' ';
    });
  }

  function escaped(sign) {
    var digits = sign.codePointAt(0).toString(16).toUpperCase();
    return digits.length > 4 ? '\\U' + ('0000000' + digits).slice(-8) : '\\u' + ('000' + digits).slice(-4);
  }

  /** A text as a value of YAML, in quotes where a sign in it could mean something. */
  function scalar(text) {
    var list = signs(text);
    if (isPlain(list)) return text;
    return '"' + list.map(function (sign) {
      if (sign === '"' || sign === '\\') return '\\' + sign;
      if (sign === '\n') return '\\n';
      if (sign === '\uFEFF') return '';
      return isUnseen(sign) ? escaped(sign) : sign;
    }).join('') + '"';
  }

  /**
   * What was typed, made ready: texts on one line, lists taken apart; what is empty is left out.
   * @param {Object<string, string|string[]>} values by the fields' names
   * @returns {Object<string, string[]>} the texts of every field that has one
   */
  function read(values) {
    var texts = {};
    FIELDS.forEach(function (field) {
      var value = values[field.name];
      var list = field.kind === 'choices' ? (value || []).slice()
        : field.kind === 'list' ? split(joined(value || '')) : [joined(value || '')];
      list = list.filter(Boolean);
      if (list.length) texts[field.name] = list;
    });
    return texts;
  }

  /** The lines of the head, each with the field it belongs to. */
  function head(texts) {
    var lines = [{ text: '---' }];
    var parent = '';
    FIELDS.forEach(function (field) {
      var list = texts[field.name];
      if (!list) return;
      var path = field.name.split('.');
      if (path.length > 1 && path[0] !== parent) lines.push({ text: path[0] + ':', field: field.name });
      parent = path.length > 1 ? path[0] : '';
      var key = (path.length > 1 ? '  ' : '') + path[path.length - 1] + ':';
      if (list.length === 1) lines.push({ text: key + ' ' + scalar(list[0]), field: field.name });
      else {
        lines.push({ text: key, field: field.name });
        list.forEach(function (text) { lines.push({ text: '  - ' + scalar(text), field: field.name }); });
      }
    });
    return lines.concat({ text: '---' });
  }

  // ---- The text below ----

  /** A line as Markdown that shows what was typed and nothing else (CommonMark 0.31, 2.4). */
  function paragraph(line) {
    return line.replace(/[\\\x60*_[\]<&]/g, '\\$&').replace(/^([-+#>=~|])/, '\\$1').replace(/^([0-9]{1,9})([.)])/, '$1\\$2');
  }

  /** Every line that was typed is a paragraph. */
  function body(text) {
    var clean = signs(text).join('').replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(/\t/g, ' ')
      .replace(/[\x00-\x09\x0B-\x1F\x7F-\x9F\uFEFF\uFFFE\uFFFF]/g, '');
    return clean.split('\n').map(trimmed).filter(Boolean).map(paragraph);
  }

  /**
   * The file.
   * @param {Object<string, string|string[]>} values what was typed, by the fields' names, and `body`
   * @returns {{text: string, lines: {text: string, field: (string|undefined)}[]}}
   */
  function file(values) {
    var lines = head(read(values));
    body(values.body || '').forEach(function (text, at) {
      if (at) lines.push({ text: '', field: 'body' });
      lines.push({ text: text, field: 'body' });
    });
    return { text: lines.map(function (line) { return line.text + '\n'; }).join(''), lines: lines };
  }

  // ---- The name ----

  /** The last ten digits of the text's FNV-1a hash of 64 bits, in pieces of 16. */
  function fingerprint(text) {
    var hash = [0x2325, 0x8422, 0x9CE4, 0xCBF2];
    unescape(encodeURIComponent(text)).split('').forEach(function (byte) {
      hash[0] ^= byte.charCodeAt(0);
      // The prime is 2^40 + 0x1B3.
      var carry = 0;
      hash = hash.map(function (piece, at) {
        var sum = piece * 0x1B3 + carry + (at > 1 ? hash[at - 2] * 0x100 : 0);
        carry = Math.floor(sum / 0x10000);
        return sum & 0xFFFF;
      });
    });
    return hash.reverse().map(function (piece) { return ('000' + piece.toString(16)).slice(-4); }).join('').slice(-10);
  }

  /**
   * The name of a file for a title: pinyin with hyphens between, as addresses have it.
   * @param {string} title as it is written
   * @param {function(string): string} reading the reading of a Chinese character, or nothing
   */
  function name(title, reading) {
    var words = '';
    signs(title).forEach(function (sign) {
      if (/^[0-9A-Za-z]$/.test(sign)) words += sign.toLowerCase();
      else if (sign < '\x80') words += '-';
      else words += '-' + (reading(sign) || sign.toLowerCase().normalize('NFD')).replace(/[^a-z]/g, '') + '-';
    });
    var slug = words.replace(/-+/g, '-').replace(/^-|-$/g, '');
    if (slug.length > LONGEST_NAME) slug = slug.slice(0, KEPT) + '-' + fingerprint(title);
    return slug || 'activity';
  }

  /**
   * Asks a table of readings.
   * @param {Object<string, string>} readings the characters of every syllable
   */
  function reader(readings) {
    var known = {};
    Object.keys(readings).forEach(function (reading) {
      Array.from(readings[reading]).forEach(function (character) { known[character] = reading; });
    });
    return function (character) { return known[character] || ''; };
  }

  global.AlmanacWriting = {
    fields: FIELDS, isBlank: isBlank, halfwidth: halfwidth, signs: signs, trimmed: trimmed, joined: joined,
    split: split, read: read, file: file, name: name, reader: reader
  };
})(this);
