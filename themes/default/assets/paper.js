/**
 * Pages that are there to be printed: their button prints them (without scripts the browser's menu does),
 * and large lines, marked data-words, break between words where the browser knows words. Sheets are made to fit.
 *
 *   body[data-names]          names that are words, blanks between them
 *   body[data-word-endings]   characters that stay with the word before them
 *   body[data-counted]        characters that stay with the number before them and the one behind
 */
(function () {
  'use strict';

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  var words = 'Intl' in window && Intl.Segmenter
    ? new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' }) : null;
  var said = document.body.dataset;
  var opens = /[“‘《（「【(0-9]$/, closes = /^[”’》）」】)，、。：！？；,.:!?;]/;
  function isCounted(part) { return /[0-9].$/.test(part) && said.counted.indexOf(part.slice(-1)) >= 0; }
  // Words know a county and what makes its name of it apart: the second stays with the first.
  var beforeEnding = /[\u4e00-\u9fff]$/;
  function isEnding(part) { return part.length === 1 && said.wordEndings.indexOf(part) >= 0; }
  var names = said.names.split(' ').filter(Boolean)
    .sort(function (one, other) { return other.length - one.length; });

  /** The words of a text; the page's own names are words. */
  function wordsOf(text) {
    if (names.some(function (name) { return text === name; })) return [text];
    var name = names.find(function (name) { return text.includes(name); });
    if (!name) return Array.from(words.segment(text), function (part) { return part.segment; });
    return text.split(name).flatMap(function (part, index) {
      return (index ? [name] : []).concat(part ? wordsOf(part) : []);
    });
  }

  /** Puts a place to break between the words of a text; a sign stays with what it opens or closes,
      and a number with what it counts. */
  function mark(text) {
    var pieces = [];
    wordsOf(text.data).forEach(function (part) {
      var last = pieces.length - 1, before = pieces[last];
      if (last >= 0 && (opens.test(before) || isCounted(before) || closes.test(part)
          || isEnding(part) && beforeEnding.test(before))) {
        pieces[last] += part;
      } else pieces.push(part);
    });
    pieces.forEach(function (piece, index) {
      if (index) text.before(document.createElement('wbr'));
      text.before(piece);
    });
    text.remove();
  }

  if (words) document.querySelectorAll('[data-words]').forEach(function (element) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(mark);
    element.classList.add('by-words');
  });

  /**
   * A sheet says how much room there is for its words (room-4 to room-0), as it was reckoned from their
   * length. Where the device's type is larger than most, there is less; before the summary goes, the rest
   * gets a little smaller. What does not fit even then gives way to the numbers and the code at the foot,
   * and the sheet says so.
   */
  function fit(sheet) {
    var top = sheet.querySelector('.top'), summary = sheet.querySelector('.summary p');
    var room = Number((/room-([0-4])/.exec(sheet.className) || [])[1]);
    function isTooHigh() {
      return top.lastElementChild.getBoundingClientRect().bottom > top.getBoundingClientRect().bottom + 1;
    }
    // Beside a change the large letters matter less than what it is about.
    var worth = sheet.querySelector('.change') ? 1 : 2;
    function isFull() {
      return isTooHigh() || isCut(sheet.querySelector('.facts dl')) || room > worth && isCut(summary);
    }
    while (room > 0 && isFull()) {
      sheet.classList.remove('room-' + room);
      room -= 1;
      sheet.classList.add('room-' + room);
    }
    ['tight', 'tighter', 'tightest'].forEach(function (step) {
      if (isFull()) sheet.classList.add(step);
    });
    var sessions = Array.from(sheet.querySelectorAll('.sessions li')), isShort = false;
    while (sessions.length > 1 && isTooHigh()) {
      sessions.pop().remove();
      isShort = true;
    }
    if (isShort || isTooHigh() || isCut(sheet.querySelector('.facts dl')) ||
        Array.from(sheet.querySelectorAll('.top p, h1, .facts dd')).some(isClamped)) {
      sheet.querySelector('.rest').hidden = false;
    }
  }
  /** Whether a text goes on where nobody sees it: in a column beside, */
  function isCut(text) { return text.scrollWidth > text.clientWidth + 1; }
  /** or below its last line; letters reach a little beyond their line. */
  function isClamped(text) {
    return text.scrollHeight > text.clientHeight + parseFloat(getComputedStyle(text).fontSize) * .6;
  }

  document.querySelectorAll('.sheet').forEach(fit);

  // What is cut after all loses its last sentences.
  document.querySelectorAll('.summary p').forEach(function (text) {
    var sentences = text.textContent.match(/[^。！？]+[。！？”’）]*/g) || [];
    while (sentences.length && isCut(text)) {
      sentences.pop();
      text.textContent = sentences.join('');
    }
  });
})();
