"""What is found is what a literal scan of all texts finds, and nothing else."""

import random
import re

from harness.engine import request

# Pieces of text that are cut for each of the two indexes; each is typed character by character.
CUTS = 170
_LETTERS = re.compile("[a-z']{2,24}")
_WORD = re.compile("[0-9a-z\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff]")
_CHINESE = re.compile("[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


def holds(text, word):
    """Whether a folded text holds a word; one of letters or digits at the start of a word only."""
    at = text.find(word)
    while at > 0 and _WORD.match(word) and _WORD.match(text[at - 1]):
        at = text.find(word, at + 1)
    return at >= 0


def scan(engine, words):
    """The documents in which every word stands, found without an index."""
    return {
        id
        for id, document in engine.documents.items()
        if all(any(holds(field, word) for field in document["folded"]) for word in words)
    }


def typed(piece):
    """A piece of text as it is typed, character by character."""
    return [piece[:length] for length in range(1, len(piece) + 1)]


def is_literal(engine, words):
    """Whether words mean nothing but themselves, and hold something that can be looked up."""
    return words and all(
        word not in engine.aliases
        and not _LETTERS.fullmatch(word)
        and any(_WORD.match(unit) or _CHINESE.match(unit) for unit in word)
        for word in words
    )


def cuts(engine, seed, count):
    """Pieces of 1 to 12 characters from anywhere in the texts; titles and names as often as bodies."""
    draw = random.Random(seed)
    documents = list(engine.documents.values())
    pieces = []
    while len(pieces) < count:
        fields = [field for field in draw.choice(documents)["fields"] if field]
        field = draw.choice(fields)
        start = draw.randrange(len(field))
        piece = field[start : start + draw.randint(1, 12)].split("\n")[0].strip()
        if piece:
            pieces.append(piece)
    return pieces


def check(engine, queries):
    """Compares the answers to queries with the scan; returns how many there were."""
    queries = list(dict.fromkeys(queries))
    answers = engine.answers(request(query, asText=True) for query in queries)
    compared = 0
    wrong = []
    for query, answer in zip(queries, answers, strict=True):
        words = answer["words"]
        if not is_literal(engine, words):
            continue
        compared += 1
        found, truth = answer["hits"] + answer["pages"], scan(engine, words)
        if set(found) != truth or len(found) != len(truth):
            wrong.append((query, sorted(truth - set(found)), sorted(set(found) - truth)))
        if len(words) == 1 and len(words[0]) <= 3 and _CHINESE.fullmatch(words[0]) and answer["unsure"]:
            wrong.append((query, "not sure of", answer["unsure"]))
    assert wrong == []
    return compared


def test_pieces_of_the_texts_while_they_are_typed(engine):
    pieces = cuts(engine, 1, CUTS)
    queries = [prefix for piece in pieces for prefix in typed(piece)]
    assert check(engine, queries) > 3 * CUTS


def test_two_pieces_of_one_document(engine):
    draw = random.Random(2)
    documents = list(engine.documents.values())
    queries = []
    for _ in range(60):
        text = "".join(draw.choice(documents)["fields"]).replace("\n", "")
        starts = [draw.randrange(len(text)) for _ in range(2)]
        queries.append(" ".join(text[start : start + draw.randint(1, 4)] for start in starts))
    assert check(engine, queries) > 20


def test_pieces_that_stand_nowhere(engine):
    """Characters that stand side by side, put together in ways they hardly stand in."""
    draw = random.Random(3)
    queries = []
    for first, second in zip(cuts(engine, 4, 60), cuts(engine, 5, 60), strict=True):
        queries.append(first[: draw.randint(1, 4)] + second[-draw.randint(1, 4) :])
    # An overlap of three characters each that continues otherwise: the terms all stand, the whole not.
    text = "".join(field for document in engine.documents.values() for field in document["folded"])
    runs = [run for run in _CHINESE.findall(text) if len(run) > 5]
    goes_on = {}
    for run in runs:
        for at in range(len(run) - 3):
            goes_on.setdefault(run[at + 1 : at + 3], []).append((run[at], run[at + 3]))
    for middle in draw.sample(sorted(goes_on), 150):
        queries.append(draw.choice(goes_on[middle])[0] + middle + draw.choice(goes_on[middle])[1])
    assert check(engine, queries) > 150


def test_every_way_to_write_a_piece(engine):
    """Full width, capital letters, a blank inside: all find the same."""
    for plain, others in {
        "3d打印": ["3D打印", "３Ｄ打印", "３ｄ打印"],
        "大荔": ["大 荔".replace(" ", "\u200b"), "大荔"],
        "科普": ["科\u00ad普"],
    }.items():
        wanted = engine.answer(plain, asText=True)
        for other in others:
            found = engine.answer(other, asText=True)
            assert found["hits"] == wanted["hits"], other


def test_letters_find_at_least_what_holds_them(engine):
    """Letters may be a reading too: they find more than the scan, never less."""
    text = "\n".join(field for document in engine.documents.values() for field in document["folded"])
    words = sorted(set(re.findall("(?<![0-9a-z])[a-z]{2,12}(?![a-z])", text)))
    queries = sorted({prefix for word in words[:60] for prefix in typed(word)})
    for query, answer in zip(queries, engine.answers(map(request, queries)), strict=True):
        assert scan(engine, [query]) <= set(answer["hits"] + answer["pages"]), query


def test_names_for_something_find_at_least_what_holds_them(engine):
    queries = sorted(engine.aliases)
    for query, answer in zip(
        queries, engine.answers(request(query, asText=True) for query in queries), strict=True
    ):
        assert scan(engine, answer["words"]) <= set(answer["hits"] + answer["pages"]), query
