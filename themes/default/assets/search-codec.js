/**
 * Reads what the site's builder packed for the search: numbers written by a range coder that learns
 * (as in LZMA), the bytes written as text in a script. No DOM in here.
 *
 * The builder's twins: ScriptText, RangeEncoder, NumberModel, PhraseDictionary, TermShardWriter.
 */
(function (global) {
  'use strict';

  /** A model is the likelihood of a zero in 12 bits and below it, in 4, how often it was asked. */
  var EVEN = 1 << 15;
  /** By what power of two a model goes towards what it was told, by how often it was. */
  var RATES = [1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5];
  /** The fewest units that a text repeats from what stands before. */
  var SHORTEST = 6;
  var DIGITS = 91;
  var TOP = 1 << 24;

  /** The value of every character of a packed text: all printable ASCII but quotes and backslash. */
  var VALUES = (function () {
    var values = new Uint8Array(128);
    var next = 0;
    for (var code = 0x21; code <= 0x7E; code++) {
      if (code !== 0x22 && code !== 0x27 && code !== 0x5C) values[code] = next++;
    }
    return values;
  })();

  /**
   * The bytes of a packed text: two characters are thirteen bits.
   * @param {string} text
   * @returns {Uint8Array}
   */
  function unpack(text) {
    var bytes = new Uint8Array(Math.floor(text.length / 2 * 13 / 8) + 1);
    var bits = 0;
    var count = 0;
    var length = 0;
    for (var i = 0; i + 1 < text.length; i += 2) {
      bits = bits << 13 | VALUES[text.charCodeAt(i)] * DIGITS + VALUES[text.charCodeAt(i + 1)];
      count += 13;
      while (count >= 8) {
        count -= 8;
        bytes[length++] = bits >>> count & 0xFF;
      }
      bits &= (1 << count) - 1;
    }
    if (count > 0) bytes[length++] = bits << 8 - count & 0xFF;
    return bytes.subarray(0, length);
  }

  /** What stands behind everything that was packed. */
  var END_MARK = 0xA53C;

  /** A decoder of packed text; behind its end it reads zeros. */
  function Decoder(text) {
    this.bytes = unpack(text);
    this.next = 0;
    this.range = 0xFFFFFFFF;
    this.code = 0;
    for (var i = 0; i < 4; i++) this.code = (this.code << 8 | this.byte()) >>> 0;
  }

  Decoder.prototype.byte = function () {
    // Only the last zeros are left out: who reads on and on reads what is damaged.
    if (this.next >= this.bytes.length + 16) throw new Error('read behind the end');
    var at = this.next++;
    return at < this.bytes.length ? this.bytes[at] : 0;
  };

  /** Called when all was read: one that went astray on the way does not come upon the mark. */
  Decoder.prototype.end = function () {
    if (this.bits(16) !== END_MARK) throw new Error('damaged');
  };

  /** A bit; `models[index]` is how likely a zero is, and learns: much at first, little later. */
  Decoder.prototype.bit = function (models, index) {
    var zero = models[index] >> 4;
    var times = models[index] & 15;
    var bound = (this.range >>> 12) * zero;
    var bit;
    if (this.code < bound) {
      this.range = bound;
      zero += 4096 - zero >> RATES[times];
      bit = 0;
    } else {
      this.range -= bound;
      this.code -= bound;
      zero -= zero >> RATES[times];
      bit = 1;
    }
    models[index] = zero << 4 | (times < 15 ? times + 1 : 15);
    while (this.range < TOP) {
      this.range = this.range << 8 >>> 0;
      this.code = (this.code << 8 | this.byte()) >>> 0;
    }
    return bit;
  };

  /** Some bits that are each as likely as not. */
  Decoder.prototype.bits = function (count) {
    var value = 0;
    while (count-- > 0) {
      this.range >>>= 1;
      value *= 2;
      if (this.code >= this.range) {
        this.code -= this.range;
        value += 1;
      }
      while (this.range < TOP) {
        this.range = this.range << 8 >>> 0;
        this.code = (this.code << 8 | this.byte()) >>> 0;
      }
    }
    return value;
  };

  /** A number: the length of n + 1 in bits, then its bits below the highest, two of them as learnt. */
  Decoder.prototype.number = function (model) {
    var node = 1;
    while (node < 32) node = node * 2 + this.bit(model.lengths, node);
    var left = node - 32;
    var base = left * 4;
    var value = 1;
    var context = 1;
    while (left > 0 && context < 4) {
      left--;
      var bit = this.bit(model.high, base + context);
      context = context * 2 + bit;
      value = value * 2 + bit;
    }
    if (left > 0) value = value * Math.pow(2, left) + this.bits(left);
    return value - 1;
  };

  function even(count) {
    var models = new Uint16Array(count);
    models.fill(EVEN);
    return models;
  }

  /** What was learnt of the size of numbers of one kind. */
  function NumberModel() {
    this.lengths = even(32);
    this.high = even(128);
  }

  function models(count) {
    var list = [];
    while (list.length < count) list.push(new NumberModel());
    return list;
  }

  // ---- The phrases ----

  /**
   * The phrases that texts are written in.
   * @param {string} packed
   * @returns {function(number): string} gives the text of a phrase by its number
   */
  function phrases(packed) {
    var decoder = new Decoder(packed);
    var model = new NumberModel();
    var count = decoder.bits(24);
    var left = new Int32Array(count);
    var right = new Int32Array(count);
    var texts = new Array(count);
    for (var i = 0; i < count; i++) {
      left[i] = decoder.number(model) - 1;
      if (left[i] < 0) texts[i] = String.fromCharCode(decoder.bits(16));
      else right[i] = decoder.number(model) - 1;
    }
    decoder.end();
    return function text(number) {
      if (texts[number] === undefined) texts[number] = text(left[number]) + text(right[number]);
      return texts[number];
    };
  }

  /**
   * The documents of a shard of texts.
   * @param {string} packed
   * @param {function(number): string} phrase
   * @param {number} count how many documents it holds
   * @returns {{card: string, fields: string[]}[]}
   */
  function texts(packed, phrase, count) {
    var decoder = new Decoder(packed);
    var numbers = new NumberModel();
    var distances = new NumberModel();
    var lengths = new NumberModel();
    var text = '';
    var ended = 0;
    while (ended < count) {
      var number = decoder.number(numbers);
      var piece;
      if (number === 1) {
        var distance = decoder.number(distances);
        var length = decoder.number(lengths) + SHORTEST;
        if (distance + length > text.length) throw new Error('a repeat of nothing');
        piece = text.substr(text.length - distance - length, length);
      } else {
        piece = number ? phrase(number - 2) : String.fromCharCode(decoder.bits(16));
      }
      text += piece;
      if (piece === '\u001e') ended++;
      if (text.length > 4e6) throw new Error('a text without an end');
    }
    decoder.end();
    return text.split('\u001e').slice(0, count).map(function (document) {
      var parts = document.split('\u001f');
      return { card: parts[0], fields: parts.slice(1) };
    });
  }

  // ---- The terms ----

  /**
   * The postings of a shard of terms.
   * @param {string} packed
   * @param {number} documentCount of the whole index
   * @returns {Map<number, {third: number, documents: number[], fields: number[]}[]>} by the pair:
   *   first × 65536 + second, as places in the alphabet
   */
  function terms(packed, documentCount) {
    var decoder = new Decoder(packed);
    var goesOn = even(1);
    var first = new NumberModel();
    var second = new NumberModel();
    var nextSecond = new NumberModel();
    var thirds = new NumberModel();
    var third = new NumberModel();
    var nextThird = new NumberModel();
    var counts = new NumberModel();
    var gaps = models(32);
    var fieldModels = even(16);
    var pairs = new Map();
    var lastFirst = 0;
    var lastSecond = 0;
    while (decoder.bit(goesOn, 0)) {
      var step = decoder.number(first);
      lastFirst += step;
      lastSecond = step ? decoder.number(second) : lastSecond + decoder.number(nextSecond);
      var count = decoder.number(thirds) + 1;
      var list = [];
      var last = 0;
      for (var i = 0; i < count; i++) {
        last = i ? last + 1 + decoder.number(nextThird) : decoder.number(third);
        var postings = decoder.number(counts) + 1;
        if (postings > documentCount) throw new Error('more postings than documents');
        var gap = gaps[32 - Math.clz32(Math.floor(documentCount / postings))];
        var documents = new Array(postings);
        var fields = new Array(postings);
        var document = -1;
        var field = 0;
        for (var j = 0; j < postings; j++) {
          document += 1 + decoder.number(gap);
          var high = decoder.bit(fieldModels, field * 4 + 1);
          field = high * 2 + decoder.bit(fieldModels, field * 4 + 2 + high);
          documents[j] = document;
          fields[j] = field;
        }
        list.push({ third: last, documents: documents, fields: fields });
      }
      pairs.set(lastFirst * 65536 + lastSecond, list);
    }
    decoder.end();
    return pairs;
  }

  /** The units of all terms, each at its place in the alphabet; halves of characters among them. */
  function alphabet(packed) {
    var decoder = new Decoder(packed);
    var units = [];
    for (var count = decoder.bits(24); count > 0; count--) units.push(String.fromCharCode(decoder.bits(16)));
    return units;
  }

  /** Where the shards of terms start: first × 65536 + second, rising. */
  function starts(packed) {
    var decoder = new Decoder(packed);
    var kinds = models(2);
    var list = new Array(decoder.bits(24));
    var first = 0;
    for (var i = 0; i < list.length; i++) {
      first += decoder.number(kinds[0]);
      list[i] = first * 65536 + decoder.number(kinds[1]);
    }
    decoder.end();
    return list;
  }

  // ---- Facts and names ----

  /**
   * What documents are filtered and sorted by.
   * @returns {{county: number, topics: number[], days: number[], parts: number[], mode: number,
   *   status: number, sample: boolean}[]} county −1 is a page that is no activity; days are indexes;
   *   parts are bits: morning, afternoon, evening, all day, not given; mode: 1 on site, 2 online
   */
  function facts(packed, count) {
    var decoder = new Decoder(packed);
    var kinds = models(10);
    var list = new Array(count);
    var firstDay = 0;
    function read(kind) { return decoder.number(kinds[kind]); }
    for (var i = 0; i < count; i++) {
      var fact = { county: read(0) - 1, topics: [], days: [], parts: [], mode: 0, status: 0, sample: false };
      list[i] = fact;
      if (fact.county < 0) continue;
      for (var topics = read(1); topics > 0; topics--) fact.topics.push(read(2));
      var days = read(3) + 1;
      firstDay += read(4);
      for (var day = firstDay; days > 0; days--) {
        if (fact.days.length) day += 1 + read(5);
        fact.days.push(day);
        fact.parts.push(read(6));
      }
      fact.mode = read(7);
      fact.status = read(8);
      fact.sample = read(9) === 1;
    }
    decoder.end();
    return list;
  }

  /** Which characters stand side by side in names: a count's length in bits by the two of them. */
  function pairs(packed) {
    var decoder = new Decoder(packed);
    var kinds = models(4);
    var weights = new Map();
    var first = 0;
    var second = 0;
    for (var count = decoder.bits(24); count > 0; count--) {
      var step = decoder.number(kinds[0]);
      first += step;
      second = step ? decoder.number(kinds[2]) : second + 1 + decoder.number(kinds[1]);
      weights.set(String.fromCharCode(first, second), decoder.number(kinds[3]) + 1);
    }
    decoder.end();
    return weights;
  }

  var codec = { alphabet: alphabet, phrases: phrases, texts: texts, terms: terms, starts: starts, facts: facts, pairs: pairs };
  global.AlmanacCodec = codec;
  if (typeof module !== 'undefined' && module.exports) module.exports = codec;
})(typeof window !== 'undefined' ? window : globalThis);
