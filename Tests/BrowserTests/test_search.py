"""The search's page: what is found, shown, narrowed and kept in the address."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from harness.search_page import DURING, SearchPage


@pytest.fixture(params=["web", "disk"])
def origin(request):
    """The way a page is opened."""
    return request.param


@pytest.fixture
def titled(entries):
    """The activities whose title holds a text."""
    return lambda text: {entry.id for entry in entries if text in entry.title}


# ---- What is found ----


def test_a_query_in_the_address_is_answered_titles_first(visit, origin, titled):
    search = SearchPage(visit(origin), q="食品安全")
    wanted = titled("食品安全")
    search.show_all()
    assert set(search.found[: len(wanted)]) == wanted
    assert str(len(search.found)) in search.count
    marked = search.page.locator("[data-activity] h3 mark").all_inner_texts()
    assert marked and set(marked) == {"食品安全"}


def test_a_result_is_the_card_of_the_calendar(visit, site):
    search = SearchPage(visit(), q="食品安全")
    for activity in search.found:
        card = search.page.locator(f'[data-search-list] [data-activity="{activity}"]')
        assert card.locator("h3 a").get_attribute("href").split("?")[0] == (
            f"activities/{activity}.html"
        )
        assert re.match(r"\d{1,2}月\d{1,2}日 周.", card.locator(".card-day").inner_text())
    search.page.locator("[data-search-list] h3 a").first.click()
    search.page.wait_for_url("**/activities/**")
    assert f"now={DURING}" in search.page.url


def test_cards_tell_what_is_on_as_elsewhere(visit):
    search = SearchPage(visit(), q="9月20日")
    states = set(search.page.locator("[data-search-list] .state:visible").all_inner_texts())
    assert "进行中" in states
    search = SearchPage(visit(), now="2023-10-20T10:00", q="食品安全")
    states = search.page.locator("[data-search-list] .state:visible").all_inner_texts()
    assert len(states) == len(search.found) and set(states) == {"已结束"}


def test_a_match_in_the_text_is_shown_in_an_excerpt(visit):
    search = SearchPage(visit(), q="讲座")
    excerpts = search.page.locator("[data-search-list] .card-text")
    assert excerpts.count() > 0
    assert set(excerpts.locator("mark").all_inner_texts()) == {"讲座"}


def test_without_a_query_it_is_the_whole_calendar_what_is_to_come_first(visit, entries):
    search = SearchPage(visit())
    assert len(search.found) == 10
    search.show_all()
    assert sorted(search.found) == sorted(entry.id for entry in entries)
    days = search.page.eval_on_selector_all(
        "[data-search-list] [data-activity]", "cards => cards.map(c => c.dataset.date)"
    )
    over = [day < DURING[:10] for day in days]
    assert over == sorted(over)
    assert search.page.locator("[data-search-more]").count() == 0


def test_more_results_come_on_demand_and_take_the_focus(visit):
    search = SearchPage(visit())
    first = search.found
    search.page.locator("[data-search-more]").click()
    search.wait()
    search.page.wait_for_function("() => document.querySelectorAll('[data-search-list] [data-activity]').length === 30")
    assert search.found[:10] == first
    focused = "document.activeElement.closest('[data-activity]').dataset.activity"
    search.page.wait_for_function("() => document.activeElement.closest('[data-activity]')")
    assert search.page.evaluate(focused) == search.found[10]


def test_pages_of_the_guide_are_found_apart_from_activities(visit):
    search = SearchPage(visit(), q="信息员")
    pages = search.page.locator("[data-search-pages] a")
    assert pages.count() > 0
    assert all("activities/" not in link.get_attribute("href") for link in pages.all())


# ---- Typing ----


def test_results_come_while_typing_and_the_address_goes_along(visit, origin, titled):
    search = SearchPage(visit(origin))
    steps = search.page.evaluate("history.length")
    for character in "食品安全":
        search.type(character)
    assert titled("食品安全") <= set(search.found) or len(search.found) == 10
    assert search.state == {"q": "食品安全"}
    assert search.page.evaluate("history.length") == steps


def test_what_an_input_method_composes_is_waited_for(visit, origin):
    search = SearchPage(visit(origin))
    everything = search.count
    search.input.focus()
    keyboard = search.page.context.new_cdp_session(search.page)
    for letters in ("s", "sh", "shi", "ship"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)},
        )
    search.page.wait_for_timeout(250)
    assert (search.count, search.state) == (everything, {})
    keyboard.send("Input.insertText", {"text": "食品"})
    search.wait_for_query("食品")
    assert search.page.locator("[data-search-list] h3 mark").first.inner_text() == "食品"


def test_a_late_answer_does_not_replace_a_newer_one(visit):
    visitor = visit()
    held = []
    visitor.page.route("**/names.js", lambda route: held.append(route))
    search = SearchPage(visitor)
    search.input.press_sequentially("linwei")
    search.page.wait_for_timeout(300)
    assert held, "pinyin needs the names"
    search.input.fill("食品安全")
    search.wait_for_query("食品安全")
    newer = search.found
    for route in held:
        route.continue_()
    search.page.wait_for_timeout(300)
    assert search.found == newer
    assert search.state == {"q": "食品安全"}


# ---- What narrows it ----


def test_facets_count_what_they_lead_to_and_combine(visit, origin):
    search = SearchPage(visit(origin), q="食品")
    option = search.page.locator('[data-kind="day"]').first
    day = option.get_attribute("data-value")
    count = int(option.locator(".count").text_content())
    search.choose("day", day)
    assert search.state == {"q": "食品", "day": day}
    assert len(search.found) == count
    assert len(search.chips) == 1

    county = search.page.locator('[data-kind="county"]').first.get_attribute("data-value")
    search.choose("county", county)
    assert search.state == {"q": "食品", "county": county, "day": day}
    assert search.found
    assert all(activity.startswith(county + "/") for activity in search.found)
    pressed = search.page.locator('.option[aria-pressed="true"]')
    assert {option.get_attribute("data-value") for option in pressed.all()} == {county, day}

    search.page.locator(".chip").first.click()
    search.wait()
    assert len(search.state) == 2
    search.page.go_back()
    search.wait()
    assert search.state == {"q": "食品", "county": county, "day": day}


def test_back_and_forward_bring_queries_and_choices_back(visit, origin):
    search = SearchPage(visit(origin), q="讲座")
    first = search.found
    search.choose("day", "2023-09-21")
    second = search.found
    assert second != first
    search.input.fill("食品")
    search.input.press("Enter")
    search.wait_for_query("食品")
    third = search.found
    search.page.go_back()
    search.page.wait_for_function("() => !document.querySelector('#search-q').value.includes('食')")
    search.page.go_back()
    search.page.wait_for_function("() => !location.search.includes('day=')")
    search.wait()
    assert (search.input.input_value(), search.found) == ("讲座", first)
    search.page.go_forward()
    search.page.wait_for_function("() => location.search.includes('day=')")
    search.wait()
    assert search.found in (second, third)


def test_facets_without_words_are_the_browse_page(visit, site):
    search = SearchPage(visit(), county="dali", day="2023-09-20")
    assert set(search.found) == site.listed("counties/dali/2023-09-20.html")
    assert len(search.chips) == 2


def test_an_address_with_nonsense_is_no_trouble(visit, entries):
    search = SearchPage(visit(), county="nowhere", day="2023-13-99", mode="x", sort="y", text="2")
    assert str(len(entries)) in search.count


def test_online_and_on_site_are_told_apart(visit):
    search = SearchPage(visit(), mode="online")
    assert search.found
    assert search.chips == ["线上"]


def test_the_order_can_be_that_of_time(visit):
    search = SearchPage(visit(), q="食品", now="2023-09-01T10:00")
    search.page.locator('[data-sort="time"]').click()
    search.wait()
    assert search.state == {"q": "食品", "sort": "time"}
    days = search.page.eval_on_selector_all(
        "[data-search-list] [data-activity]", "cards => cards.map(c => c.dataset.date)"
    )
    assert days == sorted(days)


# ---- What was understood ----


@pytest.mark.parametrize("query", ["9月20", "9.20", "920", "20号", "星期三"])
def test_days_are_read_from_the_query(visit, query):
    search = SearchPage(visit(), q=query)
    assert search.chips == ["9月20日 星期三"]
    search.page.locator(".chip").click()
    search.wait_for_query("")
    assert search.chips == []


def test_a_day_can_be_read_as_text_instead(visit):
    search = SearchPage(visit(), q="下午 讲座")
    assert search.chips == ["下午"]
    search.page.get_by_role("link", name="按文字查找").click()
    search.page.wait_for_function("() => location.search.includes('text=1')")
    search.wait()
    assert search.chips == ["按文字查找"]
    assert "下午" in search.page.locator("[data-search-list] mark").all_inner_texts()


def test_today_outside_the_calendar_leads_to_the_nearest_day(visit):
    search = SearchPage(visit(), now="2023-09-01T10:00", q="今天")
    assert search.found == []
    assert "9月1日" in search.count
    link = search.page.locator("[data-search-notes] a").first
    assert "9月15日" in link.inner_text()
    link.click()
    search.page.wait_for_function("() => location.search.includes('day=2023-09-15')")
    search.wait()
    assert search.found


@pytest.mark.parametrize("query, name", [("华县", "华州区"), ("linwei", "临渭")])
def test_what_a_word_was_taken_for_is_told(visit, query, name):
    search = SearchPage(visit(), q=query)
    assert search.found
    assert name in search.notes


def test_a_slip_is_offered_in_its_right_spelling(visit, origin, titled):
    search = SearchPage(visit(origin), q="食品按全")
    assert search.found == []
    assert "没有找到" in search.count
    search.page.get_by_role("link", name="食品安全").first.click()
    search.wait_for_query("食品安全")
    assert set(search.found) & titled("食品安全")


def test_nothing_found_leads_on(visit):
    search = SearchPage(visit(), q="绝无此词语也")
    assert search.found == []
    assert search.page.locator("[data-search-browse] a:visible").count() > 20


def test_the_number_is_announced_when_typing_ends(visit):
    search = SearchPage(visit())
    search.type("食品安全")
    status = search.page.locator('[data-search-page] [role="status"]')
    search.page.wait_for_timeout(700)
    assert status.inner_text() == search.count


# ---- The keyboard ----


def test_the_keyboard_goes_to_results_and_back(visit):
    search = SearchPage(visit(width=1280), q="食品安全")
    page = search.page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-q"
    page.keyboard.press("ArrowDown")
    place = "[...document.querySelectorAll('.results a')].indexOf(document.activeElement)"
    assert page.evaluate(place) == 0
    page.keyboard.press("ArrowDown")
    assert page.evaluate(place) == 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search-q"
    page.keyboard.press("Escape")
    search.wait_for_query("")
    assert search.input.input_value() == ""


def test_a_slash_can_be_typed(visit):
    search = SearchPage(visit())
    search.input.focus()
    search.page.keyboard.type("a/b")
    assert search.input.input_value() == "a/b"


# ---- Every look ----

STATES = {"results": {"q": "食品安全"}, "chips": {"q": "下午 讲座", "county": "fuping"},
          "nothing": {"q": "食品按全"}, "everything": {}}  # fmt: skip


@pytest.mark.parametrize("look", ["light", "dark", "large"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(visit, theme, state, look):
    visitor = visit(theme=theme, scheme="dark" if look == "dark" else "light")
    search = SearchPage(visitor, **STATES[state])
    if look == "large":
        visitor.enlarge()
    visitor.unfold()
    violations = Axe().run(search.page).response["violations"]
    assert [(rule["id"], node["html"]) for rule in violations for node in rule["nodes"]] == []


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("state", STATES)
def test_it_fits_and_can_be_tapped(visit, state, width):
    visitor = visit(width=width)
    search = SearchPage(visitor, **STATES[state])
    visitor.unfold()
    assert visitor.check("overflow") == []
    visitor.show_whole_page()
    if width >= 360:
        assert visitor.check("smallTargets", 44) == []
    search.page.set_viewport_size({"width": width, "height": 740})
    visitor.enlarge()
    assert visitor.check("overflow") == []
    visitor.show_whole_page()
    assert visitor.check("smallText", 18) == []
    assert visitor.check("smallTargets", 60) == []


def test_the_page_with_all_it_needs_to_answer_is_light(visit, site):
    visitor = visit()
    asked = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    SearchPage(visitor, q="食品安全")
    paths = {url.split("?")[0][len(visitor.base) :] for url in asked}
    assert all((site.folder / path).is_file() for path in paths)
    assert sum((site.folder / path).stat().st_size for path in paths) <= 230 * 1024
