"""Every calendar file, read by other people's parser, and line by line as RFC 5545 has it."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture(scope="module")
def calendars(site):
    """Every calendar by its address, as icalendar reads it."""
    return {
        path.relative_to(site.folder).as_posix(): icalendar.Calendar.from_ical(path.read_bytes())
        for path in site.files("**/*.ics")
    }


def events(calendar):
    return calendar.walk("VEVENT")


def test_lines_are_what_the_standard_allows(site):
    """Octets, line breaks, folding and control characters, without any parser."""
    for path in site.files("**/*.ics"):
        data = path.read_bytes()
        assert data.endswith(b"\r\n") and b"\r\n\r\n" not in data, path
        assert b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b"")
        assert not data.startswith(b"\xef\xbb\xbf"), path
        lines = data[:-2].split(b"\r\n")
        assert lines[0] == b"BEGIN:VCALENDAR" and lines[-1] == b"END:VCALENDAR", path
        for line in lines:
            assert len(line) <= 75, f"{path}: {len(line)} octets"
            text = line.decode("utf-8")
            assert not re.search(r"[\x00-\x1f\x7f-\x9f]", text), f"{path}: {text!r}"
            assert line[:1] == b" " or re.match(rb"[A-Z-]+[;:]", line), f"{path}: {text!r}"
        depth = []
        for line in lines:
            if line.startswith(b"BEGIN:"):
                depth.append(line[6:])
            elif line.startswith(b"END:"):
                assert depth.pop() == line[4:], path
        assert depth == [], path


def test_the_parser_finds_no_fault(calendars):
    for address, calendar in calendars.items():
        assert [c for c in calendar.walk() if c.errors] == [], address
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"], address
        assert "METHOD" not in calendar, address
        zones = calendar.walk("VTIMEZONE")
        assert [zone["TZID"] for zone in zones] == ["Asia/Shanghai"], address
        assert zones[0].to_tz().utcoffset(datetime(2023, 9, 20)) == timedelta(hours=8)


def test_events_have_what_they_need(calendars):
    for address, calendar in calendars.items():
        for event in events(calendar):
            for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED"):
                assert name in event, f"{address}: no {name}"
            assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
            assert event["STATUS"] in ("CONFIRMED", "TENTATIVE", "CANCELLED")
            assert "ORGANIZER" not in event and "RRULE" not in event
            start, end = event["DTSTART"].dt, event.get("DTEND")
            if isinstance(start, datetime):
                assert start.utcoffset() == timedelta(hours=8), address
                assert end is None or end.dt > start
            else:
                assert isinstance(end.dt, date) and end.dt > start


def test_feeds_say_what_they_are(site, calendars):
    for address, calendar in calendars.items():
        if not address.startswith("feeds/"):
            assert "NAME" not in calendar and events(calendar), address
            continue
        assert calendar["NAME"] == calendar["X-WR-CALNAME"], address
        assert re.search(r"^REFRESH-INTERVAL;VALUE=DURATION:PT1H\r$",
                         (site.folder / address).read_bytes().decode(), re.MULTILINE), address
        assert re.fullmatch("[a-z]+", calendar["COLOR"]), address
        if site.base:
            assert calendar["SOURCE"] == f"{site.base}/{address}"
            page = calendar["URL"].removeprefix(f"{site.base}/")
            assert (site.folder / page).is_file()
        else:
            assert "SOURCE" not in calendar and "URL" not in calendar


def test_names_are_unique_and_the_same_in_every_file(calendars):
    seen = {}
    for address, calendar in calendars.items():
        own = [str(event["UID"]) for event in events(calendar)]
        assert len(own) == len(set(own)), address
        for event in events(calendar):
            text = seen.setdefault(str(event["UID"]), event.to_ical())
            assert text == event.to_ical(), f"{address}: {event['UID']} differs between files"
    uids = [str(calendar["UID"]) for calendar in calendars.values() if "UID" in calendar]
    assert len(uids) == len(set(uids)) and not set(uids) & set(seen)


def when(session):
    """The start and end of a session of the data, as an event should have them."""
    first, last = (date.fromisoformat(session[name]) for name in ("first", "last"))
    if session["time"] != "hours" or first != last:
        return first, last + timedelta(days=1)

    def moment(clock):
        hours, minutes = map(int, clock.split(":"))
        midnight = datetime(first.year, first.month, first.day, tzinfo=SHANGHAI)
        return midnight + timedelta(hours=hours, minutes=minutes)

    return moment(session["start"]), moment(session["end"]) if "end" in session else None


def test_calendars_and_data_say_the_same(site, calendars):
    by_uid = {str(event["UID"]): event for event in events(calendars["feeds/all.ics"])}
    sessions = {
        session["uid"]: (record, session)
        for record in site.activities.values()
        for session in record["sessions"]
    }
    assert by_uid.keys() == sessions.keys()
    for uid, (record, session) in sessions.items():
        event = by_uid[uid]
        start, end = when(session)
        assert event["DTSTART"].dt == start, uid
        assert (event["DTEND"].dt if "DTEND" in event else None) == end, uid
        assert str(event["SUMMARY"]).endswith(record["title"]), uid
        assert str(event["SUMMARY"]).startswith("【示例】") == ("sample" in record), uid
        cancelled = "cancelled" in (record["status"], session["status"])
        assert (event["STATUS"] == "CANCELLED") == cancelled, uid
        topics = [topic["name"] for topic in record["topics"]]
        assert event["CATEGORIES"].cats[: len(topics)] == topics, uid
        if "venue" in session:
            assert session["venue"] in event["LOCATION"], uid
        if "revision" in record:
            assert event["SEQUENCE"] == record["revision"] - 1, uid
        if site.base:
            assert event["URL"] == record["page"], uid
        else:
            assert "URL" not in event, uid


def test_each_feed_has_its_activities(site, calendars):
    def feed(name):
        return {str(event["UID"]) for event in events(calendars[f"feeds/{name}.ics"])}

    records = site.activities.values()
    for address in calendars:
        kind, _, slug = address.removeprefix("feeds/").removesuffix(".ics").partition("-")
        if address == "feeds/all.ics" or not address.startswith("feeds/"):
            continue
        tests = {
            "county": lambda record, session: record["county"]["slug"] == slug,
            "topic": lambda record, session: slug in [t["slug"] for t in record["topics"]],
            "action": lambda record, session: slug in [a["slug"] for a in record.get("actions", [])],
            "day": lambda record, session: session["first"] <= slug <= session["last"],
        }
        expected = {
            session["uid"]
            for record in records
            for session in record["sessions"]
            if tests[kind](record, session)
        }
        assert feed(f"{kind}-{slug}") == expected, address
    for identifier, record in site.activities.items():
        own = {str(e["UID"]) for e in events(calendars[f"activities/{identifier}.ics"])}
        assert own == {session["uid"] for session in record["sessions"]}
