/**
 * Pages that are there to be printed: their button prints them (without scripts the browser's menu does),
 * and large lines, marked data-words, break between words where the browser knows words.
 */
(function () {
  'use strict';

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  if (!('Intl' in window) || !Intl.Segmenter) return;
  var words = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
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

  document.querySelectorAll('[data-words]').forEach(function (element) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(mark);
    element.classList.add('by-words');
  });
})();
