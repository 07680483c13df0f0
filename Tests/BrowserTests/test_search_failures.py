"""What the search says when a part of it is missing, damaged or of another version; hostile text."""

import re

import pytest

from harness.search_page import DURING, SearchPage

HOSTILE = '<img src=x onerror="document.title=\'taken\'">&amp;<script>1</script>'


@pytest.fixture
def head(site):
    """The script of the index's head."""
    return (site.folder / "search/index.js").read_text(encoding="utf-8")


def answer_with(page, pattern, body=None):
    """Answers requests for some scripts with a text; without one they are not there."""
    def answer(route):
        if body is None:
            route.fulfill(status=404, body="")
        else:
            route.fulfill(status=200, content_type="text/javascript", body=body)

    page.route(re.compile(pattern), answer)


def opened(visitor, state="done", **query):
    """The search's page of a visitor who meets something broken."""
    search = SearchPage.__new__(SearchPage)
    search.visitor, search.page = visitor, visitor.page
    q = "&".join(f"{key}={value}" for key, value in query.items())
    visitor.page.goto(f"{visitor.base}search.html?now={DURING}&{q}")
    visitor.page.wait_for_selector(f'[data-search-state="{state}"]', state="attached")
    return search


@pytest.mark.parametrize(
    "body", [None, "AlmanacSearch.receive(", ""], ids=["missing", "cut off", "empty"]
)
@pytest.mark.parametrize("part", [r"search/index\.js", r"search/[^/]+/t\d+\.js"])
def test_without_a_part_of_the_index_it_says_so_and_leads_on(visit, part, body):
    visitor = visit()
    answer_with(visitor.page, part, body)
    search = opened(visitor, "failed", q="食品安全")
    assert "没有读到" in search.count
    links = search.page.locator("[data-search-browse] a:visible")
    assert links.count() > 20
    # Once it is there again, the next letter finds.
    search.page.unroute(re.compile(part))
    search.input.fill("食品")
    search.wait()
    assert search.found
    visitor.problems.clear()


def test_what_needs_no_missing_part_goes_on(visit):
    visitor = visit()
    answer_with(visitor.page, r"search/[^/]+/t\d+\.js")
    search = opened(visitor, "failed", q="食品安全")
    search.input.fill("")
    search.wait()
    assert search.found
    visitor.problems.clear()


def test_without_some_texts_the_other_results_are_shown(visit):
    visitor = visit()
    whole = len(SearchPage(visitor, q="食品安全").found)
    first = "0"
    for number in range(30):
        answer_with(visitor.page, rf"search/[^/]+/d{number}\.js")
        search = opened(visitor, q="食品安全")
        if len(search.found) < whole:
            first = number
            break
        visitor.page.unroute(re.compile(rf"search/[^/]+/d{number}\.js"))
    assert first != "0" or len(search.found) < whole
    assert search.found
    assert "不全" in search.notes
    visitor.problems.clear()


def test_an_index_that_was_replaced_meanwhile_is_fetched_anew(visit, head):
    visitor = visit()
    folder = re.search(r'"folder":"([0-9a-f]+)"', head).group(1)
    old = head.replace(folder, "0" * len(folder))
    answer_with(visitor.page, r"search/index\.js$", old)
    search = opened(visitor, q="食品安全")
    assert search.found
    visitor.problems.clear()


def test_another_version_asks_to_load_the_page_again(visit, head):
    visitor = visit()
    answer_with(visitor.page, r"search/index\.js", re.sub(r'"version":\d+', '"version":999', head))
    search = opened(visitor, "failed", q="食品安全")
    assert "刷新" in search.count


def test_the_box_says_it_too(visit):
    visitor = visit()
    answer_with(visitor.page, r"search/index\.js")
    page = visitor.open("index.html", now=DURING)
    page.locator("#search-q").press_sequentially("食品")
    panel = page.locator(".search-panel")
    panel.wait_for(state="visible")
    assert "没有读到" in panel.inner_text()
    visitor.problems.clear()


@pytest.mark.parametrize("origin", ["web", "disk"])
def test_a_hostile_query_is_text(visit, origin):
    search = SearchPage(visit(origin), q=HOSTILE)
    assert HOSTILE in search.count
    assert search.page.locator("main img, main script").count() == 0
    assert search.page.title() != "taken"


def test_hostile_texts_of_the_index_are_text(visit):
    """The cards are the site's own HTML; all other texts of a document are as authors wrote them."""
    visitor = visit()
    page = visitor.open("search.html", now=DURING)
    page.wait_for_selector('[data-search-state="done"]')
    page.evaluate(
        """hostile => {
             const engine = AlmanacFinder.engine, documents = engine.documents
             engine.documents = numbers => documents.call(engine, numbers).then(list => list.map(
               found => ({...found, fields: found.fields.map(field => hostile + field)})))
           }""",
        HOSTILE,
    )
    page.locator("#search-q").fill("img 讲座")
    page.locator("#search-q").fill("讲座")
    page.wait_for_selector("[data-search-list] .card-text")
    page.wait_for_timeout(300)
    assert page.locator("main img, main script").count() == 0
    assert page.title() != "taken"
