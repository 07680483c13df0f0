"""The search's box in the header of every page, and the page without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from harness.built_site import SCREENS
from harness.search_page import DURING


@pytest.fixture(params=["web", "disk"])
def origin(request):
    """The way a page is opened."""
    return request.param


def typed(page, text):
    """Types into the box and waits for the panel."""
    page.locator("#search-q").press_sequentially(text)
    page.wait_for_selector(".search-panel:not([hidden]) a:visible")
    return page.locator(".search-panel")


@pytest.mark.parametrize("kind", SCREENS)
def test_every_page_has_a_box_with_a_name(visit, site, kind):
    page = visit().open(site.sample(kind))
    box = page.get_by_role("search").get_by_role("searchbox")
    assert box.count() == 1 and box.is_visible()
    assert box.get_attribute("name") == "q"
    label = page.locator(f'label[for="{box.get_attribute("id")}"]')
    assert label.inner_text().strip()


def test_nothing_of_the_search_is_loaded_before_it_is_wanted(visit, site):
    visitor = visit()
    asked = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    page = visitor.open(site.sample("day"), now=DURING)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search" in url]
    page.locator("#search-q").focus()
    page.wait_for_function("() => window.AlmanacFinder")
    assert [url for url in asked if "search-engine" in url]


def test_the_panel_shows_the_first_results_and_the_way_to_all(visit, site, origin):
    visitor = visit(origin)
    page = visitor.open(site.sample("activity"), now=DURING)
    panel = typed(page, "食品安全")
    links = panel.locator("li a")
    assert links.count() == 5
    assert set(panel.locator("b mark").all_inner_texts()) == {"食品安全"}
    assert all("activities/" in link.get_attribute("href") for link in links.all())
    panel.locator("a.button").click()
    page.wait_for_url("**/search.html**")
    page.wait_for_selector('[data-search-state="done"]')
    assert page.locator("#search-q").input_value() == "食品安全"
    assert f"now={DURING}" in page.url
    assert page.locator("[data-search-list] [data-activity]").count() == 10


def test_a_result_of_the_panel_opens(visit, site, origin):
    visitor = visit(origin)
    page = visitor.open(site.sample("county-day"))
    typed(page, "食品安全").locator("li a").first.click()
    page.wait_for_url("**/activities/**")
    assert "食品安全" in page.locator("h1").inner_text()


def test_enter_leads_to_the_page_of_the_search(visit, site, origin):
    visitor = visit(origin)
    page = visitor.open(site.sample("day"), now=DURING)
    page.locator("#search-q").fill("大荔")
    page.locator("#search-q").press("Enter")
    page.wait_for_url("**/search.html?q=**")
    page.wait_for_selector('[data-search-state="done"]')
    assert page.locator("#search-q").input_value() == "大荔"
    assert "now=2023-09-20T10" in page.url


def test_the_keyboard_opens_walks_and_closes_the_panel(visit):
    page = visit(width=1280).open("index.html", now=DURING)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-q"
    panel = typed(page, "食品安全")
    place = "[...document.querySelectorAll('.search-panel a')].indexOf(document.activeElement)"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(place) == 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert page.evaluate("document.activeElement.id") == "search-q"


def test_a_click_beside_the_panel_closes_it(visit):
    page = visit(width=1280).open("index.html", now=DURING)
    panel = typed(page, "食品安全")
    page.mouse.click(20, 780)
    assert panel.is_hidden()


def test_what_was_found_is_announced(visit):
    page = visit().open("index.html", now=DURING)
    typed(page, "食品安全")
    page.wait_for_timeout(700)
    assert "项" in page.locator('.search-form [role="status"]').inner_text()


@pytest.mark.parametrize("look", ["light", "dark", "large"])
def test_axe_finds_nothing_with_the_panel_open(visit, theme, look):
    visitor = visit(theme=theme, scheme="dark" if look == "dark" else "light")
    page = visitor.open("index.html", now=DURING)
    if look == "large":
        visitor.enlarge()
    typed(page, "食品安全")
    violations = Axe().run(page).response["violations"]
    assert [(rule["id"], node["html"]) for rule in violations for node in rule["nodes"]] == []
    assert visitor.check("overflow") == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_panel_stays_in_the_window(visit, site, width):
    visitor = visit(width=width)
    page = visitor.open(site.sample("day"), now=DURING)
    typed(page, "食品安全")
    assert visitor.check("overflow") == []


# ---- Without scripts ----


def test_without_scripts_the_page_says_how_to_browse(visit, origin):
    visitor = visit(origin, javascript=False)
    page = visitor.open("search.html")
    assert "脚本" in page.locator("main").inner_text()
    for way in ("days/2023-09-20.html", "counties/dali.html", "topics/food-safety.html"):
        assert page.locator(f'main a[href="{way}"]').is_visible()
    assert page.locator("[data-search-page]").is_hidden()


def test_without_scripts_the_box_leads_to_the_page(visit, site, origin):
    visitor = visit(origin, javascript=False)
    page = visitor.open(site.sample("county-day"))
    page.locator("#search-q").fill("食品")
    page.locator("#search-q").press("Enter")
    page.wait_for_url("**/search.html?q=**")
    assert page.locator("h1").is_visible()
