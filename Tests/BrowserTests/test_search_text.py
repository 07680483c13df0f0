"""How the search's scripts take text apart: as the builder does, by one fixture and by the index."""

import json

import pytest
from conftest import REPOSITORY

ASSETS = REPOSITORY / "themes/default/assets"
FIXTURE = json.loads((REPOSITORY / "Tests/Fixtures/search-text.json").read_text(encoding="utf-8"))

# The terms of a folded text, from the runs that the scripts cut it into.
TERMS = """
function terms(folded) {
  return AlmanacText.runs(folded).reduce(function (list, run) {
    if (run.kind === 'chinese') {
      for (var i = 0; i < run.text.length; i++) list.push(run.text.slice(i, i + 3));
    } else if (run.kind === 'word') list.push(run.text.slice(0, 3));
    return list;
  }, []);
}
"""


@pytest.fixture(scope="module")
def page(browser):
    """An empty page with the scripts that work without the site's pages."""
    page = browser.new_page()
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto("about:blank")
    for name in ("search-text.js", "search-codec.js"):
        page.add_script_tag(content=(ASSETS / name).read_text(encoding="utf-8"))
    page.add_script_tag(content=TERMS)
    yield page
    page.close()
    assert problems == []


def units(text):
    """A text's units of UTF-16: what JavaScript counts, halves of characters included."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(encoded[at : at + 2], "little") for at in range(0, len(encoded), 2)]


def readable(term):
    """A term, from its units, with halves of characters as `{D842}`."""
    return "".join("{%04X}" % unit if 0xD800 <= unit <= 0xDFFF else chr(unit) for unit in term)


@pytest.mark.parametrize("sample", FIXTURE["texts"], ids=lambda sample: sample["about"])
def test_texts_fold_as_both_languages_agreed(page, sample):
    # Units as numbers: a half of a character cannot travel as text.
    folded, terms = page.evaluate(
        """([text, simplified]) => {
          const codes = text => text.split('').map(unit => unit.charCodeAt(0));
          const folded = AlmanacText.folder(simplified)(text);
          return [codes(folded), terms(folded).map(codes)];
        }""",
        [sample["text"], FIXTURE["simplified"]],
    )
    assert folded == units(sample["folded"])
    assert [readable(term) for term in terms] == sample["terms"]


@pytest.mark.parametrize("sample", FIXTURE["texts"], ids=lambda sample: sample["about"])
def test_every_folded_unit_knows_where_it_stood(page, sample):
    text, folded, places = page.evaluate(
        """([text, simplified]) => {
          const places = [];
          const folded = AlmanacText.folder(simplified)(text, places);
          return [text.length, folded.length, places];
        }""",
        [sample["text"], FIXTURE["simplified"]],
    )
    assert len(places) == folded + 1 and places[-1] == text
    assert places == sorted(set(places))


def test_what_was_cut_in_the_builder_is_cut_alike_here(page, site):
    """The terms of every document's text are its postings, in the weightiest field, and no others."""
    scripts = [
        (site.folder / path).read_text(encoding="utf-8")
        for path in site.files
        if path.startswith("search/") and path.endswith(".js")
    ]
    assert len(scripts) > 2
    documents, terms, differences = page.evaluate(
        """(scripts) => {
          const received = {};
          window.AlmanacSearch = { receive: (name, value) => { received[name] = value; } };
          scripts.forEach(script => {
            const element = document.createElement('script');
            element.textContent = script;
            document.head.append(element);
          });
          const head = received.head;
          const fold = AlmanacText.folder(head.simplified);
          const phrase = AlmanacCodec.phrases(head.dictionary);
          const alphabet = [''].concat(AlmanacCodec.alphabet(head.alphabet));
          const shard = name => received[head.folder + '/' + name];

          const inTexts = new Set();
          let documents = 0;
          for (let at = 0; documents < head.documents; at++) {
            const count = Math.min(head.textsPerShard, head.documents - documents);
            AlmanacCodec.texts(shard('d' + at), phrase, count).forEach(text => {
              const fields = new Map();
              text.fields.forEach((field, number) => terms(fold(field)).forEach(term => {
                if (!fields.has(term)) fields.set(term, number);
              }));
              fields.forEach((field, term) => inTexts.add([documents, field, term].join(' ')));
              documents++;
            });
          }

          const inPostings = new Set();
          AlmanacCodec.starts(head.terms).forEach((start, at) => {
            AlmanacCodec.terms(shard('t' + at), head.documents).forEach((thirds, pair) => {
              const two = alphabet[Math.floor(pair / 65536)] + alphabet[pair % 65536];
              thirds.forEach(list => list.documents.forEach((document, number) => {
                inPostings.add([document, list.fields[number], two + alphabet[list.third]].join(' '));
              }));
            });
          });
          const differences = [...inTexts].filter(posting => !inPostings.has(posting))
            .concat([...inPostings].filter(posting => !inTexts.has(posting)));
          return [documents, inPostings.size, differences.slice(0, 20).map(escape)];
        }""",
        scripts,
    )
    assert documents > 10 and terms > 1000
    assert differences == []
