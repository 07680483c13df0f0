/** Pages that are there to be printed: their button prints them. Without scripts the browser's menu does. */
(function () {
  'use strict';

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });
})();
