"""Pages fit narrow and wide windows, in both sizes of type."""

import pytest

from harness.built_site import KINDS, SCREENS

DURING = "2023-09-20T10:00"


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways(visit, site, kind, width):
    visitor = visit(width=width)
    visitor.open(site.sample(kind), now=DURING)
    visitor.unfold()
    assert visitor.check("overflow") == []
    if kind in SCREENS:
        visitor.enlarge()
        assert visitor.check("overflow") == []


def test_no_page_scrolls_sideways_on_a_phone(visit, site):
    """All pages this time: a long word or address may stand in any entry."""
    visitor = visit(width=320)
    found = {}
    for address in site.of_kind("activity", "guide", "guide-step", "page"):
        visitor.open(address)
        if visitor.check("overflow"):
            found[address] = visitor.check("overflow")
    assert found == {}


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_be_tapped_is_large_enough(visit, site, kind):
    visitor = visit(width=360)
    visitor.open(site.sample(kind), now=DURING)
    visitor.unfold()
    visitor.show_whole_page()
    assert visitor.check("smallTargets", 44) == []
