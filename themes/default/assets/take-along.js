/**
 * Taking activities along. All words come from the page, none from here:
 *
 *   [data-calendar-file]   what leads to a calendar file; hidden inside WeChat, which opens none
 *   [data-in-wechat]       what is shown there instead
 *   [data-copy=id][data-done][data-selected]   a button that copies the text of an element; its label
 *                          becomes data-done, or data-selected where the browser lets nobody copy and
 *                          the text is only selected
 */
(function () {
  'use strict';

  /**
   * Whether a browser is WeChat's own, on a phone or a computer.
   * @param {string} userAgent
   * @returns {boolean}
   */
  function isWeChat(userAgent) {
    return /MicroMessenger\//i.test(userAgent);
  }

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  /** Selects the text of an element. */
  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  /** The way of browsers that have no clipboard for pages, or none for pages without https. */
  function copySelected(element) {
    select(element);
    try { return document.execCommand('copy'); } catch (refused) { return false; }
  }

  /**
   * Copies the text of an element.
   * @param {Element} element
   * @returns {Promise<boolean>} whether the text is in the clipboard
   */
  function copy(element) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(element.textContent).then(
        function () { return true; },
        function () { return copySelected(element); }
      );
    }
    return Promise.resolve(copySelected(element));
  }

  function startCopying(button) {
    var element = document.getElementById(button.dataset.copy);
    if (!element) return;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', function () {
      copy(element).then(function (isCopied) {
        button.textContent = isCopied ? button.dataset.done : button.dataset.selected;
      });
    });
  }

  if (isWeChat(navigator.userAgent)) {
    all('[data-calendar-file]').forEach(function (element) { element.hidden = true; });
    all('[data-in-wechat]').forEach(function (element) { element.hidden = false; });
  }
  all('[data-copy]').forEach(startCopying);
})();
