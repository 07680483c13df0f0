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


@pytest.mark.parametrize("address", ["pages/embed.html", "pages/subscribe.html", "pages/mine.html"])
def test_a_sentence_below_a_heading_is_no_second_column(visit, address):
    page = visit(width=1280).open(address)
    heading, lead = (page.locator(place).bounding_box() for place in ("h1", ".page-head .lead"))
    assert lead["x"] == heading["x"] and lead["y"] >= heading["y"] + heading["height"]


@pytest.mark.parametrize("width", [360, 1280])
def test_what_follows_a_heading_does_not_touch_it(visit, site, width):
    """The banner of an invented activity, the note of a change, and how it was."""
    first = {}
    for address in site.of_kind("activity"):
        for element in site.document(address).all():
            for name in {"sample-banner", "status-big", "recap"} & set(element.get("class", "").split()):
                first.setdefault(name, address)
    assert len(first) == 3
    visitor = visit(width=width)
    for name, address in first.items():
        page = visitor.open(address)
        gap = page.evaluate(
            """name => {
              const end = document.querySelector('h1').getBoundingClientRect().bottom;
              const tops = Array.from(document.querySelectorAll('.page-head > h1 ~ *, .page-head + *'),
                element => element.getBoundingClientRect().top);
              return Math.min(...tops) - end;
            }"""
        )
        assert 14 <= gap <= 24, (name, address)


def test_how_it_was_has_air_below_its_heading(visit, site):
    recap = next(
        address
        for address in site.of_kind("activity")
        if (place := [e for e in site.document(address).all("section") if e.get("class") == "recap"])
        and place[0][1].tag == "p"
    )
    page = visit().open(recap)
    heading, text = (page.locator(place).first.bounding_box() for place in (".recap h2", ".recap h2 + p"))
    assert text["y"] - heading["y"] - heading["height"] >= 7.5


def test_crumbs_stand_alike_and_no_line_begins_with_a_sign(visit, site):
    page = visit().open(site.sample("county-day"))
    gaps = page.evaluate(
        """() => Array.from(document.querySelectorAll('.crumbs li:not(:last-child)'), item => {
          const text = document.createRange();
          text.selectNodeContents(item.querySelector('a'));
          return item.getBoundingClientRect().right - text.getBoundingClientRect().right;
        })"""
    )
    assert gaps and max(gaps) - min(gaps) <= 4
    assert page.evaluate(
        """() => Array.from(document.querySelectorAll('.crumbs li'),
          item => getComputedStyle(item, '::before').content)"""
    ) == ["none"] * (len(gaps) + 1)


def test_the_foot_s_links_stand_in_two_columns_on_a_phone(visit):
    page = visit(width=320).open("index.html")
    places = page.locator(".site-footer nav li").evaluate_all(
        "items => items.map(item => [item.getBoundingClientRect().left, item.getBoundingClientRect().top])"
    )
    assert len({left for left, _ in places}) == 2
    assert len({top for _, top in places}) <= (len(places) + 1) // 2


def test_the_lines_to_paste_stand_beside_each_other_where_there_is_room(visit):
    page = visit(width=1280).open("pages/embed.html")
    lines = page.locator(".frame-lines .frame-line").all()[:2]
    boxes = [line.bounding_box() for line in lines]
    assert boxes[0]["y"] == boxes[1]["y"] and boxes[0]["x"] < boxes[1]["x"]
    lines[0].locator("summary").click()
    assert lines[0].bounding_box()["width"] > 2 * boxes[0]["width"]


def test_what_was_told_of_an_activity_is_told_apart(visit, site):
    """On the page of the week: the activity of a report on a line of its own, and no column of zeros."""
    page = visit(width=1280).open("pages/recap.html")
    news = page.locator(".recap-news li").first
    report, activity = (news.locator("a").nth(number).bounding_box() for number in (0, 1))
    assert activity["y"] >= report["y"] + report["height"] - 1
    cells = page.locator(".tally td").all_inner_texts()
    assert "—" in cells and "0" not in cells
    captions = page.locator(".recap-photos a > span").all_text_contents()
    assert any(caption.startswith("示例 ") for caption in captions)
