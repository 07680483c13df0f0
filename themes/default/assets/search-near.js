/**
 * The engine's part on what is shown of a document, and on what else to ask where nothing is found.
 * No DOM in here.
 */
(function (global) {
  'use strict';

  var text = global.AlmanacText;
  var Engine = global.AlmanacSearch.Engine;

  // ---- Marks and excerpts ----

  /** What is marked for a result: its words and what they were taken for. */
  function markedWords(result) {
    return result.words.reduce(function (list, word) { return list.concat(word.word, word.names); }, []);
  }

  /**
   * The places of words in a text.
   * @returns {number[][]} from and to, rising and apart
   */
  Engine.prototype.marks = function (source, words) {
    var places = [];
    var folded = this.fold(source, places);
    var found = [];
    words.forEach(function (word) {
      for (var at = text.find(folded, word); at >= 0; at = text.find(folded, word, at + word.length)) {
        found.push([places[at], places[at + word.length - 1] + 1]);
      }
    });
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    return found.reduce(function (list, mark) {
      var last = list[list.length - 1];
      if (last && mark[0] <= last[1]) last[1] = Math.max(last[1], mark[1]); else list.push(mark);
      return list;
    }, []);
  };

  /**
   * A piece of a document's text around its best match.
   * @returns {{text: string, marks: number[][]}|null} null where nothing beyond the card matches
   */
  Engine.prototype.excerpt = function (result, document, length) {
    var words = markedWords(result);
    var lines = document.fields[2].split('\n');
    // The sentence on what awaits visitors, the text, then what it is sorted by, which says little.
    var sources = [lines[0], document.fields[3], lines.slice(1).join('\n')];
    for (var at = 0; at < sources.length; at++) {
      var source = sources[at];
      var marks = this.marks(source, words);
      if (!marks.length) continue;
      // The window that holds the most of what is marked, the first of them.
      var best = 0;
      var most = -1;
      marks.forEach(function (mark, first) {
        var sum = 0;
        for (var i = first; i < marks.length && marks[i][1] <= mark[0] + length * 0.7; i++) sum += marks[i][1] - marks[i][0];
        if (sum > most) {
          most = sum;
          best = first;
        }
      });
      var from = Math.max(0, marks[best][0] - Math.floor(length * 0.3));
      var to = Math.min(source.length, from + length);
      return {
        text: (from > 0 ? '…' : '') + source.slice(from, to).replace(/\n/g, ' ') + (to < source.length ? '…' : ''),
        marks: marks.filter(function (mark) { return mark[0] >= from && mark[1] <= to; }).map(function (mark) {
          var shift = (from > 0 ? 1 : 0) - from;
          return [mark[0] + shift, mark[1] + shift];
        })
      };
    }
    return null;
  };

  // ---- Where nothing is found ----

  /** The strings of names that are one character or a few readings away from a word. */
  Engine.prototype.near = function (word) {
    var aliases = this.head.aliases;
    var known = aliases.counties.concat(aliases.topics).reduce(function (list, more) { return list.concat(more); }, []);
    return this.names().then(function (names) {
      var characters = word.split('');
      var readings = Object.keys(names.readings);
      var ways = [characters.map(function (character) {
        return readings.reduce(function (list, reading) {
          return names.readings[reading].indexOf(character) >= 0 ? list + names.readings[reading] : list;
        }, character);
      })];
      var followers = {};
      names.pairs.forEach(function (weight, pair) { followers[pair[0]] = (followers[pair[0]] || '') + pair[1]; });
      var first = Object.keys(followers).join('');
      characters.forEach(function (character, at) {
        ways.push(characters.map(function (same, place) {
          if (place !== at) return same;
          return at ? followers[characters[at - 1]] || same : first;
        }));
      });
      var found = ways.reduce(function (list, way) { return list.concat(text.paths(way, names.pairs, word.length > 2 ? 4 : 24)); }, []);
      return found.filter(function (name, at) { return name !== word && found.indexOf(name) === at && isNear(name); }).slice(0, 8);

      /** With another character of two it is another word, but for one that sounds the same or is known. */
      function isNear(name) {
        return word.length > 2 || known.indexOf(name) >= 0 || characters.every(function (character, at) {
          return ways[0][at].indexOf(name[at]) >= 0;
        });
      }
    });
  };

  /** A word in pieces that all stand somewhere, the longest first; null where it has none. */
  Engine.prototype.apart = function (word) {
    var engine = this;
    if (!word) return Promise.resolve([]);
    function cut(length) {
      if (length < 2) return null;
      return engine.matchWord(word.slice(0, length)).then(function (match) {
        if (!match.count) return cut(length - 1);
        return engine.apart(word.slice(length)).then(function (rest) { return rest && [word.slice(0, length)].concat(rest); });
      });
    }
    return Promise.resolve(cut(word.length));
  };

  /**
   * What would find something where a result is empty.
   * @returns {Promise<{kind: 'spelling'|'fewer', q: string, label: string, count: number}[]>} the best
   *   first
   */
  Engine.prototype.suggest = function (result) {
    var engine = this;
    var words = result.words.map(function (word) { return word.word; });
    var times = result.times.map(function (time) { return time.word; });
    function without(list, left) { return list.filter(function (word) { return word !== left; }); }
    function offer(kind, parts) { return { kind: kind, q: parts.join(' '), label: parts.join(' '), kept: parts.length }; }

    /** Other words for one that is nowhere. */
    function spellings(word) {
      if (word.length < 2 || text.runs(word).length > 1 || !text.isChinese(word.charCodeAt(0))) return [];
      return Promise.all([engine.near(word), word.length > 3 ? engine.apart(word) : null]).then(function (found) {
        var names = found[0].concat(found[1] ? [found[1].join(' ')] : []);
        return names.map(function (name) {
          var one = offer('spelling', words.map(function (other) { return other === word ? name : other; }).concat(times));
          one.label = name;
          return one;
        });
      });
    }

    var missing = result.words.filter(function (word) { return !word.count; });
    return Promise.all(missing.map(function (word) { return spellings(word.word); })).then(function (lists) {
      var offers = lists.reduce(function (list, more) { return list.concat(more); }, []);
      var parts = words.concat(times);
      if (words.length && parts.length > 1) {
        parts.forEach(function (part) { offers.push(offer('fewer', without(parts, part))); });
        if (parts.length > 2) words.forEach(function (word) { offers.push(offer('fewer', [word])); });
      }
      // Days alone find much, but nothing of what was asked for.
      offers = offers.filter(function (one, at) {
        return (one.kind === 'spelling' || words.some(function (word) { return one.q.split(' ').indexOf(word) >= 0; }))
          && !offers.some(function (other, place) { return place < at && other.q === one.q; });
      });
      return Promise.all(offers.map(function (one) {
        return engine.search(Object.assign({}, result.request, { q: one.q })).then(function (found) {
          return engine.sure(found, Infinity);
        }).then(function (found) {
          one.count = found.hits.length + found.pages.length;
          return one;
        });
      }));
    }).then(function (offers) {
      offers = offers.filter(function (one) { return one.count; }).sort(function (a, b) {
        return (a.kind === 'spelling' ? 0 : 1) - (b.kind === 'spelling' ? 0 : 1) || b.kept - a.kept || b.count - a.count;
      });
      return offers.slice(0, 4);
    });
  };

  global.AlmanacSearch.markedWords = markedWords;
})(typeof window !== 'undefined' ? window : globalThis);
