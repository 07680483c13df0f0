/**
 * What a word finds, as the search counts it: for every document the weightiest field (1 to 4: title,
 * names, summary, the rest) that holds the word, 0 for none. No DOM in here.
 */
(function (global) {
  'use strict';

  /** A match of nothing among a number of documents. */
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

  global.AlmanacMatch = Match;
})(typeof window !== 'undefined' ? window : globalThis);
