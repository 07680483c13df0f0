/**
 * The form for an activity: complains while one types, keeps what was typed on the device, and hands
 * over the file. Nothing is sent anywhere. All words come from the page:
 *
 *   form[data-submit]          with the words as data-…; each problem's under its code
 *   [data-field]               a field with its label and its .problem
 *   [data-pick-day]            days of the week to tap
 *   [data-copy] [data-save] [data-open]   the ways to hand the file over
 */
(function () {
  'use strict';

  var page = window.AlmanacPage;
  var writing = window.AlmanacWriting;
  var rules = window.AlmanacRules;
  var dates = window.AlmanacDates;
  var form = document.querySelector('[data-submit]');
  var KEPT = 'almanac-submission';
  /** How long one may rest in the middle of a word before something is said. */
  var PATIENCE = 700;
  /** The longest address that git hosts and the ways to them take, in bytes. */
  var LONGEST_ADDRESS = 7500;
  if (!form || !writing || !rules) return;

  var words = form.dataset;
  var says = window.AlmanacSubmitWords(words, page.fill);
  var reading = writing.reader(window.AlmanacReadings || {});
  var fields = {};
  var touched = {};
  var problems = [];
  var isTried = false;
  var isComposing = false;
  var patience = 0;

  function part(name) { return form.querySelector('[data-' + name + ']'); }

  page.all('[data-field]', form).forEach(function (element) {
    var name = element.dataset.field;
    var inputs = page.all('input, textarea', element);
    fields[name] = {
      element: element, inputs: inputs, isChoice: /^(checkbox|radio)$/.test(inputs[0].type),
      label: element.querySelector('label, legend').firstChild.textContent, problem: element.querySelector('.problem')
    };
  });

  var edition = {
    week: [document.body.dataset.weekFirst, document.body.dataset.weekLast],
    accepted: [words.acceptedFirst, words.acceptedLast],
    actions: {}
  };
  fields.actions.inputs.forEach(function (input) {
    if (input.dataset.titleWords) edition.actions[input.value] = input.dataset.titleWords;
  });

  // ---- What is typed ----

  function values() {
    var result = {};
    Object.keys(fields).forEach(function (name) {
      var field = fields[name];
      if (!field.isChoice) result[name] = field.inputs[0].value;
      else {
        var chosen = field.inputs.filter(function (input) { return input.checked; }).map(function (input) { return input.value; });
        result[name] = name === 'county' ? chosen[0] || '' : chosen;
      }
    });
    return result;
  }

  function fillIn(kept) {
    Object.keys(fields).forEach(function (name) {
      var field = fields[name];
      var value = kept[name];
      if (!field.isChoice) field.inputs[0].value = typeof value === 'string' ? value : '';
      else {
        field.inputs.forEach(function (input) {
          input.checked = value === input.value || Array.isArray(value) && value.indexOf(input.value) >= 0;
        });
      }
    });
  }

  function isEmpty(typed) {
    return Object.keys(typed).every(function (name) { return !typed[name].length; });
  }

  // ---- What is kept ----

  function keep(typed) {
    var clear = part('clear-all');
    clear.hidden = isEmpty(typed);
    try {
      if (isEmpty(typed)) localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, JSON.stringify(typed));
    } catch (refused) {
      part('kept-words').textContent = words.notKept;
    }
  }

  function restore() {
    try {
      // Some browsers let one ask but not put.
      localStorage.setItem(KEPT + '-try', '');
      localStorage.removeItem(KEPT + '-try');
      var kept = JSON.parse(localStorage.getItem(KEPT) || 'null');
      if (!kept || typeof kept !== 'object') return;
      fillIn(kept);
      part('kept-words').textContent = words.restored;
    } catch (refused) {
      part('kept-words').textContent = refused instanceof SyntaxError ? words.kept : words.notKept;
    }
  }

  // ---- What is shown ----

  function message(problem) { return says.problem(problem, fields[problem.field].label); }

  function isShown(problem) {
    // What is missing is no mistake yet while one has not come to it.
    return isTried || touched[problem.field] && problem.code !== 'missing-key';
  }

  function showProblems() {
    Object.keys(fields).forEach(function (name) {
      var field = fields[name];
      var own = problems.filter(function (problem) { return problem.field === name && isShown(problem); });
      var isWrong = own.some(function (problem) { return problem.isError; });
      var text = own.map(message).join('；');
      if (field.problem.textContent !== text) field.problem.textContent = text;
      field.problem.hidden = !own.length;
      field.problem.classList.toggle('is-hint', !isWrong);
      field.inputs.forEach(function (input) {
        if (isWrong && !field.isChoice) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      });
    });
  }

  function showSummary() {
    var list = part('problems');
    var wrong = problems.filter(function (problem) { return problem.isError; });
    var shown = wrong.length ? wrong : problems;
    var text = wrong.length ? words.wrong : problems.length ? words.readyWarnings : words.ready;
    text = page.fill(text, { count: shown.length });
    if (part('summary').textContent !== text) part('summary').textContent = text;
    list.textContent = '';
    shown.forEach(function (problem) {
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = '#' + fields[problem.field].problem.id;
      link.textContent = message(problem);
      link.className = problem.isError ? '' : 'is-hint';
      link.addEventListener('click', function (event) {
        event.preventDefault();
        go(problem.field);
      });
      item.appendChild(link);
      list.appendChild(item);
    });
  }

  function showWhen(typed) {
    var when = rules.understood(typed, edition);
    part('read-back').hidden = !when.days.length;
    part('read-back').textContent = says.when(when);
    page.all('[data-pick-day]', form).forEach(function (button) {
      var date = button.dataset.pickDay;
      button.setAttribute('aria-pressed', String(when.days.some(function (item) {
        return item.first <= date && date <= item.last;
      })));
    });
  }

  function current() {
    var typed = values();
    var folder = words.content + '/activities/' + (typed.county || '…') + '/';
    return {
      typed: typed, folder: folder, text: writing.file(typed).text,
      name: writing.name(writing.joined(typed.title), reading)
    };
  }

  function refresh() {
    var made = current();
    problems = rules.check(made.typed, edition);
    var order = Object.keys(fields);
    problems.sort(function (a, b) { return order.indexOf(a.field) - order.indexOf(b.field); });
    part('file-text').textContent = made.text;
    part('file-folder').textContent = made.folder;
    part('file-name').textContent = made.name + '.md';
    part('said').textContent = '';
    showWhen(made.typed);
    showProblems();
    showSummary();
    showAddress(made);
    keep(made.typed);
  }

  function go(name) {
    var field = fields[name];
    var folded = field.element.closest('details');
    if (folded) folded.open = true;
    isTried = true;
    showProblems();
    field.element.scrollIntoView({ block: 'center' });
    field.inputs[0].focus({ preventScroll: true });
  }

  // ---- Handing over ----

  function isReady() {
    if (!problems.some(function (problem) { return problem.isError; })) return true;
    isTried = true;
    showProblems();
    part('state').scrollIntoView({ block: 'center' });
    part('state').focus({ preventScroll: true });
    return false;
  }

  function select() {
    part('preview').open = true;
    part('file-text').focus();
    window.getSelection().selectAllChildren(part('file-text'));
  }

  /** Copies the file; where a page may not, it is selected for the visitor to copy. */
  function copy(text, done) {
    page.copy(text).then(function (isCopied) {
      if (!isCopied) select();
      part('said').textContent = isCopied ? done : words.copyFailed;
    });
  }

  function save(made) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([made.text], { type: 'text/markdown;charset=utf-8' }));
    link.download = made.name + '.md';
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    part('said').textContent = page.fill(words.saved, { name: link.download });
  }

  /** The host's page for a new file, with the text where it fits into an address. */
  function address(made) {
    function fill(pattern) {
      return page.fill(pattern, {
        county: made.typed.county, name: encodeURIComponent(made.name + '.md'), text: encodeURIComponent(made.text)
      });
    }
    var whole = fill(words.newFile);
    var isCarried = words.newFile.indexOf('{text}') >= 0 && whole.length <= LONGEST_ADDRESS;
    return { href: isCarried ? whole : fill(words.newFile.replace('&value={text}', '')), isCarried: isCarried };
  }

  function showAddress(made) {
    var link = part('open');
    if (!link) return;
    link.textContent = page.fill(link.dataset.label, { host: link.dataset.host });
    link.href = address(made).href;
  }

  // ---- Events ----

  function touch(target) {
    var element = target.closest('[data-field]');
    if (element) touched[element.dataset.field] = true;
  }

  form.addEventListener('compositionstart', function () {
    isComposing = true;
    clearTimeout(patience);
  });
  form.addEventListener('compositionend', function (event) {
    isComposing = false;
    typed(event);
  });

  /** Something was typed: what was wrong and is right now is praised at once, the rest waits. */
  function typed(event) {
    if (isComposing || event.isComposing) return;
    refresh();
    clearTimeout(patience);
    patience = setTimeout(function () {
      if (isComposing) return;
      touch(event.target);
      showProblems();
    }, PATIENCE);
  }

  form.addEventListener('input', typed);
  form.addEventListener('change', function (event) {
    if (isComposing) return;
    touch(event.target);
    if (event.target.name === 'host') chooseCounty(event.target.value);
    refresh();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('keydown', function (event) {
    // Return goes on to the next field, as the key says on phones; to an input method it is its own.
    if (event.key !== 'Enter' || event.isComposing || event.target.tagName !== 'INPUT') return;
    event.preventDefault();
    var inputs = page.all('input, textarea', form).filter(function (input) { return input.offsetParent; });
    var next = inputs[inputs.indexOf(event.target) + 1];
    if (next && !/^(checkbox|radio)$/.test(event.target.type)) next.focus();
  });

  /** A unit that the calendar knows says which county it belongs to. */
  function chooseCounty(host) {
    var name = writing.split(host)[0];
    var unit = page.all('datalist option', form).filter(function (option) { return option.value === name; })[0];
    var isChosen = fields.county.inputs.some(function (input) { return input.checked; });
    if (!unit || isChosen) return;
    fields.county.inputs.forEach(function (input) { input.checked = input.value === unit.dataset.folder; });
  }

  page.all('[data-pick-day]', form).forEach(function (button) {
    button.addEventListener('click', function () {
      var input = fields.date.inputs[0];
      var days = rules.understood({ date: input.value }, edition).days;
      var isPlain = days.length > 0 && days.every(function (item) { return item.first === item.last && !item.weekdays.length; });
      var chosen = days.map(function (item) { return item.first; });
      var own = button.dataset.pickDay;
      if (!input.value.trim() || isPlain) {
        chosen = chosen.indexOf(own) < 0 ? chosen.concat(own) : chosen.filter(function (date) { return date !== own; });
        input.value = chosen.sort().map(dates.written).join('、');
      } else if (button.getAttribute('aria-pressed') === 'false') input.value += '、' + dates.written(own);
      touched.date = true;
      refresh();
    });
  });

  part('copy').addEventListener('click', function () { if (isReady()) copy(current().text, words.copied); });
  part('save').addEventListener('click', function () { if (isReady()) save(current()); });
  if (part('open')) {
    part('open').addEventListener('click', function (event) {
      if (!isReady()) return event.preventDefault();
      if (address(current()).isCarried) part('said').textContent = words.opening;
      else copy(current().text, words.openingCopied);
    });
  }
  part('clear-all').addEventListener('click', function () {
    var button = part('clear-all');
    if (!button.classList.toggle('is-sure')) {
      fillIn({});
      touched = {};
      isTried = false;
      button.textContent = words.clear;
      part('kept-words').textContent = words.kept;
      refresh();
      fields.title.inputs[0].focus();
    } else button.textContent = words.clearSure;
  });
  part('clear-all').addEventListener('blur', function () {
    part('clear-all').classList.remove('is-sure');
    part('clear-all').textContent = words.clear;
  });

  restore();
  form.hidden = false;
  document.querySelector('[data-by-hand]').open = false;
  refresh();
})();
