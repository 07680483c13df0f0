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
 * in the documents' own texts before it is shown. What a word finds is in search-words.js, marks,
 * excerpts and offers are in search-near.js.
 */
(function (global) {
  'use strict';

  var codec = global.AlmanacCodec;
  var text = global.AlmanacText;
  var query = global.AlmanacQuery;

  var VERSION = 2;
  /** What a word weighs by the field it stands in: title, names, summary, the rest. */
  var WEIGHTS = [0, 8, 4, 2, 1];
  /** How many fields hold names: the title and the names themselves. */
  var NAMES = 2;
  var received = {};

  /** Called by the scripts of the index. */
  function receive(name, value) { received[name] = value; }

  function failure(kind, message) {
    var error = new Error(message);
    error.kind = kind;
    return error;
  }

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
    return Promise.all(shards).then(function (maps) {
      var found = [];
      maps.forEach(function (map) {
        if (second !== null) found = found.concat(map.get(from) || []);
        else map.forEach(function (list, pair) { if (pair >= from && pair <= to) found = found.concat(list); });
      });
      return found;
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
      return Promise.all([Promise.all(words), whole]).then(function (found) {
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
    // Where nothing was asked for, nothing is worth more than another.
    var byTime = result.request.sort === 'time' || !words.length;
    found.sort(function (a, b) {
      var worth = byTime ? 0 : Math.round((scores[b] - scores[a]) * 1e6) || engine.facts[a].sample - engine.facts[b].sample;
      // The activities' own order is the order of their days.
      return worth || isOver(a) - isOver(b) || a - b;
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
    return Promise.all(numbers.map(function (number) {
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

  var search = {
    version: VERSION, receive: receive, Engine: Engine,
    engine: function (load) { return new Engine(load); }
  };
  global.AlmanacSearch = search;
  if (typeof module !== 'undefined' && module.exports) module.exports = search;
})(typeof window !== 'undefined' ? window : globalThis);
