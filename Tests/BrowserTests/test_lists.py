"""Numbers on pages are the numbers of what they lead to."""

import re

from harness.built_site import text_of


def grid(site):
    """The cells of home's grid, as elements."""
    return site.document("index.html").having("data-count")


def test_the_grid_has_a_cell_for_every_county_and_day(site):
    cells = [(cell.get("data-county"), cell.get("data-day")) for cell in grid(site)]
    assert len(cells) == len(set(cells)) == 12 * 7
    counties = {address[len("counties/") : -len(".html")] for address in site.of_kind("county")}
    assert {county for county, _ in cells} == {c for c in counties if not re.search(r"-\d+$", c)}
    assert {day for _, day in cells} == {f"2023-09-{day}" for day in range(17, 24)}


def test_a_cell_counts_the_activities_of_its_page(site):
    for cell in grid(site):
        target, _ = site.target("index.html", cell.get("href"))
        assert target == f"counties/{cell.get('data-county')}/{cell.get('data-day')}.html"
        assert str(len(site.listed(target))) == cell.get("data-count"), target
        assert cell.get("data-count") in text_of(cell)


def test_the_days_of_the_bar_count_the_activities_of_their_pages(site):
    for address in ["index.html", *site.of_kind("day")]:
        for tile in site.document(address).having("data-day-tile"):
            name = tile.get("aria-label")
            if name is None:
                continue
            target, _ = site.target(address, tile.get("href"))
            assert target == f"days/{tile.get('data-day-tile')}.html"
            assert f"{len(site.listed(target))} 项" in name, f"{address}: {name}"


def test_a_day_lists_what_its_counties_list(site):
    for day in sorted({cell.get("data-day") for cell in grid(site)}):
        counties = {c.get("data-county") for c in grid(site)}
        pages = [f"counties/{county}/{day}.html" for county in counties]
        assert set().union(*map(site.listed, pages)) == site.listed(f"days/{day}.html")


def test_an_empty_list_says_so_and_leads_on(visit, site):
    empty = [address for address in site.of_kind("county-day") if not site.cards(address)]
    assert empty
    page = visit().open(empty[0])
    assert "没有" in page.locator("main").inner_text()
    assert page.locator("main a:visible").count() > 0
