"""The programme's engine alone, on random lists: its calendar, and what it says meets."""

import random
import re
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "themes/default/assets/mine-agenda.js"
# What breaks calendars: signs with a meaning, controls, ends of lines, characters of two to four
# octets and of two UTF-16 units, text that joins onto the one before.
PIECES = [
    "科普", "食品安全进社区", "a", ",", ";", ":", "\\", "\\n", "\n", "\r\n", "\r", "\t", "\x00", "\x1f", "\x7f",
    "\u0085", "\u2028", "é", "́", "𠮷", "👨‍👩‍👧", "🏳️‍🌈", '"', "=", " ", "BEGIN:VEVENT", "END:VCALENDAR", "　",
]  # fmt: skip
SITE = "{edition: 'example', name: '我的日程', page: id => 'https://example.cn/' + id}"


@pytest.fixture(scope="module")
def page(browser):
    """A blank page with the engine."""
    context = browser.new_context()
    page = context.new_page()
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    yield page
    context.close()


def text(chance):
    return "".join(chance.choice(PIECES) for _ in range(chance.randrange(0, 40)))


def entries(seed):
    """A few activities, as the data of the page has them."""
    chance = random.Random(seed)
    found = {}
    for number in range(chance.randrange(1, 6)):
        sessions = []
        for place in range(chance.randrange(1, 4)):
            day = chance.randrange(17, 22)
            last = day + (chance.randrange(0, 3) if chance.random() < 0.3 else 0)
            session = {"i": str(place), "d": [f"2023-09-{day}", f"2023-09-{last}"], "p": text(chance)}
            if chance.random() < 0.8:
                session["b"] = chance.randrange(0, 1440)
                if chance.random() < 0.7:
                    session["e"] = chance.randrange(session["b"] + 1, 1500)
            if chance.random() < 0.2:
                session["w"] = chance.choice(["cancelled", "postponed", "moved"])
                session["n"] = text(chance)
            sessions.append(session)
        found[f"dali/a{number}"] = {
            "t": text(chance), "c": "dali", "h": text(chance), "q": [number, "20230901T000000Z"], "s": sessions,
        }  # fmt: skip
    return found


def plain(value):
    """A text as a calendar can hold it: line ends are one kind, other controls are gone."""
    value = re.sub("\r\n?|[\n\u0085\u2028\u2029]", "\n", value).replace("\t", " ")
    return re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f]", "", value)


def unescaped(value):
    return re.sub(r"\\(.)", lambda match: "\n" if match.group(1) == "n" else match.group(1), value)


@pytest.mark.parametrize("seed", range(40))
def test_any_list_is_a_calendar_that_says_what_was_meant(page, seed):
    made = entries(seed)
    data = page.evaluate(f"list => AlmanacAgenda.calendar(list, {SITE})", made).encode("utf-8")

    assert data.endswith(b"\r\n")
    lines = data.split(b"\r\n")[:-1]
    for line in lines:
        assert 0 < len(line) <= 75 and b"\n" not in line and b"\r" not in line
        line.decode("utf-8")  # never folded inside a character
    unfolded = []
    for line in lines:
        if line.startswith(b" "):
            unfolded[-1] += line[1:].decode("utf-8")
        else:
            unfolded.append(line.decode("utf-8"))
    assert all(re.match(r"[A-Z-]+[:;]", line) for line in unfolded)
    assert unfolded[0] == "BEGIN:VCALENDAR" and unfolded[-1] == "END:VCALENDAR"

    values = []
    for line in unfolded:
        if line == "BEGIN:VEVENT":
            values.append({})
        elif values:
            key, value = line.split(":", 1)
            values[-1].setdefault(key, value)
    sessions = {
        f"{name.replace('/', '.')}.{session['i']}@example": (entry, session)
        for name, entry in made.items()
        for session in entry["s"]
    }
    assert sorted(value["UID"] for value in values) == sorted(sessions)
    for value in values:
        entry, session = sessions[value["UID"]]
        assert unescaped(value["SUMMARY"]) == plain(entry["t"])
        assert unescaped(value.get("LOCATION", "")) == plain(session["p"])


@pytest.mark.parametrize("seed", range(40))
def test_what_meets_is_what_a_naive_look_finds(page, seed):
    made = entries(seed)
    found = page.evaluate(
        "list => AlmanacAgenda.agenda(list).map(i => [i.id + i.session.i, i.overlaps.map(o => o.id + o.session.i).sort()])",
        made,
    )
    timed = [
        (name, session)
        for name, entry in made.items()
        for session in entry["s"]
        if "b" in session and session["d"][0] == session["d"][1]
        and session.get("w") not in ("cancelled", "postponed")
    ]  # fmt: skip

    def meet(one, other):
        """Whether a minute is in both; of one without an end only its start is known."""
        (a, x), (b, y) = one, other
        if a == b or x["d"] != y["d"]:
            return False
        return bool(
            set(range(x["b"], x.get("e", x["b"] + 1))) & set(range(y["b"], y.get("e", y["b"] + 1)))
        )

    wanted = {
        name + session["i"]: sorted(b + y["i"] for b, y in timed if meet((name, session), (b, y)))
        for name, session in timed
    }
    assert {name: meets for name, meets in found if meets} == {k: v for k, v in wanted.items() if v}
