"""Queries of every kind on the shipped content, each with what a good answer is.

queries.tsv holds a query, the moment it is asked at (before the week where none is given), and what
is expected, parts with `; ` between them:

    first=ID            the first activity
    has=ID  not=ID      an activity that is found, or is not
    page=ADDRESS        a page that is found
    titled=TEXT         the activities with it in their title are all found, before all others
    all=TEXT            every activity that is found holds it
    county=SLUG         all activities of a county are found
    county-facets=N     so many counties are among what is found
    online              all that is found can be seen online
    at-least=N          so many activities or more are found
    same=QUERY          the same documents in the same order as for another query
    words=A,B           what is looked for as text
    days=A,B  parts=A   the days and the part of the day that were understood, and nothing is looked
                        for as text unless words= says so
    read=A,B            names that a word was taken for
    none                no activity is found
    offer=QUERY         a query that is offered instead
"""

import re
from pathlib import Path

import pytest
from harness.engine import BEFORE

PARTS = {"morning": 1, "afternoon": 2, "evening": 4}


def rows():
    lines = Path(__file__).with_name("queries.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


class Answer:
    """An answer, and for every kind of expectation whether it meets it."""

    def __init__(self, engine, query, now):
        self.engine, self.query, self.now = engine, query, now
        self.found = engine.answer(query, now=now)
        self.hits = self.found["hits"]

    def text(self, id, field=None):
        """The folded text of a document, or of one of its fields."""
        folded = self.engine.documents[id]["folded"]
        return "\n".join(folded) if field is None else folded[field]

    def first(self, id):
        return self.hits[:1] == [id]

    def has(self, id):
        return id in self.hits

    def no(self, id):
        return id in self.engine.documents and id not in self.hits

    def page(self, address):
        return address in self.found["pages"]

    def titled(self, text):
        wanted = {
            id
            for id, document in self.engine.documents.items()
            if text in document["folded"][0] and not document["isPage"]
        }
        return wanted and wanted == set(self.hits[: len(wanted)])

    def all(self, text):
        return self.hits and all(text in self.text(id) for id in self.hits)

    def county(self, slug):
        wanted = {id for id in self.engine.documents if id.startswith(slug + "/")}
        return wanted and wanted <= set(self.hits)

    def county_facets(self, count):
        counties = [slug for slug in self.found["facets"]["county"] if slug != "city"]
        return len(counties) == int(count)

    def online(self, _):
        return self.hits and self.found["facets"]["mode"]["online"] == len(self.hits)

    def at_least(self, count):
        return len(self.hits) >= int(count)

    def same(self, query):
        other = self.engine.answer(query, now=self.now)
        return self.hits and (other["hits"], other["pages"]) == (self.hits, self.found["pages"])

    def words(self, words):
        return self.found["words"] == [word for word in words.split(",") if word]

    def days(self, days):
        dates = [time["dates"] for time in self.found["times"] if time["dates"] is not None]
        return dates == [[day for day in days.split(",") if day]]

    def parts(self, part):
        return [time["parts"] for time in self.found["times"] if time["parts"]] == [PARTS[part]]

    def read(self, names):
        read = [name for names in self.found["names"] for name in names]
        return set(names.split(",")) <= set(read)

    def none(self, _):
        return not self.hits

    def offer(self, query):
        return query in [offer["q"] for offer in self.engine.offers(self.query, now=self.now)]


@pytest.mark.parametrize(("query", "now", "expectation"), rows())
def test_query(shipped, query, now, expectation):
    answer = Answer(shipped, query, now or BEFORE)
    parts = expectation.split("; ")
    if ("days=" in expectation or "parts=" in expectation) and "words=" not in expectation:
        parts.append("words=")
    for part in parts:
        name, _, value = part.partition("=")
        check = getattr(answer, {"not": "no"}.get(name, name.replace("-", "_")))
        assert check(value), f"{query}: {part}, but {answer.found}"


def test_what_is_offered_is_found(shipped):
    """The count beside an offer is what it finds."""
    for query, now, expectation in rows():
        if "none" not in expectation.split("; "):
            continue
        for offer in shipped.offers(query, now=now or BEFORE):
            found = shipped.answer(offer["q"], now=now or BEFORE)
            assert offer["count"] == len(found["hits"]) + len(found["pages"]) > 0, (query, offer)


def test_days_of_the_index_are_those_of_the_entries(shipped, entries):
    """A day finds the activities whose heads name it, ranges and sessions included."""
    on_one_day = {
        entry.id: entry.values["date"]
        for entry in entries
        if not entry.sessions and re.fullmatch("[0-9-]{10}", str(entry.values.get("date", "")))
    }
    for day in sorted(set(on_one_day.values())):
        found = set(shipped.answer(day)["hits"])
        assert {id for id, date in on_one_day.items() if date == day} == found & set(on_one_day), day
