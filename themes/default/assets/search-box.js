/**
 * The search's box in the header: a panel with the first results while typing. Without it the form
 * leads to the search's page.
 *
 *   form[data-search-box]   with the words for the panel: data-all, data-none, data-failed …
 */
(function () {
  'use strict';

  var page = window.AlmanacPage;
  var finder = window.AlmanacFinder;
  var SHOWN = 5;
  var PAGES = 2;

  function start(form) {
    var words = form.dataset;
    var input = form.querySelector('input[type="search"]');
    var panel = finder.make('div', 'search-panel');
    var list = finder.make('ul', 'briefs');
    var message = finder.make('p', 'small');
    var all = finder.make('a', 'button');
    var said = finder.make('p', 'visually-hidden');
    var turn = 0;
    var speech = 0;
    panel.hidden = true;
    said.setAttribute('role', 'status');
    [message, list, all].forEach(function (part) { panel.appendChild(part); });
    form.appendChild(panel);
    form.appendChild(said);

    function close() {
      turn++;
      panel.hidden = true;
    }

    function say(text) {
      clearTimeout(speech);
      speech = setTimeout(function () { said.textContent = text; }, 500);
    }

    function show(text, items, count) {
      message.textContent = text;
      message.hidden = !text;
      list.textContent = '';
      items.forEach(function (item) { list.appendChild(item); });
      list.hidden = !items.length;
      all.hidden = !count;
      all.textContent = page.fill(words.all, { count: count });
      all.href = form.getAttribute('action') + '?q=' + encodeURIComponent(input.value.trim());
      panel.hidden = false;
      page.carryClock(panel);
      say(text || all.textContent);
    }

    function run() {
      var query = input.value.trim();
      var own = ++turn;
      if (!query) return close();
      function isOld() { return own !== turn; }
      finder.answer({ q: query, now: page.now() }, SHOWN).then(function (result) {
        var pages = result.hits.length < SHOWN ? result.pages.slice(0, PAGES) : [];
        var numbers = result.hits.slice(0, SHOWN).concat(pages);
        return finder.documents(result, numbers).then(function (documents) {
          if (isOld()) return;
          var items = [];
          documents.forEach(function (found, at) {
            if (found) items.push(finder.line(result, numbers[at], found, words));
          });
          var lacks = result.isPartial && items.length < numbers.length;
          show(lacks ? words.failed : numbers.length ? '' : words.none, items, result.hits.length + result.pages.length);
        });
      }).catch(function (error) {
        if (!isOld()) show(finder.complaint(error, words), [], 0);
      });
    }

    function links() { return panel.hidden ? [] : page.all('a', panel).filter(function (link) { return !link.hidden; }); }

    finder.listen(input, run);
    input.addEventListener('focus', function () { if (input.value.trim() && panel.hidden) run(); });
    form.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && !panel.hidden) {
        event.preventDefault();
        // The focus would open it again.
        input.focus();
        close();
      } else finder.arrows(input, links(), event);
    });
    form.addEventListener('focusout', function (event) {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
    });
    document.addEventListener('click', function (event) { if (!form.contains(event.target)) close(); });
    // What was typed before this was loaded.
    if (input.value.trim() && document.activeElement === input) run();
  }

  if (finder) page.all('[data-search-box]').forEach(start);
})();
