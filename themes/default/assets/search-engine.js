/**
 * The search: loads what a query needs of the index, matches, ranks and counts. No DOM in here; it is
 * told how to load a script.
 *
 *   var engine = AlmanacSearch.engine(load)      load('search/index.js') → a promise, kept once it ran
 *   engine.open()                                → the head of the index
 *   engine.search(request)                       → a result: documents in order, counts, times read
 *   engine.sure(result, count)                   → the same, its first `count` documents surely right
 *   engine.documents(numbers)                    → their cards and texts
 *   engine.suggest(result)                       → what would find something
 *
 * A word is found by terms of three units. For up to three characters of Chinese that is exact; for
 * more it is wherever the middle of the word goes on in one way only. What stays unsure is looked up
 * in the documents' own texts before it is shown.
 */
(function (global) {
  'use strict';

  var codec = global.AlmanacCodec;
  var text = global.AlmanacText;
  var query = global.AlmanacQuery;

  var VERSION = 1;
  /** What a word weighs by the field it stands in: title, names, summary, the rest. */
  var WEIGHTS = [0, 8, 4, 2, 1];
  var NAMES = 2;
  var SUMMARY = 3;
  var received = {};

  /** Called by the scripts of the index. */
  function receive(name, value) { received[name] = value; }

  function failure(kind, message) {
    var error = new Error(message);
    error.kind = kind;
    return error;
  }

  function all(promises) { return Promise.all(promises); }

  // ---- Matches: for every document the weightiest field (1 to 4) that holds a word, 0 for none ----

  function Match(count) {
    this.fields = new Uint8Array(count);
    this.unsure = new Uint8Array(count);
  }

  /** Adds the documents of postings. */
  Match.prototype.add = function (postings) {
    for (var i = 0; i < postings.documents.length; i++) {
      var document = postings.documents[i];
      var field = postings.fields[i] + 1;
      if (!this.fields[document] || field < this.fields[document]) this.fields[document] = field;
    }
  };

  /** Keeps what another match holds too, with the lesser field. */
  Match.prototype.keep = function (other) {
    for (var i = 0; i < this.fields.length; i++) {
      this.fields[i] = this.fields[i] && other.fields[i] ? Math.max(this.fields[i], other.fields[i]) : 0;
      this.unsure[i] |= other.unsure[i];
    }
  };

  /** Takes in what another match holds, in fields up to one. */
  Match.prototype.join = function (other, lastField) {
    for (var i = 0; i < this.fields.length; i++) {
      var field = other.fields[i];
      if (!field || field > lastField) continue;
      var unsure = other.unsure[i];
      if (!this.fields[i]) {
        this.fields[i] = field;
        this.unsure[i] = unsure;
      } else {
        this.fields[i] = Math.min(this.fields[i], field);
        this.unsure[i] &= unsure;
      }
    }
  };

  Match.prototype.count = function () {
    var count = 0;
    for (var i = 0; i < this.fields.length; i++) if (this.fields[i]) count++;
    return count;
  };

  // ---- The engine ----

  /** @param {function(string): Promise} load runs a script by its address from the site's root */
  function Engine(load) {
    this.load = load;
    this.shards = {};
    this.head = null;
  }

  /** Loads the head; later calls give the same. */
  Engine.prototype.open = function (again) {
    var engine = this;
    if (engine.opening && !again) return engine.opening;
    engine.opening = engine.run('search/index.js' + (again ? '?again=' + again : '')).then(function () {
      var head = received.head;
      if (!head) throw failure('missing', 'the index is not there');
      if (head.version !== VERSION) throw failure('version', 'the index has version ' + head.version);
      engine.head = head;
      engine.fold = text.folder(head.simplified);
      try {
        engine.phrase = codec.phrases(head.dictionary);
        engine.facts = codec.facts(head.facts, head.documents);
        engine.starts = codec.starts(head.terms);
      } catch (broken) { throw failure('broken', 'the head of the index is damaged'); }
      engine.places = {};
      codec.alphabet(head.alphabet).forEach(function (unit, place) { engine.places[unit] = place + 1; });
      return head;
    });
    engine.opening.catch(function () { engine.opening = null; });
    return engine.opening;
  };

  /** Runs a script of the index. */
  Engine.prototype.run = function (path) {
    return this.load(path).catch(function () { throw failure('missing', 'a part of the index cannot be loaded: ' + path); });
  };

  /** What a shard holds, read by a function; kept. */
  Engine.prototype.shard = function (name, read) {
    var engine = this;
    var path = engine.head.folder + '/' + name;
    if (!engine.shards[path]) {
      engine.shards[path] = engine.run('search/' + path + '.js').then(function () {
        if (!(path in received)) throw failure('missing', 'a part of the index is not there: ' + name);
        var value = received[path];
        delete received[path];
        try { return read(value); } catch (broken) { throw failure('broken', 'a part of the index is damaged: ' + name); }
      });
      engine.shards[path].catch(function () { delete engine.shards[path]; });
    }
    return engine.shards[path];
  };

  Engine.prototype.terms = function (number) {
    var engine = this;
    return engine.shard('t' + number, function (value) { return codec.terms(value, engine.head.documents); });
  };

  /** The shard that holds a pair, if any does. */
  Engine.prototype.shardOf = function (pair) {
    var low = 0;
    var high = this.starts.length;
    while (low < high) {
      var middle = low + high >> 1;
      if (this.starts[middle] <= pair) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  };

  /** The postings of all terms that start with two places, or with one where `second` is null. */
  Engine.prototype.postings = function (first, second) {
    var from = first * 65536 + (second || 0);
    var to = second === null ? first * 65536 + 65535 : from;
    var engine = this;
    var shards = [];
    if (!engine.starts.length) return Promise.resolve([]);
    for (var i = engine.shardOf(from); i <= engine.shardOf(to); i++) shards.push(engine.terms(i));
    return all(shards).then(function (maps) {
      var found = [];
      maps.forEach(function (map) {
        if (second !== null) found = found.concat(map.get(from) || []);
        else map.forEach(function (list, pair) { if (pair >= from && pair <= to) found = found.concat(list); });
      });
      return found;
    });
  };

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
    return all(grams).then(function (lists) {
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
    return all(indexed.map(function (run) { return engine.matchRun(run, run !== last); })).then(function (matches) {
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
    return all([engine.matchLiteral(word), reading, isReading ? engine.aliasesReadAs(letters) : []]).then(function (found) {
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
      return all(names.map(function (name) { return engine.matchLiteral(name); })).then(function (others) {
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
          engine.facts.forEach(function (fact, document) {
            if (fact.topics.some(function (topic) { return topics.indexOf(topic) >= 0; })) match.fields[document] = SUMMARY;
          });
          topics.forEach(function (topic) { used.push(engine.fold(head.topics[topic].name)); });
        }
        return { word: word, match: match, names: used, counties: counties, topics: topics, count: match.count() };
      });
    });
  };

  // ---- Searching ----

  /** Whether a document passes what the request narrows to, but for one facet. */
  Engine.prototype.passes = function (document, filters, but) {
    var fact = this.facts[document];
    if (filters.county >= 0 && but !== 'county' && fact.county !== filters.county) return false;
    if (filters.topic >= 0 && but !== 'topic' && fact.topics.indexOf(filters.topic) < 0) return false;
    if (filters.status >= 0 && but !== 'status' && fact.status !== filters.status) return false;
    if (filters.mode && but !== 'mode' && !(fact.mode & filters.mode)) return false;
    if (!filters.days && !filters.parts && filters.day < 0) return true;
    return fact.days.some(function (day, at) {
      return (but === 'day' || filters.day < 0 || day === filters.day) && (!filters.days || filters.days.indexOf(day) >= 0)
        && (!filters.parts || fact.parts[at] & filters.parts);
    });
  };

  Engine.prototype.filters = function (request, times) {
    var head = this.head;
    function index(list, key, value) {
      for (var i = 0; i < list.length; i++) if ((key ? list[i][key] : list[i]) === value) return i;
      return -1;
    }
    var filters = {
      county: request.county ? index(head.counties, 'slug', request.county) : -1,
      topic: request.topic ? index(head.topics, 'slug', request.topic) : -1,
      status: request.status ? index(head.statuses, '', request.status) : -1,
      day: request.day ? index(head.days, 'date', request.day) : -1,
      mode: request.mode === 'online' ? 2 : request.mode === 'site' ? 1 : 0,
      days: null, parts: 0
    };
    times.forEach(function (time) {
      if (time.parts) filters.parts |= time.parts;
      if (!time.dates) return;
      var days = time.dates.map(function (date) { return index(head.days, 'date', date); });
      filters.days = filters.days ? filters.days.filter(function (day) { return days.indexOf(day) >= 0; }) : days;
    });
    return filters;
  };

  /**
   * Finds documents.
   * @param {{q: string, county: string, topic: string, day: string, mode: 'online'|'site'|'', status:
   *   string, sort: 'time'|'', asText: boolean, now: {date: string, minutes: number}}} request
   * @returns {Promise<object>} hits: activities in order; pages: others in order; unsure; facets;
   *   words; times
   */
  Engine.prototype.search = function (request) {
    var engine = this;
    return engine.open().then(function () {
      var parsed = query.parse(request.q || '', engine.fold, engine.head, request.now.date, request.asText);
      var phrase = parsed.words.length > 1 ? parsed.words.join('') : '';
      var words = parsed.words.map(function (word) { return engine.matchWord(word); });
      // Words that stand together as they were typed weigh more.
      var whole = phrase && text.runs(phrase).length === 1 ? engine.matchLiteral(phrase) : Promise.resolve(null);
      return all([all(words), whole]).then(function (found) {
        var result = {
          request: request, words: found[0], times: parsed.times, filters: engine.filters(request, parsed.times)
        };
        engine.rank(result, found[1]);
        engine.countFacets(result);
        return result;
      });
    });
  };

  Engine.prototype.rank = function (result, whole) {
    var engine = this;
    var count = engine.head.documents;
    var words = result.words;
    var scores = new Float64Array(count);
    var unsure = new Uint8Array(count);
    var found = [];
    var weights = words.map(function (word) { return Math.log(1 + (count - word.count + 0.5) / (word.count + 0.5)); });
    for (var document = 0; document < count; document++) {
      var matches = true;
      for (var i = 0; matches && i < words.length; i++) {
        var field = words[i].match.fields[document];
        matches = field > 0;
        scores[document] += weights[i] * WEIGHTS[field];
        unsure[document] |= words[i].match.unsure[document];
      }
      if (!matches) continue;
      if (whole && whole.fields[document]) scores[document] += WEIGHTS[whole.fields[document]];
      found.push(document);
    }
    result.matched = found;
    result.unsure = unsure;
    result.scores = scores;
    var today = result.request.now.date;
    var days = engine.head.days;
    function isOver(document) {
      var list = engine.facts[document].days;
      return list.length && days[list[list.length - 1]].date < today ? 1 : 0;
    }
    var byTime = result.request.sort === 'time';
    found.sort(function (a, b) {
      var better = byTime ? 0 : Math.round((scores[b] - scores[a]) * 1e6);
      var sample = engine.facts[a].sample - engine.facts[b].sample;
      // By time, the activities' own order is the order of their days.
      return better || (byTime ? 0 : sample || isOver(a) - isOver(b)) || a - b;
    });
  };

  /** Sorts what was matched into hits and pages, and counts the facets. */
  Engine.prototype.countFacets = function (result) {
    var engine = this;
    var head = engine.head;
    var filters = result.filters;
    var facets = { county: {}, topic: {}, day: {}, mode: { site: 0, online: 0 }, status: {} };
    function add(facet, key) { facets[facet][key] = (facets[facet][key] || 0) + 1; }
    result.hits = [];
    result.pages = [];
    var isNarrowed = filters.county >= 0 || filters.topic >= 0 || filters.status >= 0 || filters.day >= 0 || filters.mode || filters.days || filters.parts;
    result.matched.forEach(function (document) {
      var fact = engine.facts[document];
      if (fact.county < 0) {
        if (result.words.length && !isNarrowed) result.pages.push(document);
        return;
      }
      if (engine.passes(document, filters)) result.hits.push(document);
      if (engine.passes(document, filters, 'county')) add('county', head.counties[fact.county].slug);
      if (engine.passes(document, filters, 'topic')) fact.topics.forEach(function (topic) { add('topic', head.topics[topic].slug); });
      if (engine.passes(document, filters, 'day')) fact.days.forEach(function (day) { add('day', head.days[day].date); });
      if (engine.passes(document, filters, 'status')) add('status', head.statuses[fact.status]);
      if (engine.passes(document, filters, 'mode')) {
        if (fact.mode & 1) facets.mode.site++;
        if (fact.mode & 2) facets.mode.online++;
      }
    });
    result.facets = facets;
  };

  // ---- Texts ----

  /** The cards and texts of documents, by their numbers. */
  Engine.prototype.documents = function (numbers) {
    var engine = this;
    var size = engine.head.textsPerShard;
    return all(numbers.map(function (number) {
      var shard = Math.floor(number / size);
      return engine.shard('d' + shard, function (value) {
        return codec.texts(value, engine.phrase, Math.min(size, engine.head.documents - shard * size));
      }).then(function (texts) { return texts[number - shard * size]; });
    }));
  };

  /** Whether a document's own text holds all words. */
  Engine.prototype.holds = function (result, number, document) {
    var engine = this;
    if (!document.folded) document.folded = document.fields.map(function (field) { return engine.fold(field); });
    return result.words.every(function (word) {
      if (!word.match.unsure[number]) return true;
      return document.folded.some(function (field, at) {
        return text.find(field, word.word) >= 0 || at < NAMES && word.names.some(function (name) { return text.find(field, name) >= 0; });
      });
    });
  };

  /**
   * Makes the first hits and pages sure: those whose texts do not hold the words are taken out.
   * @param {number} count how many hits; Infinity for all
   * @returns {Promise<object>} the result
   */
  Engine.prototype.sure = function (result, count) {
    var engine = this;
    var open = result.hits.slice(0, count).concat(result.pages).filter(function (number) { return result.unsure[number]; }).slice(0, 64);
    if (!open.length) return Promise.resolve(result);
    return engine.documents(open).then(function (documents) {
      var wrong = open.filter(function (number, at) {
        result.unsure[number] = 0;
        return !engine.holds(result, number, documents[at]);
      });
      if (wrong.length) {
        result.matched = result.matched.filter(function (number) { return wrong.indexOf(number) < 0; });
        engine.countFacets(result);
      }
      return engine.sure(result, count);
    });
  };

  /** Whether all hits are sure, so that their count is. */
  Engine.prototype.isSure = function (result) {
    return !result.hits.concat(result.pages).some(function (number) { return result.unsure[number]; });
  };

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
    for (var field = 2; field < document.fields.length; field++) {
      var source = document.fields[field];
      var marks = this.marks(source, words);
      if (!marks.length) continue;
      // The window that holds the most of what is marked, the first of them.
      var best = 0;
      var most = -1;
      marks.forEach(function (mark, at) {
        var sum = 0;
        for (var i = at; i < marks.length && marks[i][1] <= mark[0] + length * 0.7; i++) sum += marks[i][1] - marks[i][0];
        if (sum > most) {
          most = sum;
          best = at;
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
   * @returns {Promise<{kind: 'spelling'|'fewer'|'day', q: string, day: string, label: string,
   *   count: number}[]>} the best first; counts are sure but for days
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
      return all([engine.near(word), word.length > 3 ? engine.apart(word) : null]).then(function (found) {
        var names = found[0].concat(found[1] ? [found[1].join(' ')] : []);
        return names.map(function (name) {
          var one = offer('spelling', words.map(function (other) { return other === word ? name : other; }).concat(times));
          one.label = name;
          return one;
        });
      });
    }

    var missing = result.words.filter(function (word) { return !word.count; });
    return all(missing.map(function (word) { return spellings(word.word); })).then(function (lists) {
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
      return all(offers.map(function (one) {
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
      }).slice(0, 4);
      Object.keys(result.facets.day).sort().slice(0, 7).forEach(function (date) {
        if (result.request.day) offers.push({ kind: 'day', day: date, label: date, count: result.facets.day[date] });
      });
      return offers;
    });
  };

  var search = {
    version: VERSION, receive: receive, markedWords: markedWords,
    engine: function (load) { return new Engine(load); }
  };
  global.AlmanacSearch = search;
  if (typeof module !== 'undefined' && module.exports) module.exports = search;
})(typeof window !== 'undefined' ? window : globalThis);
