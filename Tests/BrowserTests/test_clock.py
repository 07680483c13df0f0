"""What the pages say about the time: `?now=` sets it, and nobody is moved about because of it."""

import re

import pytest

DAY = "2023-09-20"
BEFORE, DURING, AFTER = "2023-09-10T09:00", f"{DAY}T10:00", "2023-10-20T09:00"


@pytest.fixture
def words(site):
    """The words for what is going on, as the pages carry them for the script."""
    document = site.document("index.html")
    element = next(element for element in document.having("id") if element.get("id") == "words")
    return {name: element.get(f"data-{name}") for name in ("now", "soon", "ended", "today")}


def card_with(site, slots, day=DAY):
    """The first unchanged activity of a day whose hours match an expression: id and hours."""
    for card in site.cards(f"days/{day}.html"):
        hours = card.get("data-slots")
        if re.fullmatch(slots, hours) and card.get("data-status") in (None, "full", "moved"):
            return card.get("data-activity"), hours
    raise AssertionError(f"no activity of {day} has hours like {slots}")


def state(visitor, activity, now, day=DAY):
    """What the card of an activity says at a moment of the day or of another day."""
    page = visitor.open(f"days/{day}.html", now=now if "T" in now else f"{day}T{now}")
    shown = page.locator(f'article[data-activity="{activity}"] .state:visible')
    return shown.inner_text() if shown.count() else ""


def test_home_says_different_things_before_during_and_after(visit):
    visitor = visit()
    texts, leads = [], []
    for now, phase in ((BEFORE, "before"), (DURING, "during"), (AFTER, "after")):
        page = visitor.open("index.html", now=now)
        lead = page.locator("[data-phase]:visible")
        assert lead.count() == 1
        assert lead.get_attribute("data-phase") == phase
        leads.append(lead.inner_text())
        texts.append(page.locator("main").inner_text())
    assert len(set(texts)) == len(set(leads)) == 3
    assert "7" in leads[0], "on the 10th there are seven days to go to the 17th"
    assert "4" in leads[1], "the 20th is the fourth day"


def test_home_shows_what_is_on_and_what_comes_next(visit, words):
    page = visit().open("index.html", now=DURING)
    current = page.locator('[data-live-part="now"]')
    assert current.is_visible()
    states = current.locator("article .state:visible").all_inner_texts()
    assert states and set(states) == {words["now"]}
    coming = page.locator('[data-live-part="next"] article')
    assert coming.count() > 0
    assert words["ended"] not in page.locator("[data-live]").inner_text()


def test_an_activity_is_marked_as_it_goes_on_and_ends(visit, site, words):
    activity, hours = card_with(site, r"\d\d:\d\d-\d\d:\d\d")
    start, end = hours.split("-")
    visitor = visit()
    assert state(visitor, activity, start) == words["now"]
    assert state(visitor, activity, minutes_before(end, 1)) == words["now"]
    assert state(visitor, activity, end) == words["ended"]
    assert state(visitor, activity, minutes_before(start, 10)) == words["soon"]
    assert state(visitor, activity, "2023-09-19T23:59") == ""
    assert state(visitor, activity, "2023-09-21T00:00") == words["ended"]


def test_the_activity_page_says_the_same(visit, site, words):
    activity, hours = card_with(site, r"\d\d:\d\d-\d\d:\d\d")
    visitor = visit()
    for time, word in zip(hours.split("-"), (words["now"], words["ended"])):
        page = visitor.open(f"activities/{activity}.html", now=f"{DAY}T{time}")
        assert page.locator(f'[data-date="{DAY}"] .state:visible').first.inner_text() == word


def test_what_lasts_all_day_or_has_no_end_is_not_over_before_the_day_is(visit, site, words):
    visitor = visit()
    all_day, _ = card_with(site, "all-day")
    assert state(visitor, all_day, "00:00") == words["now"]
    assert state(visitor, all_day, "23:59") == words["now"]
    for day, hours in (("2023-09-15", ""), (DAY, r"\d\d:\d\d-")):
        try:
            activity, _ = card_with(site, hours, day)
        except AssertionError:
            continue
        assert state(visitor, activity, "23:59", day) != words["ended"]
        assert state(visitor, activity, "2023-10-20T09:00", day) == words["ended"]


def test_between_two_sessions_of_a_day_nothing_has_ended(visit, site, words):
    activity, hours = card_with(site, r"\S+-\S+( \S+-\S+)+", "2023-09-23")
    slots = [slot.split("-") for slot in hours.split()]
    gap = next(this[1] for this, following in zip(slots, slots[1:]) if this[1] < following[0])
    visitor = visit()
    assert state(visitor, activity, gap, "2023-09-23") != words["ended"]
    assert state(visitor, activity, slots[-1][1], "2023-09-23") == words["ended"]


def test_what_is_cancelled_is_never_going_on(visit, site, words):
    visitor = visit()
    cancelled = [
        (card.get("data-activity"), address[5:15], card.get("data-slots"))
        for address in site.of_kind("day")
        for card in site.cards(address)
        if card.get("data-status") == "cancelled"
    ]
    assert cancelled
    for activity, day, hours in cancelled:
        assert state(visitor, activity, hours[:5], day) != words["now"]
        home = visitor.open("index.html", now=f"{day}T{hours[:5]}")
        assert home.locator(f'[data-live] [data-activity="{activity}"]').count() == 0


@pytest.mark.parametrize("address", ["index.html", "days/2023-09-20.html", "days/2023-09-18.html"])
def test_the_day_bar_marks_today_and_no_other_day(visit, words, address):
    page = visit().open(address, now=DURING)
    today = page.locator(f'nav [data-day-tile="{DAY}"]')
    assert words["today"] in today.inner_text()
    assert today.get_attribute("aria-current") in ("date", "page")
    others = page.locator(f'nav [data-day-tile]:not([data-day-tile="{DAY}"])')
    assert others.count() >= 6
    assert all(words["today"] not in text for text in others.all_inner_texts())
    assert page.locator('nav [data-day-tile][aria-current="date"]').count() <= 1


@pytest.mark.parametrize("address", ["index.html", f"days/{DAY}.html"])
def test_nothing_moves_by_itself(visit, address):
    page = visit().open(address, now=DURING)
    page.wait_for_timeout(300)
    assert page.evaluate("[scrollX, scrollY]") == [0, 0]
    assert page.evaluate("document.activeElement === document.body")
    assert "#" not in page.url


def test_now_is_an_offer(visit, words):
    page = visit().open(f"days/{DAY}.html", now=DURING)
    offer = page.locator("[data-offer] a")
    assert offer.is_visible()
    offer.click()
    card = page.locator("article.is-now").first
    assert card.locator(".state").inner_text() == words["now"]
    box = card.bounding_box()
    # The card is seen, and what stands at the top of the window does not cover it.
    height = page.viewport_size["height"]
    assert 0 <= box["y"] and box["y"] + box["height"] <= height
    assert page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).closest('article.is-now') !== null",
        [box["x"] + box["width"] / 2, box["y"] + 4],
    )


def test_there_is_no_offer_when_nothing_is_on(visit):
    page = visit().open(f"days/{DAY}.html", now=AFTER)
    assert page.locator("[data-offer]:visible").count() == 0


def test_the_set_clock_goes_along(visit):
    visitor = visit()
    page = visitor.open("index.html", now=DURING)
    page.locator('[data-count]:not([data-count="0"])').first.click()
    page.wait_for_url("**/counties/**")
    assert visitor.address.startswith("counties/")
    assert f"now={DURING}" in page.url


def minutes_before(time, minutes):
    """A time of the same day, earlier: ("10:00", 1) is 09:59."""
    total = int(time[:2]) * 60 + int(time[3:]) - minutes
    return f"{total // 60:02}:{total % 60:02}"


def test_what_is_on_for_days_is_not_over_before_its_last(visit, words):
    """The exhibition is open from 8:30 on every day from the 19th to the 23rd."""
    visitor = visit()
    said = {}
    for now in ("2023-09-18T10:00", "2023-09-19T10:00", "2023-09-21T07:00", "2023-09-22T10:00", "2023-09-22T22:00",
                "2023-09-23T10:00", "2023-09-24T10:00"):  # fmt: skip
        page = visitor.open("activities/hancheng/nuclear-exhibition.html", now=now)
        shown = page.locator("[data-lead] .state:visible")
        said[now[8:]] = shown.inner_text() if shown.count() else ""
    assert said == {
        "18T10:00": "", "19T10:00": words["now"], "21T07:00": "", "22T10:00": words["now"], "22T22:00": "",
        "23T10:00": words["now"], "24T10:00": words["ended"],
    }  # fmt: skip


def test_an_activity_leads_with_its_next_session(visit, words):
    visitor = visit()
    told = {}
    for now in (BEFORE, "2023-09-18T15:00", DURING, "2023-09-22T10:00", AFTER):
        page = visitor.open("activities/dali/van-school-tour.html", now=now)
        lead = page.locator("[data-lead]")
        told[now[5:]] = (
            lead.locator("time").get_attribute("datetime")[:10],
            lead.locator("[data-next]").is_visible(),
            page.locator("[data-lead-venue]").inner_text(),
            page.locator("[data-calendar-file]").is_visible(),
        )
        over = lead.locator(".state:visible")
        assert (over.count() and over.inner_text() == words["ended"]) == (now == AFTER), now
    assert told == {
        "09-10T09:00": ("2023-09-18", False, "羌白镇中心小学", True),
        "09-18T15:00": ("2023-09-18", False, "羌白镇中心小学", True),
        "09-20T10:00": ("2023-09-21", True, "赵渡镇中心小学", True),
        "09-22T10:00": ("2023-09-22", True, "苏村镇中心小学", True),
        "10-20T09:00": ("2023-09-18", False, "羌白镇中心小学", False),
    }


def test_a_recap_is_not_told_before_the_day(visit, site):
    address = next(a for a in site.of_kind("activity") if site.document(a).all("section")[0].get("class") == "recap")
    visitor = visit()
    assert not visitor.open(address, now="2023-08-26T10:00").locator(".recap").is_visible()
    assert visitor.open(address, now=AFTER).locator(".recap").is_visible()
