"""Tables that organizers write in a text: they scroll inside themselves and never widen a page."""

import pytest

PAGE = "pages/contribute.html"
BOX = ".prose .table-scroll"
# A table of many columns, put into the place of the first one.
WIDEN = """
(box) => {
  for (const row of box.querySelectorAll('tr'))
    for (let i = 0; i < 12; i++) row.append(row.lastElementChild.cloneNode(true));
}
"""


@pytest.mark.parametrize("look", ["normal", "large"])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_wide_table_scrolls_in_itself(visit, theme, width, look):
    visitor = visit(theme=theme, width=width)
    page = visitor.open(PAGE)
    if look == "large":
        visitor.enlarge()
    box = page.locator(BOX).first
    box.evaluate(WIDEN)
    assert visitor.check("overflow") == []
    assert box.evaluate("(box) => box.scrollWidth > box.clientWidth")
    narrow = box.evaluate(
        "(box) => [...box.querySelectorAll('th, td')].filter(c => c.clientWidth < 60).length"
    )
    assert narrow == 0, "a column stays wide enough to be read"


def test_the_keyboard_scrolls_it(visit):
    page = visit(width=360).open(PAGE)
    box = page.locator(BOX).first
    box.evaluate(WIDEN)
    box.focus()
    page.keyboard.press("ArrowRight")
    # Scrolling takes some frames; the page's own policy forbids to wait for it in the page.
    for _ in range(100):
        if box.evaluate("(box) => box.scrollLeft"):
            return
        page.wait_for_timeout(50)
    pytest.fail("the box does not scroll")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_header_and_the_lines_are_seen(visit, theme, scheme):
    page = visit(theme=theme, scheme=scheme).open(PAGE)
    header = page.locator(BOX + " th").first
    assert header.get_attribute("scope") == "col"
    assert int(header.evaluate("(th) => getComputedStyle(th).fontWeight")) >= 600
    ground = "(e) => getComputedStyle(e).backgroundColor"
    body = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.locator(BOX + " thead").first.evaluate(ground) != body
    line = "(td) => getComputedStyle(td).borderBottomWidth"
    assert page.locator(BOX + " td").first.evaluate(line) == "1px"


def test_on_paper_nothing_is_scrolled_away(visit):
    page = visit(width=1280).open(PAGE)
    page.emulate_media(media="print")
    assert page.locator(BOX).first.evaluate("(e) => getComputedStyle(e).overflowX") == "visible"
