"""Every kind of page opens from a web server's subfolder and from a disk, with and without scripts."""

import re

import pytest

from harness.built_site import KINDS, LISTS

# The kinds that say when something is.
DATED = [*LISTS, "home", "activity"]
DATE_IN_WORDS = re.compile(r"\d{1,2}月\d{1,2}日")


@pytest.fixture(params=["web", "disk"])
def origin(request):
    """The way a page is opened."""
    return request.param


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_read(visit, site, origin, javascript, kind):
    address = site.sample(kind)
    page = visit(origin, javascript=javascript).open(address)

    heading = page.locator("h1")
    assert heading.count() == 1
    assert heading.is_visible()
    assert heading.inner_text().strip()
    if kind in LISTS:
        cards = page.locator("main article[data-activity]")
        assert cards.count() == len(site.cards(address)) > 0
        assert all(card.is_visible() for card in cards.all())
    if kind in DATED:
        assert DATE_IN_WORDS.search(page.locator("main").inner_text())
    assert page.locator("nav a").first.is_visible()


def test_the_style_sheets_and_scripts_arrive(visit, site, origin):
    page = visit(origin).open(site.sample("activity"))
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    assert page.evaluate("[...document.styleSheets].length") == len(
        [
            path
            for path in site.resources(site.sample("activity")) + site.later(site.sample("activity"))
            if path.endswith(".css")
        ]
    )
    assert page.locator('[data-switch="size"]').is_visible()


def test_without_scripts_home_shows_the_week_and_unfolds_its_days(visit, site, origin):
    visitor = visit(origin, javascript=False)
    page = visitor.open("index.html")
    assert all(cell.is_visible() for cell in page.locator("[data-count]").all())
    cards = page.locator("main article[data-activity]")
    assert cards.count() > 0
    for summary in page.locator("summary").all():
        summary.click()
    assert all(card.is_visible() for card in cards.all())


def test_without_scripts_there_are_no_switches_that_do_nothing(visit, site):
    page = visit(javascript=False).open("index.html")
    assert page.locator("[data-switch]:visible").count() == 0


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no-scripts"])
def test_a_way_through_the_site_and_back(visit, site, origin, javascript):
    visitor = visit(origin, javascript=javascript)
    page = visitor.open("index.html")
    cell = page.locator('[data-count]:not([data-count="0"])').first
    county, day = cell.get_attribute("data-county"), cell.get_attribute("data-day")
    cell.click()
    assert visitor.address == f"counties/{county}/{day}.html"
    card = page.locator("article[data-activity]").first
    activity = card.get_attribute("data-activity")
    card.click()
    assert visitor.address == f"activities/{activity}.html"
    page.locator("main nav a").first.click()
    assert visitor.address == "index.html"
