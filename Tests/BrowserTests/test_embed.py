"""The lists that other sites show in a frame."""

import html
import re

import pytest

from harness.axe import violations
from harness.built_site import text_of
from harness.subfolder_server import SubfolderServer

DURING = "2023-09-20T10:00"
LIST = "embed/all.html"


@pytest.fixture(params=["scripts", "no-scripts"])
def javascript(request):
    """Whether the visitor's browser runs scripts."""
    return request.param == "scripts"


@pytest.fixture
def host(browser, bases, tmp_path):
    """Puts a line of ours on a page of another origin, and opens that.

    host(line, javascript=True) gives the page and what it asked for.
    """
    contexts = []
    with SubfolderServer(tmp_path) as server:

        def open_host(line, **options):
            (tmp_path / "county.html").write_text(
                f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>县政府</title>{line}</html>',
                encoding="utf-8",
            )
            context = browser.new_context(viewport={"width": 400, "height": 700}, **options)
            contexts.append(context)
            asked = []
            context.on("request", lambda request: asked.append(request.url))
            page = context.new_page()
            page.goto(server.base + "county.html")
            page.wait_for_load_state("networkidle")
            return page, asked

        yield open_host
    for context in contexts:
        context.close()


def pasted(site, base, name):
    """The line that the page of lines offers for a list, with the site's address filled in."""
    page = site.document("pages/embed.html")
    (line,) = [e for e in page.having("id") if e.get("id") == f"line-{name}"]
    return text_of(line).replace("…/", base)


def test_a_county_shows_its_list_on_another_origin(site, bases, host, javascript):
    base = bases["web"] + "default/"
    line = pasted(site, base, "county-dali")
    page, asked = host(line, java_script_enabled=javascript, color_scheme="light")

    origin = re.match(r"http://[^/]+", base).group()
    assert not page.url.startswith(origin)
    frame = page.frame_locator("iframe")
    assert "大荔" in frame.locator("h1").inner_text()
    links = {link.get_attribute("href") for link in frame.locator("li a").all()}
    assert links == {f"../{a}" for a in site.pages if a.startswith("activities/dali/")} != set()
    assert all(url.startswith((origin, page.url.rsplit("/", 1)[0])) for url in asked)

    # A tap leads to the site, and not inside the frame.
    with page.context.expect_page() as opened:
        frame.locator("h1 a").click()
    opened.value.wait_for_url(base + "counties/dali.html")


def test_the_other_site_says_light_or_dark(site, bases, host):
    base = bases["web"] + "default/"
    ground = "getComputedStyle(document.body).backgroundColor"
    grounds = {}
    for asked in ("theme=light", "theme=dark"):
        for scheme in ("light", "dark"):
            line = pasted(site, base, "all").replace("theme=light", asked)
            page, _ = host(line, color_scheme=scheme)
            grounds[asked, scheme] = page.frames[1].evaluate(ground)
    assert grounds["theme=light", "light"] == grounds["theme=light", "dark"]
    assert grounds["theme=dark", "light"] == grounds["theme=dark", "dark"]
    assert grounds["theme=light", "light"] != grounds["theme=dark", "light"]


def test_every_list_has_a_line_that_names_it(themed_site):
    page = themed_site.document("pages/embed.html")
    lines = [text_of(e) for e in page.all("code")]
    sources = [re.match(r'<iframe src="…/([^?"]+)\?theme=light" title="([^"]+)"', l).groups() for l in lines]
    assert sorted(source for source, _ in sources) == themed_site.of_kind("embed")
    for source, title in sources:
        (heading,) = themed_site.document(source).all("h1")
        assert text_of(heading) == html.unescape(title)


def test_a_list_tells_what_the_site_tells(themed_site):
    for address in themed_site.of_kind("embed"):
        document = themed_site.document(address)
        (back,) = {a.get("href") for a in document.all("a") if "button" in a.get("class", "")}
        full = themed_site.target(address, back)[0]
        shown = {
            themed_site.target(address, a.get("href"))[0]
            for li in document.all("li")
            for a in li.iter("a")
        }
        if full == "index.html":
            wanted = set(themed_site.of_kind("activity"))
        else:
            wanted = {f"activities/{name}.html" for name in themed_site.listed(full)}
        assert shown == wanted, address


def test_without_scripts_the_list_is_whole(visit, site):
    page = visit(javascript=False).open(LIST)
    days = page.locator("section[data-date]")
    assert days.count() > 7
    assert all(day.is_visible() for day in days.all())
    assert not page.locator("[data-over]").is_visible()


def test_days_that_are_over_are_folded_away(visit, site):
    page = visit().open(LIST, now="2023-09-20T12:00")
    shown = page.locator("section[data-date]:visible")
    dates = [day.get_attribute("data-date") for day in shown.all()]
    assert min(dates) == "2023-09-20"
    assert "今天" in shown.first.inner_text()
    assert page.locator("li.is-ended").count() > 0

    # Afterwards nothing is hidden: the list tells what there was.
    page = visit().open(LIST, now="2024-01-01T12:00")
    assert page.locator("section[data-date]:visible").count() > 7
    assert page.locator("[data-over]").is_visible()
    assert "今天" not in page.locator("main").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("theme_name", ["default", "red"])
def test_a_list_is_usable(visit, theme_name, scheme):
    visitor = visit(theme=theme_name, scheme=scheme, width=320)
    page = visitor.open(LIST, now=DURING)
    assert visitor.check("overflow") == []
    visitor.show_whole_page()
    assert visitor.check("smallTargets", 44) == []
    assert violations(page) == []


def test_a_list_opens_from_a_disk(visit):
    page = visit("disk").open(LIST, now=DURING)
    assert page.locator("section.is-today").is_visible()


def test_words_for_a_time_are_not_broken_in_two(visit):
    page = visit().open(LIST)
    broken = page.locator(".when, .where .nowrap").evaluate_all(
        "all => all.filter(e => e.firstChild.nodeType === 3 && e.getClientRects().length && "
        "(() => { const r = document.createRange(); r.selectNodeContents(e); return r.getClientRects().length > 1; })())"
        ".map(e => e.textContent)"
    )
    assert broken == []
    words = page.locator(".when", has_text="时间未注明").first
    box, title = words.bounding_box(), words.locator("+ span").bounding_box()
    text = words.evaluate(
        "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect().right; }"
    )
    assert box["height"] < 40 and text <= title["x"]
