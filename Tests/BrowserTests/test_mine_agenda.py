"""The programme's engine alone, on random lists: its calendar, and what it says meets."""

import json
import random
import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).resolve().parents[2] / "themes/default/assets"
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
    for name in ("mine-store.js", "mine-agenda.js"):
        page.add_script_tag(content=(ASSETS / name).read_text(encoding="utf-8"))
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
            "t": text(chance), "c": "dali", "g": text(chance), "q": [number, "20230901T000000Z"], "s": sessions,
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
        assert unescaped(value.get("DESCRIPTION", "")) == plain(entry["g"])


def properties(data):
    """The lines of each event of a calendar, whole and sorted, by the events' names."""
    found = {}
    for event in re.findall(
        r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", data.replace("\r\n ", ""), re.DOTALL
    ):
        lines = sorted(event.splitlines())
        found[next(line for line in lines if line.startswith("UID:"))] = lines
    return found


def test_the_device_says_of_every_session_what_the_site_says(page, site):
    """Two files with one event must not take anything from each other."""
    made = {}
    for path in site.files:
        if re.fullmatch(r"mine/\d+\.js", path):
            script = (site.folder / path).read_text("utf-8")
            made |= json.loads(re.sub(r"^almanacMine\(\d+,|\);\n$", "", script))
    place = site.document("pages/mine.html").having("data-mine")[0]
    data = page.evaluate(
        """([entries, edition, base]) => AlmanacAgenda.calendar(entries, {
          edition: edition, name: '我的日程', page: id => base ? base + '/activities/' + id + '.html' : null })""",
        [made, place.get("data-edition"), place.get("data-base")],
    )
    wanted = {}
    for path in site.files:
        if re.fullmatch(r"activities/.*\.ics", path):
            wanted |= properties((site.folder / path).read_bytes().decode("utf-8"))
    assert len(wanted) > 50
    hours = [line for lines in wanted.values() for line in lines if "DESCRIPTION:" in line and "每天" in line]
    assert hours, "some go on for days, and their hours are told"
    assert properties(data) == wanted


ROW = {"i": "a", "d": ["2023-09-20", "2023-09-20"], "b": 540, "p": "东馆"}


@pytest.mark.parametrize(
    "before, now, kinds",
    [
        # Long cancelled, while another one becomes full.
        ([{"w": "cancelled"}, {"i": "b"}], [{"w": "cancelled"}, {"i": "b", "w": "full"}], ["status"]),
        ([{}, {"i": "b", "w": "postponed"}], [{"w": "cancelled"}, {"i": "b", "w": "postponed"}], ["cancelled"]),
        ([{}], [{"w": "postponed", "b": 600}], ["postponed", "time"]),
        ([{"w": "cancelled"}], [{}], ["status"]),
        ([{}, {"i": "b"}], [{"i": "b"}, {}], []),
        ([{}], [{}, {"i": "b"}], ["time"]),
        ([{}, {"i": "b"}], [{}], ["time"]),
        ([{}], [{"p": "西馆"}], ["place"]),
    ],
)
def test_changes_are_those_of_each_session(page, before, now, kinds):
    """Another order of the same sessions is no change either."""
    before, now = [[ROW | session for session in sessions] for sessions in (before, now)]
    found = page.evaluate(
        "([before, now]) => AlmanacAgenda.changes(AlmanacStars.planOf({ s: before }), { s: now })",
        [before, now],
    )
    assert found == kinds


@pytest.mark.parametrize("seed", range(20))
def test_a_day_has_all_that_goes_on_by_time_and_its_overlaps_in_groups(page, seed):
    made = entries(seed)
    days = page.evaluate(
        """list => AlmanacAgenda.days(AlmanacAgenda.agenda(list), '2023-09-19').map(day => [day.date,
          day.items.map(i => [i.id + i.session.i, 'b' in i.session ? i.session.b : -1]),
          day.meets.map(group => group.map(i => i.id + i.session.i))])""",
        made,
    )
    meets = page.evaluate(
        "list => AlmanacAgenda.agenda(list).map(i => [i.id + i.session.i, i.overlaps.map(o => o.id + o.session.i)])",
        made,
    )
    wanted = {}
    for name, entry in made.items():
        for session in entry["s"]:
            first, last = (int(day[-2:]) for day in session["d"])
            for day in range(first, last + 1):
                wanted.setdefault(f"2023-09-{day}", set()).add(name + session["i"])
    assert {date: {name for name, _ in items} for date, items, _ in days} == wanted
    assert [date for date, _, _ in days] == sorted(wanted)
    for _, items, _ in days:
        starts = [start for _, start in items]
        assert starts == sorted(starts)
    # A group is what can be reached from one of its members; everything that meets is in one.
    groups = [set(group) for _, _, found in days for group in found]
    neighbours = {name: set(others) for name, others in meets if others}
    assert sorted(name for group in groups for name in group) == sorted(neighbours)
    for group in groups:
        reached, left = set(), [min(group)]
        while left:
            name = left.pop()
            reached.add(name)
            left += neighbours[name] - reached
        assert reached == group


def test_what_lasts_for_weeks_is_not_under_every_day(page):
    made = {
        "dali/long": {"t": "展", "s": [ROW | {"d": ["2023-09-01", "2023-10-20"]}]},
        "dali/short": {"t": "讲座", "s": [ROW | {"d": ["2023-09-18", "2023-09-18"]}]},
    }
    days = page.evaluate(
        "list => AlmanacAgenda.days(AlmanacAgenda.agenda(list), '2023-09-20').map(d => [d.date, d.items.length])",
        made,
    )
    assert days == [["2023-09-01", 1], ["2023-09-18", 2], ["2023-09-20", 1]]


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
