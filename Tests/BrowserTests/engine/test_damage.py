"""Parts of an index that are missing, damaged or of another version: said, and the rest works."""

import random
import re
import shutil

import pytest
from harness.engine import Engine, copy_engine


@pytest.fixture
def damaged(browser, sites_folder, tmp_path):
    """Makes an engine on an index whose files a function has changed."""
    engines = []

    def make(change):
        folder = copy_engine(sites_folder / "default", tmp_path / f"engine-{len(engines)}")
        change(folder / "search")
        engine = Engine(browser, folder)
        engines.append(engine)
        return engine

    yield make
    for engine in engines:
        engine.close()


def shards(search, letter):
    """The shards of a kind: texts (d) or terms (t)."""
    return sorted(search.glob(f"*/{letter}[0-9]*.js"))


def test_no_index(damaged):
    engine = damaged(lambda search: shutil.rmtree(search))
    assert engine.failure("科普")["kind"] == "missing"


def test_another_version(damaged):
    def change(search):
        head = search / "index.js"
        text = head.read_text(encoding="utf-8")
        head.write_text(re.sub(r'"version":\d+', '"version":99', text), encoding="utf-8")

    failure = damaged(change).failure("科普")
    assert failure["kind"] == "version" and "99" in failure["message"]


@pytest.mark.parametrize("text", ["", "AlmanacSearch.receive(", "<html>404</html>"])
def test_a_head_that_is_no_script(damaged, text):
    engine = damaged(lambda search: (search / "index.js").write_text(text, encoding="utf-8"))
    assert engine.failure("科普")["kind"] == "missing"


@pytest.mark.parametrize("key", ["dictionary", "facts", "terms"])
def test_a_damaged_head(damaged, key):
    def change(search):
        head = search / "index.js"
        text = head.read_text(encoding="utf-8")
        start = text.index(f'"{key}":"') + len(key) + 4
        # What stands between is packed without quotes.
        half = (start + text.index('"', start)) // 2
        head.write_text(text[:half] + "AAAA" + text[half + 4 :], encoding="utf-8")

    assert damaged(change).failure("科普")["kind"] == "broken"


def test_missing_texts_do_not_stop_what_needs_none(damaged):
    engine = damaged(lambda search: [path.unlink() for path in shards(search, "d")])
    # Up to three characters are found by their terms alone.
    assert engine.failure("科普") is None
    assert engine.failure("，科普，")["kind"] == "missing"
    assert engine.failure("大篷车") is None


def test_missing_names_stop_readings_only(damaged):
    engine = damaged(lambda search: [path.unlink() for path in search.glob("*/names.js")])
    assert engine.failure("shipin")["kind"] == "missing"
    assert engine.failure("食品") is None


def test_a_failure_is_not_kept(damaged):
    """A shard that was not there is asked for again."""
    away = []

    def change(search):
        for path in search.glob("*/names.js"):
            away.append((path, path.read_bytes()))
            path.unlink()

    engine = damaged(change)
    assert engine.failure("shipin")["kind"] == "missing"
    for path, data in away:
        path.write_bytes(data)
    assert engine.failure("shipin") is None


@pytest.mark.parametrize("letter", ["d", "t"])
def test_damage_is_noticed(damaged, letter):
    """A few characters of a shard are others: what is packed in it no longer ends as it must."""
    draw = random.Random(7)

    def change(search):
        for path in shards(search, letter):
            text = path.read_text(encoding="utf-8")
            start, end = text.index(',"') + 2, text.rindex('"')
            for _ in range(3):
                at = draw.randrange(start, end)
                text = text[:at] + draw.choice("!#$%&()*+") + text[at + 1 :]
            path.write_text(text, encoding="utf-8")

    engine = damaged(change)
    query = "科普" if letter == "t" else "，科普，"
    assert engine.failure(query)["kind"] == "broken"
    # Days need no terms and no texts.
    assert engine.failure("9月20日") is None


def test_a_shard_that_was_cut_short(damaged):
    def change(search):
        for path in shards(search, "t"):
            text = path.read_text(encoding="utf-8")
            path.write_text(text[: len(text) // 2] + '");\n', encoding="utf-8")

    assert damaged(change).failure("科普")["kind"] == "broken"
