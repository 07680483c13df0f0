"""axe, the keyboard and the printer."""

import json

import pytest

from harness.axe import violations
from harness.built_site import KINDS, SCREENS

DURING = "2023-09-20T10:00"


# Paper has one size of type.
LOOKS = [(kind, look) for kind in KINDS for look in ("light", "dark")]
LOOKS += [(kind, "large") for kind in SCREENS]


@pytest.mark.parametrize("kind, look", LOOKS)
def test_axe_finds_nothing(visit, themed_site, theme, kind, look):
    visitor = visit(theme=theme, scheme="dark" if look == "dark" else "light")
    page = visitor.open(themed_site.sample(kind), now=DURING)
    if look == "large":
        visitor.enlarge()
    visitor.unfold()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_changed_activities(visit, site, entries, scheme):
    """The marks of each change have colours of their own."""
    visitor = visit(scheme=scheme)
    found = {}
    for entry in entries:
        if entry.changes:
            problems = violations(visitor.open(entry.page, now=DURING))
            if problems:
                found[entry.page] = problems
    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(visit, site, kind, width):
    visitor = visit(width=width)
    page = visitor.open(site.sample(kind), now=DURING)
    stops = visitor.check("noteTabStops")
    reached, unseen = [], []
    for _ in stops:
        page.keyboard.press("Tab")
        focus = visitor.check("focused")
        reached.append(focus["place"])
        if not focus["isShown"]:
            unseen.append(focus["name"])
    missed = [name for place, name in enumerate(stops) if place not in reached]
    assert missed == []
    assert unseen == []
    assert reached == sorted(reached), "the order of Tab is the order of the page"


def test_the_first_stop_skips_to_the_text(visit, site):
    visitor = visit(width=1280)
    page = visitor.open(site.sample("day"))
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.get_attribute("href") == "#main"
    box = focused.bounding_box()
    assert box["y"] >= 0 and box["x"] >= 0, "the skip link is seen once it has the focus"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("kind", KINDS)
def test_paper_has_no_navigation(visit, site, kind):
    page = visit(width=1280).open(site.sample(kind), now=DURING)
    page.emulate_media(media="print")
    assert page.locator("nav:visible").count() == 0
    assert page.locator("[data-switch]:visible").count() == 0
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("chosen", [False, True], ids=["by-system", "by-switch"])
def test_paper_is_dark_on_light_in_the_dark_scheme_too(visit, site, chosen):
    visitor = visit(width=1280, scheme="light" if chosen else "dark")
    page = visitor.open(site.sample("day"), now=DURING)
    if chosen:
        visitor.switch("scheme")
        visitor.switch("scheme")
        assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    # A printing browser reports the light scheme; what the reader chose stays.
    page.emulate_media(media="print", color_scheme="light")
    paper, ink = visitor.check("bodyColours")
    assert min(paper) > 240
    assert max(ink) < 80


def test_paper_does_not_break_cards(visit, site):
    page = visit(width=1280).open(site.sample("day"))
    page.emulate_media(media="print")
    breaks = page.evaluate(
        "[...document.querySelectorAll('[data-activity]')].map(c => getComputedStyle(c).breakInside)"
    )
    assert set(breaks) == {"avoid"}
