"""All times are Beijing's, whatever the clock of the visitor's device is set to."""

from datetime import datetime, timezone

import pytest

ZONES = ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Auckland"]
DAY = "2023-09-20"
# Half past midnight and noon in Beijing; in Los Angeles and Auckland each is another hour, or day.
MOMENTS = {
    f"{DAY}T00:30": datetime(2023, 9, 19, 16, 30, tzinfo=timezone.utc),
    f"{DAY}T10:10": datetime(2023, 9, 20, 2, 10, tzinfo=timezone.utc),
    f"{DAY}T23:30": datetime(2023, 9, 20, 15, 30, tzinfo=timezone.utc),
}


@pytest.fixture
def addresses(site, entries):
    """Pages that say something about now."""
    sessions = next(entry for entry in entries if entry.sessions)
    return ["index.html", f"days/{DAY}.html", site.sample("county"), sessions.page]


def texts(visitor, addresses, now=None):
    """All that the pages say."""
    return {address: visitor.open(address, now=now).inner_text("body") for address in addresses}


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_zone_sees_the_same(visit, addresses, moment):
    """With the clock set by the address, and with the device's own clock at that moment."""
    seen = []
    for zone in ZONES:
        seen.append(texts(visit(zone=zone), addresses, now=moment))
        visitor = visit(zone=zone)
        visitor.page.clock.set_fixed_time(MOMENTS[moment])
        seen.append(texts(visitor, addresses))
    for other in seen[1:]:
        assert other == seen[0]


@pytest.mark.parametrize("zone", ZONES)
def test_today_is_beijings(visit, zone):
    visitor = visit(zone=zone)
    for moment in MOMENTS.values():
        visitor.page.clock.set_fixed_time(moment)
        page = visitor.open("index.html")
        tiles = page.locator('nav [data-day-tile][aria-current="date"]')
        assert [tile.get_attribute("data-day-tile") for tile in tiles.all()] == [DAY]


def test_a_page_left_open_keeps_up(visit, site):
    visitor = visit(zone="America/Los_Angeles")
    visitor.page.clock.install(time=datetime(2023, 9, 20, 2, 0, tzinfo=timezone.utc))
    page = visitor.open(f"days/{DAY}.html")
    current = page.locator("article.is-now")
    before = current.count()
    assert before > 0
    ended = page.locator("article.is-ended").count()
    page.clock.fast_forward("06:00:00")
    page.clock.run_for(61_000)
    assert page.locator("article.is-ended").count() > ended
