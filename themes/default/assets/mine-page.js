/**
 * The page of what was starred: by day, with what overlaps and what has changed; as a text, on paper, in
 * a calendar, on another phone. On the home page: a line where something starred has changed.
 *
 *   [data-mine]                the list's place; data-edition, data-site, data-base, and the words it needs
 *   [data-mine-empty]          what stands there without stars
 *   [data-mine-changes]        the place of what has changed
 *   [data-mine-tools]          buttons [data-do=copy|print|calendar|share]
 *   [data-mine-share]          link, code and what belongs to them
 *   [data-mine-incoming]       what another phone's link brought
 */
(function () {
  'use strict';

  var page = window.AlmanacPage;
  var starring = window.AlmanacStarring;
  var stars = starring.stars;
  var make = window.AlmanacAgenda;
  var list = document.querySelector('[data-mine]');
  var changesPlace = document.querySelector('[data-mine-changes]');
  var words = (list || changesPlace).dataset;
  /** What the parts told, by activity. */
  var known = starring.known;
  var isGone = starring.isGone;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function link(address, text, className) {
    var made = element('a', className || '', text);
    made.href = address;
    return made;
  }

  function addressOf(id) { return starring.root.href + 'activities/' + id + '.html'; }

  function entries(ids) {
    var found = {};
    ids.forEach(function (id) { if (known[id]) found[id] = known[id]; });
    return found;
  }

  // ---- Words ----

  function two(number) { return (number < 10 ? '0' : '') + number; }
  function clock(minutes) { return two(Math.floor(minutes / 60)) + ':' + two(minutes % 60); }

  function dayInWords(date) {
    var parts = date.split('-').map(Number);
    var weekday = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2])).getUTCDay();
    return page.fill(words.day, { month: parts[1], day: parts[2], weekday: words.weekdays.split(' ')[weekday] });
  }

  function timeInWords(session) {
    if (session.b !== undefined) return clock(session.b) + (session.e !== undefined ? '–' + clock(session.e) : '');
    return session.k === 'all' ? words.allDay : session.k === 'undecided' ? words.undecided : words.noTime;
  }

  function whenInWords(session) {
    var days = session.d[0] === session.d[1] ? dayInWords(session.d[0])
      : dayInWords(session.d[0]) + words.until + dayInWords(session.d[1]);
    return days + ' ' + timeInWords(session);
  }

  // ---- The list ----

  /** As cards have them, for the clock. */
  function slotsOf(session) {
    if (session.b === undefined) return session.k === 'all' ? 'all-day' : '';
    return clock(session.b) + '-' + (session.e === undefined ? '' : clock(session.e));
  }

  /** @param {string} date  the day under which it stands: one of its own */
  function itemElement(item, date) {
    var session = item.session, entry = item.entry;
    var made = element('li', 'mine-item' + (session.w ? ' is-' + session.w : ''));
    made.dataset.date = date;
    made.dataset.slots = slotsOf(session);
    if (session.w) made.dataset.status = session.w;
    var time = made.appendChild(element('p', 'mine-time'));
    time.appendChild(element('span', '', timeInWords(session)));
    time.appendChild(element('span', 'state')).hidden = true;
    var body = element('div', 'mine-body');
    var title = element('h3');
    title.appendChild(link(addressOf(item.id), entry.t));
    body.appendChild(title);
    if (session.w) {
      var status = element('p', 'status');
      status.appendChild(element('b', '', words['status' + session.w.charAt(0).toUpperCase() + session.w.slice(1)]));
      if (session.n) status.appendChild(element('span', '', session.n));
      body.appendChild(status);
    }
    if (session.d[0] !== session.d[1]) body.appendChild(element('p', 'small', whenInWords(session)));
    body.appendChild(element('p', 'small', session.p || entry.c));
    if (entry.x) body.appendChild(element('p', 'small')).appendChild(element('span', 'tag', words.sample));
    made.appendChild(body);
    made.dataset.mineActivity = item.id;
    var remove = element('button', 'mine-remove', words.remove);
    remove.type = 'button';
    remove.setAttribute('aria-label', words.remove + '：' + entry.t);
    remove.addEventListener('click', function () {
      stars.remove(item.id);
      document.dispatchEvent(new CustomEvent('almanac-stars'));
    });
    made.appendChild(remove);
    return made;
  }

  /** Those that overlap, in a line: by their number where they stand together, else by their titles. */
  function overlapElement(group, items) {
    var first = items.indexOf(group[0]);
    var isTogether = group.every(function (item, place) { return items[first + place] === item; });
    var titles = group.map(function (item) { return page.fill(words.overlapTitle, { title: item.entry.t }); });
    return element('li', 'mine-overlap', isTogether ? page.fill(words.overlap, { count: group.length })
      : page.fill(words.overlapApart, { titles: titles.join('') }));
  }

  function showDay(day, place, isToday) {
    var heading = place.appendChild(element('h2', '', dayInWords(day.date)));
    if (isToday) heading.appendChild(element('span', 'tag', words.today));
    var items = place.appendChild(element('ol', 'mine-day'));
    day.items.forEach(function (item) {
      items.appendChild(itemElement(item, day.date));
      day.meets.forEach(function (group) {
        if (group[group.length - 1] === item) items.appendChild(overlapElement(group, day.items));
      });
    });
  }

  function showList() {
    var ids = stars.ids();
    var items = make.agenda(entries(ids));
    var today = page.now().date;
    var days = make.days(items, today);
    var past = days.filter(function (day) { return day.date < today; });
    var wasOpen = list.querySelector('.mine-past[open]') !== null;
    list.textContent = '';
    if (past.length) {
      var folded = list.appendChild(element('details', 'mine-past'));
      folded.open = wasOpen || past.length === days.length;
      folded.appendChild(element('summary', '', page.fill(words.past, { count: past.length })));
      past.forEach(function (day) { showDay(day, folded); });
    }
    days.slice(past.length).forEach(function (day) { showDay(day, list, day.date === today); });
    // What could not be asked about is still there, by its name.
    ids.filter(function (id) { return !known[id] && !isGone(id); }).forEach(function (id) {
      var line = element('p');
      line.appendChild(link(addressOf(id), stars.all()[id].t, 'line'));
      list.appendChild(line);
    });
    page.all('[data-mine-empty]').forEach(function (place) { place.hidden = ids.length > 0; });
    page.all('[data-mine-tools]').forEach(function (place) { place.hidden = !items.length; });
    page.carryClock(list);
    page.refresh();
  }

  // ---- What has changed ----

  function changed(ids) {
    var all = stars.all();
    return ids.map(function (id) {
      var kinds = known[id] ? make.changes(all[id].s, known[id]) : isGone(id) ? ['gone'] : [];
      return { id: id, title: known[id] ? known[id].t : all[id].t, kinds: kinds };
    }).filter(function (change) { return change.kinds.length; });
  }

  function showChanges(ids) {
    var found = changed(ids);
    changesPlace.textContent = '';
    changesPlace.hidden = list ? !found.length : !ids.length;
    if (!list && ids.length) {
      // The home page says it in a line.
      var text = found.length ? page.fill(words.changedLine, { count: found.length }) : page.fill(words.line, { count: ids.length });
      changesPlace.appendChild(link(words.mineHref, text, found.length ? 'button' : 'line'));
      page.carryClock(changesPlace);
    }
    if (!list || !found.length) return;
    changesPlace.appendChild(element('h2', '', words.changedTitle));
    var items = changesPlace.appendChild(element('ul'));
    found.forEach(function (change) {
      var item = element('li');
      var names = change.kinds.map(function (kind) { return words['change' + kind.charAt(0).toUpperCase() + kind.slice(1)]; });
      item.appendChild(element('b', '', names.join('、')));
      item.appendChild(document.createTextNode(' '));
      if (known[change.id]) item.appendChild(link(addressOf(change.id), change.title, 'line'));
      else item.appendChild(element('span', '', change.title));
      if (known[change.id]) {
        known[change.id].s.forEach(function (session) {
          item.appendChild(element('p', 'small', whenInWords(session) + (session.p ? ' ' + session.p : '') + (session.n ? ' ' + session.n : '')));
        });
      }
      items.appendChild(item);
    });
    var seen = element('button', 'button', words.changedSeen);
    seen.type = 'button';
    seen.addEventListener('click', function () {
      stars.update(function (kept) {
        found.forEach(function (change) {
          if (!kept[change.id]) return;
          if (known[change.id]) kept[change.id].s = window.AlmanacStars.planOf(known[change.id]); else delete kept[change.id];
        });
      });
      document.dispatchEvent(new CustomEvent('almanac-stars'));
    });
    changesPlace.appendChild(seen);
  }

  // ---- Taking it along ----

  function asText() {
    var lines = [words.site];
    var day = null;
    make.agenda(entries(stars.ids())).forEach(function (item) {
      if (item.session.d[0] !== day) {
        day = item.session.d[0];
        lines.push('', dayInWords(day));
      }
      var status = item.session.w ? '【' + words['status' + item.session.w.charAt(0).toUpperCase() + item.session.w.slice(1)] + '】' : '';
      lines.push('· ' + (item.session.d[0] === item.session.d[1] ? timeInWords(item.session) : whenInWords(item.session))
        + ' ' + status + item.entry.t + (item.session.p ? '，' + item.session.p : ''));
      if (words.base) lines.push('  ' + words.base + '/activities/' + item.id + '.html');
    });
    return lines.join('\n') + '\n';
  }

  function copy(text, button) {
    page.copy(text).then(function (isCopied) {
      if (isCopied) page.tell(button, words.copied); else showText(text);
    });
  }

  /** Where a page may not copy, the visitor does. */
  function showText(text) {
    var place = document.querySelector('[data-mine-text]');
    place.hidden = false;
    place.value = text;
    place.focus();
    place.select();
  }

  function save(button) {
    var text = make.calendar(entries(stars.ids()), {
      edition: words.edition, name: words.calendarName,
      page: function (id) { return words.base ? words.base + '/activities/' + id + '.html' : null; }
    });
    var anchor = element('a');
    anchor.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    anchor.download = words.file;
    document.body.appendChild(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(function () { URL.revokeObjectURL(anchor.href); }, 60000);
    page.tell(button, words.saved);
  }

  function shareAddress() {
    var base = words.base ? words.base + '/pages/mine.html' : location.href.split(/[?#]/)[0];
    return base + '#' + stars.link();
  }

  function drawCode(text) {
    var rows = window.AlmanacQR.modules(text);
    if (!rows) return null;
    var quiet = 4, size = rows.length + 2 * quiet;
    var space = 'http://www.w3.org/2000/svg';
    var picture = document.createElementNS(space, 'svg');
    picture.setAttribute('viewBox', '0 0 ' + size + ' ' + size);
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', words.code);
    picture.setAttribute('class', 'mine-code');
    var ground = document.createElementNS(space, 'path');
    ground.setAttribute('fill', '#fff');
    ground.setAttribute('d', 'M0 0h' + size + 'v' + size + 'h-' + size + 'z');
    var dark = document.createElementNS(space, 'path');
    dark.setAttribute('fill', '#000');
    dark.setAttribute('shape-rendering', 'crispEdges');
    dark.setAttribute('d', rows.map(function (row, y) {
      return row.map(function (isDark, x) { return isDark ? 'M' + (x + quiet) + ' ' + (y + quiet) + 'h1v1h-1z' : ''; }).join('');
    }).join(''));
    picture.appendChild(ground);
    picture.appendChild(dark);
    return picture;
  }

  function share() {
    var place = document.querySelector('[data-mine-share]');
    var address = shareAddress();
    place.hidden = false;
    place.querySelector('[data-share-link]').value = address;
    var code = place.querySelector('[data-share-code]');
    code.textContent = '';
    // A code of a disk's address leads another phone nowhere.
    var isWeb = /^https?:/.test(address);
    var picture = isWeb ? drawCode(address) : null;
    if (picture) code.appendChild(picture);
    else code.appendChild(element('p', 'small', isWeb ? words.codeLong : words.codeDisk));
  }

  function startTools() {
    page.all('[data-do]').forEach(function (button) {
      button.addEventListener('click', function () {
        var what = button.dataset.do;
        if (what === 'copy') copy(asText(), button);
        else if (what === 'print') window.print();
        else if (what === 'calendar') save(button);
        else if (what === 'share') share();
        else if (what === 'copy-link') copy(shareAddress(), button);
      });
    });
  }

  // ---- From another phone ----

  function showIncoming() {
    var place = document.querySelector('[data-mine-incoming]');
    var incoming = window.AlmanacStars.named(location.hash).filter(function (id) { return !stars.has(id); });
    place.hidden = !incoming.length;
    if (!incoming.length) return;
    starring.load(incoming, function () {
      var there = incoming.filter(function (id) { return known[id]; });
      place.textContent = '';
      place.hidden = !there.length;
      place.appendChild(element('p', '', page.fill(words.incoming, { count: there.length })));
      var items = place.appendChild(element('ul'));
      there.forEach(function (id) { items.appendChild(element('li', '', known[id].t)); });
      var take = element('button', 'button', words.incomingTake);
      take.type = 'button';
      take.addEventListener('click', function () {
        there.forEach(function (id) { stars.add(id, known[id].t); });
        history.replaceState(null, '', location.pathname + location.search);
        place.hidden = true;
        document.dispatchEvent(new CustomEvent('almanac-stars'));
      });
      place.appendChild(take);
    });
  }

  // ---- Together ----

  function refresh() {
    var ids = stars.ids();
    starring.load(ids, function () {
      showChanges(ids);
      starring.remember();
      if (list) showList();
      if (list && stars.kept !== true) starring.say(stars.kept === 'full' ? words.full : words.refused);
      else if (list && ids.length >= window.AlmanacStars.MOST) starring.say(words.many);
    });
  }

  document.addEventListener('almanac-stars', refresh);
  if (list) {
    stars.probe();
    startTools();
    showIncoming();
    window.addEventListener('hashchange', showIncoming);
  }
  refresh();
})();
