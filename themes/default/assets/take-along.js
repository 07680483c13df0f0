/**
 * Taking activities along. All words come from the page, none from here:
 *
 *   [data-calendar-file]   what leads to a calendar file; hidden inside WeChat, which opens none
 *   [data-in-wechat]       what is shown there instead
 *   [data-copy=id][data-done][data-selected]   a button that copies the text of an element; its label
 *                          says data-done then, or data-selected where the browser lets nobody copy
 *                          and the text is only selected
 */
(function () {
  'use strict';

  var page = window.AlmanacPage;

  /**
   * Whether a browser is WeChat's own, on a phone or a computer.
   * @param {string} userAgent
   * @returns {boolean}
   */
  function isWeChat(userAgent) {
    return /MicroMessenger\//i.test(userAgent);
  }

  /** Selects the text of an element. */
  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function startCopying(button) {
    var element = document.getElementById(button.dataset.copy);
    if (!element) return;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', function () {
      page.copy(element.textContent).then(function (isCopied) {
        if (isCopied) { page.tell(button, button.dataset.done); return; }
        select(element);
        page.tell(button, button.dataset.selected, 15000);
      });
    });
  }

  if (isWeChat(navigator.userAgent)) {
    page.all('[data-calendar-file]').forEach(function (element) { element.hidden = true; });
    page.all('[data-in-wechat]').forEach(function (element) { element.hidden = false; });
  }
  page.all('[data-copy]').forEach(startCopying);
})();
