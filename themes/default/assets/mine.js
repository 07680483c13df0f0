/**
 * A star on every card and on the page of an activity. What is starred is kept on this device
 * (mine-store.js) and shown on pages/mine.html.
 *
 *   article[data-activity]     a card; its heading's link gives the title
 *   article[data-entry]        the page of an activity
 *   #words data-star-add data-star-remove data-star-added data-star-failed   labels
 *   #words data-mine-parts     into how many parts `mine/<n>.js` what is known of activities is divided
 *   a[data-mine-link]          the way to the list; its .count says how many there are
 *
 * Cards that other scripts make or copy get theirs as they come.
 */
(function () {
  'use strict';

  var page = window.AlmanacPage;
  var words = document.getElementById('words').dataset;
  var root = new URL(document.body.dataset.root || './', location.href);
  var stars = new window.AlmanacStars(function () { return window.localStorage; }, 'almanac-mine ' + root.pathname);

  function titleOf(element) {
    var heading = element.querySelector('h1, h3');
    return heading ? heading.textContent.trim() : '';
  }

  /** @param {Object} kept  the list, read once for all buttons */
  function show(button, kept) {
    var isStarred = Object.prototype.hasOwnProperty.call(kept, button.dataset.star);
    button.setAttribute('aria-pressed', String(isStarred));
    var word = isStarred ? words.starRemove : words.starAdd;
    button.setAttribute('aria-label', word + '：' + button.dataset.title);
    var text = button.querySelector('.star-text');
    if (text) text.textContent = word;
  }

  function showAll() {
    var kept = stars.all();
    page.all('[data-star]').forEach(function (button) { show(button, kept); });
    var count = Object.keys(kept).length;
    page.all('[data-mine-link] .count').forEach(function (place) { place.textContent = count ? String(count) : ''; });
  }

  // ---- What the parts tell ----

  /** Activities by name, as far as their parts were asked for. */
  var known = {};
  /** Of each part: 'asked', 'there', 'missing'; and who waits for it. */
  var parts = {};
  var waiting = {};

  window.almanacMine = function (part, entries) {
    parts[part] = 'there';
    Object.keys(entries).forEach(function (id) { known[id] = entries[id]; });
  };

  function partOf(id) { return window.AlmanacStars.part(id, Number(words.mineParts)); }

  function ask(part, done) {
    if (parts[part] === 'asked') { waiting[part].push(done); return; }
    parts[part] = 'asked';
    waiting[part] = [done];
    var script = document.createElement('script');
    script.src = root.href + 'mine/' + part + '.js';
    script.onload = script.onerror = function () {
      if (parts[part] !== 'there') parts[part] = 'missing';
      waiting[part].splice(0).forEach(function (tell) { tell(); });
    };
    document.head.appendChild(script);
  }

  /** Asks for what is known of some activities; `done` is called when all their parts came, or did not. */
  function load(ids, done) {
    var wanted = ids.map(partOf).filter(function (part, place, all) {
      return all.indexOf(part) === place && parts[part] !== 'there' && parts[part] !== 'missing';
    });
    var left = wanted.length;
    if (!left) { done(); return; }
    wanted.forEach(function (part) {
      ask(part, function () {
        left -= 1;
        if (!left) done();
      });
    });
  }

  /** Whether it is known that there is no such activity any more, and not only that nobody could be asked. */
  function isGone(id) { return !known[id] && parts[partOf(id)] === 'there'; }

  /**
   * Notes of what is starred when and where it is now, on the page where it was starred: by the next
   * visit it may have changed. Who left before the part came has it noted by the next page.
   */
  function remember() {
    var unseen = stars.unseen();
    load(unseen, function () {
      var plans = {};
      unseen.forEach(function (id) { if (known[id]) plans[id] = window.AlmanacStars.planOf(known[id]); });
      stars.note(plans);
    });
  }

  // ---- Words ----

  var silence = null;

  /**
   * Says something at the foot of the page. What a visitor must know who relies on the list stays; what
   * is only good to know goes away.
   * @param {string} text
   * @param {HTMLAnchorElement} [link]
   * @param {number} [time]  for how long, in milliseconds
   */
  function say(text, link, time) {
    var note = document.querySelector('.star-note');
    if (!note) {
      note = document.createElement('p');
      note.className = 'star-note';
      note.setAttribute('role', 'status');
      document.body.appendChild(note);
    }
    note.textContent = text;
    if (link) {
      note.appendChild(document.createTextNode(' '));
      note.appendChild(link);
    }
    note.hidden = !text;
    clearTimeout(silence);
    if (time) silence = setTimeout(function () { note.hidden = true; }, time);
  }

  function toggle(button) {
    var id = button.dataset.star;
    var hasRoom = true;
    if (stars.has(id)) stars.remove(id); else hasRoom = stars.add(id, button.dataset.title);
    showAll();
    // Why it was not kept is told on the list's page, which has room for it.
    if (!hasRoom || stars.kept !== true) say(words.starFailed, linkToList());
    else if (stars.has(id)) say(words.starAdded, linkToList(), 5000);
    else say('');
    remember();
    loadHome();
    document.dispatchEvent(new CustomEvent('almanac-stars'));
  }

  function linkToList() {
    var link = document.createElement('a');
    link.href = root.href + 'pages/mine.html';
    link.textContent = document.querySelector('[data-mine-link]').firstChild.textContent;
    return link;
  }

  /** On the home page, what tells of changes is loaded once there is a star. */
  function loadHome() {
    var line = document.querySelector('[data-mine-changes][data-files]');
    if (!line || !stars.ids().length) return;
    page.load(page.filesOf(line.dataset.files).filter(function (file) { return /\.js$/.test(file); }));
    line.dataset.files = '';
  }

  function makeButton(id, title, isLarge) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = isLarge ? 'button star star-large' : 'star';
    button.dataset.star = id;
    button.dataset.title = title;
    var icon = document.createElement('span');
    icon.className = 'star-icon';
    icon.setAttribute('aria-hidden', 'true');
    button.appendChild(icon);
    if (isLarge) {
      var text = document.createElement('span');
      text.className = 'star-text';
      button.appendChild(text);
    }
    return button;
  }

  /** @returns {boolean} whether there was a star to put, which is to be shown then */
  function put(within) {
    var isNew = false;
    page.all('article[data-activity]', within).concat(within.matches && within.matches('article[data-activity]') ? [within] : [])
      .forEach(function (card) {
        if (card.querySelector('.star')) return;
        isNew = true;
        card.appendChild(makeButton(card.dataset.activity, titleOf(card), false));
      });
    page.all('[data-star-place]', within).forEach(function (place) {
      if (place.querySelector('.star')) return;
      isNew = true;
      var entry = document.querySelector('article[data-entry]');
      place.insertBefore(makeButton(entry.dataset.entry, titleOf(entry), true), place.firstChild);
    });
    return isNew;
  }

  // On the document, so that a copied card's star works too.
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-star]');
    if (button) toggle(button);
  });
  new MutationObserver(function (changes) {
    var isNew = false;
    changes.forEach(function (change) {
      Array.prototype.forEach.call(change.addedNodes, function (node) {
        if (node.nodeType === 1 && put(node)) isNew = true;
      });
    });
    if (isNew) showAll();
  }).observe(document.getElementById('main'), { childList: true, subtree: true });
  window.addEventListener('storage', function (event) {
    if (event.key === stars.key || event.key === null) {
      showAll();
      document.dispatchEvent(new CustomEvent('almanac-stars'));
    }
  });
  // A page that came back from the browser's memory.
  window.addEventListener('pageshow', function (event) { if (event.persisted) showAll(); });

  window.AlmanacStarring = {
    stars: stars, say: say, root: root, load: load, known: known, isGone: isGone, remember: remember
  };
  put(document);
  showAll();
  remember();
  loadHome();
})();
