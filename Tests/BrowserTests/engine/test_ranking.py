"""The order of what is found, on the shipped content."""

import pytest
from harness.engine import BEFORE, request

AFTER = "2023-12-01T10:00"
DURING = "2023-09-20T12:00"
# Words that stand in titles, names, summaries and bodies.
WORDS = ["科普", "食品安全", "主场", "孩子", "水", "苹果", "讲座", "地震", "华山", "手机"]


def best_field(engine, id, word):
    """The number of the first field that holds a word."""
    folded = engine.documents[id]["folded"]
    return next((number for number, field in enumerate(folded) if word in field), None)


@pytest.mark.parametrize("word", WORDS)
def test_title_then_names_then_summary_then_body(shipped, word):
    found = shipped.answer(word, asText=True)["hits"]
    fields = [best_field(shipped, id, word) for id in found]
    assert None not in fields
    assert fields == sorted(fields), list(zip(found, fields, strict=True))


def test_the_words_have_every_kind_of_place(shipped):
    fields = {
        best_field(shipped, id, word)
        for word in WORDS
        for id in shipped.answer(word, asText=True)["hits"]
    }
    assert fields == {0, 1, 2, 3}


@pytest.mark.parametrize("query", ["科普 大篷车", "食品 安全", "心肺 复苏", "流动 科技馆"])
def test_whole_phrase_before_scattered_words(shipped, query):
    """Among those whose words stand in the same fields, the whole phrase comes first."""
    found = shipped.answer(query, asText=True)["hits"]
    phrase = query.replace(" ", "")

    def kind(id):
        return [best_field(shipped, id, word) for word in query.split()]

    whole = [best_field(shipped, id, phrase) for id in found]
    assert whole[0] is not None
    for place, id in enumerate(found):
        for later in range(place + 1, len(found)):
            if kind(id) == kind(found[later]) and whole[place] is None:
                assert whole[later] is None, (id, found[later])


def test_rare_words_weigh_more(shipped):
    """Of two words in each other's places, the rare one in the title wins."""
    found = shipped.answer("科普 地震", asText=True)["hits"]
    titled = [id for id in found if "地震" in shipped.documents[id]["folded"][0]]
    assert titled and set(found[: len(titled)]) == set(titled)


def last_days(shipped):
    """The last day of every activity, by asking for each day."""
    last = {}
    for day in shipped.head["days"]:
        for id in shipped.answer(day=day["date"])["hits"]:
            last[id] = day["date"]
    return last


@pytest.mark.parametrize("now", [BEFORE, DURING, AFTER])
@pytest.mark.parametrize("word", ["食品安全", "科普", "开放日"])
def test_at_equal_worth_samples_are_last_and_what_is_over_comes_later(shipped, entries, word, now):
    samples = {entry.id for entry in entries if entry.is_sample}
    last = last_days(shipped)
    answer = shipped.answer(word, now=now)
    order = {id: number for number, id in enumerate(shipped.documents)}
    keys = [
        (-round(score, 6), id in samples, last[id] < now[:10], order[id])
        for id, score in zip(answer["hits"], answer["scores"], strict=True)
    ]
    assert keys == sorted(keys)


def test_what_is_over_moves_back(shipped):
    """Food safety on the 17th is first before the week and last but for what is worth less on the 20th."""
    early = "chengcheng/food-safety-mutton-soup"
    before = shipped.answer("食品安全", now=BEFORE)["hits"]
    during = shipped.answer("食品安全", now=DURING)["hits"]
    assert set(before) == set(during)
    assert before.index(early) < during.index(early)


@pytest.mark.parametrize("query", ["科普", "shipin", "周末", "", "食品安全 县"])
def test_the_same_every_time(shipped, query):
    first, second = shipped.answers([request(query), request(query)])
    for answer in (first, second):
        del answer["milliseconds"], answer["unsure"]
    assert first == second


def test_by_time(shipped):
    """Ordered by time, the activities stand in the calendar's own order."""
    found = shipped.answer("科普", sort="time")["hits"]
    order = list(shipped.documents)
    assert [order.index(id) for id in found] == sorted(order.index(id) for id in found)
    assert set(found) == set(shipped.answer("科普")["hits"])


def test_nothing_asked_for_is_everything(shipped, entries):
    assert set(shipped.answer("")["hits"]) == {entry.id for entry in entries}


@pytest.mark.parametrize("county", ["dali", "city", "huayin"])
def test_facets_say_what_they_find(shipped, county):
    """The count of a facet is what is found when it is chosen."""
    for facet, options in shipped.answer("科普", county=county)["facets"].items():
        for value, count in options.items():
            narrowed = {"county": county, facet: value}
            assert len(shipped.answer("科普", **narrowed)["hits"]) == count, narrowed
