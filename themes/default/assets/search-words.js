/**
 * The engine's part on words: where a word stands by its letters, what else people call by it, and
 * what it is read as. No DOM in here.
 */
(function (global) {
  'use strict';

  var codec = global.AlmanacCodec;
  var text = global.AlmanacText;
  var Match = global.AlmanacMatch;
  var Engine = global.AlmanacSearch.Engine;

  /** The last of the fields that hold names, and the one of the summary. */
  var NAMES = 2;
  var SUMMARY = 3;

  /**
   * The documents that hold a run of Chinese, or a word that starts with letters.
   * @param {boolean} ends whether the run is known to end where it does: the index has its end too,
   *   which fewer documents hold and fewer shards
   */
  Engine.prototype.matchRun = function (run, ends) {
    var engine = this;
    var places = [];
    var letters = run.kind === 'word' ? run.text.slice(0, 3) : run.text;
    for (var i = 0; i < letters.length; i++) {
      if (!engine.places[letters[i]]) return Promise.resolve(new Match(engine.head.documents));
      places.push(engine.places[letters[i]]);
    }
    if (ends && (run.kind === 'chinese' || letters.length < 3)) places.push(0);
    if (places.length < 3) {
      return engine.postings(places[0], places.length > 1 ? places[1] : null).then(function (lists) {
        var match = new Match(engine.head.documents);
        lists.forEach(function (list) { match.add(list); });
        return match;
      });
    }
    var grams = [];
    for (var at = 0; at + 2 < places.length; at++) grams.push(engine.postings(places[at], places[at + 1]));
    return Promise.all(grams).then(function (lists) {
      var result = null;
      lists.forEach(function (list, at) {
        var match = new Match(engine.head.documents);
        list.forEach(function (postings) {
          if (postings.third === places[at + 2]) match.add(postings);
          // Where these two go on otherwise too, the whole may stand in pieces only.
          else if (at > 0) postings.documents.forEach(function (document) { match.unsure[document] = 1; });
        });
        if (result) result.keep(match); else result = match;
      });
      return result;
    });
  };

  /** The documents that hold a folded word literally. */
  Engine.prototype.matchLiteral = function (word) {
    var engine = this;
    var runs = text.runs(word);
    var indexed = runs.filter(function (run) { return run.kind !== 'other'; });
    if (!indexed.length) return Promise.resolve(new Match(engine.head.documents));
    var last = runs[runs.length - 1];
    return Promise.all(indexed.map(function (run) { return engine.matchRun(run, run !== last); })).then(function (matches) {
      var match = matches.reduce(function (sum, other) {
        sum.keep(other);
        return sum;
      });
      if (runs.length > 1 || runs[0].kind === 'word' && word.length > 3) match.unsure.fill(1);
      return match;
    });
  };

  Engine.prototype.names = function () {
    return this.shard('names', function (value) {
      var sounds = {};
      Object.keys(value.readings).forEach(function (reading) {
        value.readings[reading].split('').forEach(function (character) {
          (sounds[character] = sounds[character] || []).push(reading.replace(/v/g, 'u'));
        });
      });
      return { pairs: codec.pairs(value.pairs), readings: value.readings, sounds: sounds };
    });
  };

  /** The names for counties, topics and units that letters are read as: 华县 for huaxian. */
  Engine.prototype.aliasesReadAs = function (letters) {
    var aliases = this.head.aliases;
    var plain = letters.replace(/v/g, 'u');
    return this.names().then(function (names) {
      var lists = aliases.counties.concat(aliases.topics, Object.keys(aliases.hosts).map(function (host) { return aliases.hosts[host]; }));
      return lists.reduce(function (found, list) {
        return found.concat(list.filter(function (name) {
          return name.length > 1 && found.indexOf(name) < 0 && text.isReadAs(name, plain, names.sounds);
        }));
      }, []);
    });
  };

  /** The strings of names that letters can be read as. */
  Engine.prototype.readAs = function (letters) {
    var fold = this.fold;
    var counties = {};
    this.head.counties.forEach(function (county) {
      // 市级 is no name that 世纪 should stand back for.
      if (county.name.indexOf(county.short) === 0) counties[fold(county.name)] = counties[fold(county.short)] = true;
    });
    function isCounty(name) { return counties[name] === true; }
    return this.names().then(function (names) {
      var found = [];
      text.syllables(letters, names.readings).forEach(function (way) {
        if (way.length > 1) found = found.concat(text.paths(way, names.pairs, 10));
      });
      var way = letters.length <= 8 && text.initials(letters, names.readings);
      if (way) {
        var short = text.paths(way, names.pairs, 40);
        found = found.concat(short.filter(isCounty), short.filter(function (name) { return !isCounty(name); }).slice(0, 8));
      }
      // A county is what its letters mean: dali is no 大力, lw no 了往.
      var places = found.filter(isCounty);
      if (places.length) found = places;
      return found.filter(function (name, at) { return found.indexOf(name) === at; }).slice(0, 16);
    });
  };

  /**
   * The documents that a word of the query finds, by its letters, by a name for something, by reading.
   * @returns {Promise<{word: string, match: Match, names: string[], count: number}>} names: what it
   *   was taken for besides itself
   */
  Engine.prototype.matchWord = function (word) {
    var engine = this;
    var head = engine.head;
    var letters = word.replace(/'/g, '');
    var isReading = /^[a-z]{2,24}$/.test(letters);
    var reading = isReading ? engine.readAs(letters) : [];
    return Promise.all([engine.matchLiteral(word), reading, isReading ? engine.aliasesReadAs(letters) : []]).then(function (found) {
      var match = found[0];
      function isCalled(names) {
        return names.indexOf(word) >= 0 || found[2].some(function (name) { return names.indexOf(name) >= 0; });
      }
      function called(lists) {
        return lists.map(function (names, at) { return isCalled(names) ? at : -1; }).filter(function (at) { return at >= 0; });
      }
      var hosts = Object.keys(head.aliases.hosts).filter(function (host) { return isCalled(head.aliases.hosts[host]); });
      var counties = called(head.aliases.counties);
      var topics = called(head.aliases.topics);
      var names = hosts.map(engine.fold).concat(found[1]).filter(function (name) { return name !== word; });
      return Promise.all(names.map(function (name) { return engine.matchLiteral(name); })).then(function (others) {
        others.forEach(function (other, at) {
          // Whether all of a longer name stands in one field is seen in the text only.
          if (names[at].length > 3) other.unsure.fill(1);
          match.join(other, NAMES);
        });
        var used = names.filter(function (name, at) {
          return others[at].fields.some(function (field) { return field && field <= NAMES; });
        });
        engine.facts.forEach(function (fact, document) {
          if (counties.indexOf(fact.county) < 0) return;
          match.fields[document] = Math.min(match.fields[document] || NAMES, NAMES);
          match.unsure[document] = 0;
        });
        counties.forEach(function (county) {
          var name = engine.fold(head.counties[county].name);
          // 大荔 says 大荔县 too.
          if (name.indexOf(word) < 0 && !used.some(function (other) { return name.indexOf(other) === 0; })) used.push(name);
        });
        // What people call a topic finds its activities where nothing says it literally.
        if (topics.length && !match.count()) {
          // It is the topic that finds them: there is no word to look for in their texts.
          match.unsure.fill(0);
          engine.facts.forEach(function (fact, document) {
            if (fact.topics.some(function (topic) { return topics.indexOf(topic) >= 0; })) match.fields[document] = SUMMARY;
          });
          topics.forEach(function (topic) { used.push(engine.fold(head.topics[topic].name)); });
        }
        return { word: word, match: match, names: used, counties: counties, topics: topics, count: match.count() };
      });
    });
  };
})(typeof window !== 'undefined' ? window : globalThis);
