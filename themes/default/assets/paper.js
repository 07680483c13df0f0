/**
 * Pages that are there to be printed: their button prints them (without scripts the browser's menu does),
 * and large lines, marked data-words, break between words where the browser knows words. Sheets are made to fit.
 */
(function () {
  'use strict';

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  var words = 'Intl' in window && Intl.Segmenter
    ? new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' }) : null;
  var opens = /[“‘《（「【(0-9]$/, closes = /^[”’》）」】)，、。：！？；,.:!?;]/;

  /** Puts a place to break between the words of a text; a sign stays with what it opens or closes,
      and a number with what it counts. */
  function mark(text) {
    var pieces = [];
    Array.from(words.segment(text.data)).forEach(function (part) {
      var last = pieces.length - 1;
      if (last >= 0 && (opens.test(pieces[last]) || closes.test(part.segment))) pieces[last] += part.segment;
      else pieces.push(part.segment);
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
   * length. Where the device's type is larger than most, there is less; and before the summary goes, the
   * rest gets a little smaller.
   */
  function fit(sheet) {
    var last = sheet.querySelector('dl'), summary = sheet.querySelector('.summary p');
    var room = Number((/room-([0-4])/.exec(sheet.className) || [])[1]);
    function overflows() {
      var end = sheet.getBoundingClientRect().bottom - parseFloat(getComputedStyle(sheet).paddingBottom);
      return last.getBoundingClientRect().bottom > end + 1 || room > 2 && isCut(summary);
    }
    while (room > 0 && overflows()) {
      sheet.classList.remove('room-' + room);
      room -= 1;
      sheet.classList.add('room-' + room);
    }
  }
  /** Whether a text goes on where nobody sees it. */
  function isCut(text) { return text.scrollWidth > text.clientWidth + 1; }

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
