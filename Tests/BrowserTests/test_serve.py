"""A preview in a real browser while real files are edited."""

import random

import pytest
from harness.preview import REPOSITORY, Preview
from harness.visitor import Visitor
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("serve")

ENTRY = "content/activities/fuping/main-event-qicun.md"
PAGE = "activities/fuping/main-event-qicun.html"
PANEL = "almanac-preview .panel"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """A preview that all tests share; each repairs what it broke."""
    program = REPOSITORY / ".build/release/almanac"
    port = str(random.randint(20_000, 40_000))
    running = Preview(program, tmp_path_factory.mktemp("serve"), "--port", port)
    yield running
    assert running.stop() == 0


@pytest.fixture
def visitor(browser, preview):
    """A visitor of the preview, to whom nothing may go wrong."""
    visitor = Visitor(browser, preview.base)
    yield visitor
    visitor.close()
    assert visitor.problems == []


def retitled(text, title):
    lines = text.split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f"title: {title}"
    return "\n".join(lines)


def test_an_edit_is_shown_by_itself(visitor, preview):
    page = visitor.open(PAGE)
    text = preview.read(ENTRY)
    preview.save(ENTRY, retitled(text, "齐村试验会场"))
    expect(page.locator("h1")).to_have_text("齐村试验会场")
    preview.save(ENTRY, text)
    expect(page.locator("h1")).not_to_have_text("齐村试验会场")


def test_a_mistake_is_laid_over_the_page_until_it_is_repaired(visitor, preview):
    page = visitor.open(PAGE)
    heading = page.locator("h1").inner_text()
    text = preview.read(ENTRY)
    wrong = text.replace("date: 2023-09-15", "date: 2023-09-35")
    assert wrong != text
    preview.save(ENTRY, wrong)
    panel = page.locator(PANEL)
    expect(panel).to_be_visible()
    expect(panel.locator(".place").first).to_contain_text(f"{ENTRY}:4:7")
    expect(panel.locator("mark").first).to_have_text("2023-09-35")
    expect(page.locator("h1")).to_have_text(heading)
    # Whoever comes now sees both, too.
    other = visitor.open("days/2023-09-17.html")
    expect(other.locator(PANEL)).to_be_visible()
    preview.save(ENTRY, text)
    expect(other.locator(PANEL)).to_have_count(0)
    assert preview.wait_for("有 1 处错误，页面还是原来的样子")


def test_styles_and_templates_are_followed_too(visitor, preview):
    page = visitor.open(PAGE)
    style, template = "themes/default/assets/site.css", "themes/default/templates/footer.mustache"
    before = preview.read(style), preview.read(template)
    preview.save(style, before[0] + "\nh1 { letter-spacing: 7px; }\n")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px")
    preview.save(template, "{{#nothing}}")
    expect(page.locator(f"{PANEL} .place").first).to_contain_text(template)
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px")
    preview.save(style, before[0])
    preview.save(template, before[1])
    expect(page.locator(PANEL)).to_have_count(0)
    expect(page.locator("h1")).not_to_have_css("letter-spacing", "7px")


def test_a_new_activity_has_its_page_and_is_found(visitor, preview):
    path = "content/activities/dali/a-test-of-the-preview.md"
    page = visitor.open("index.html")
    page.goto(preview.base + "activities/dali/a-test-of-the-preview.html")
    assert len(visitor.problems) >= 1 and "404" in visitor.problems[0]
    visitor.problems.clear()
    preview.save(path, retitled(preview.read(ENTRY), "螺旋藻显微观察"))
    expect(page.locator("h1")).to_have_text("螺旋藻显微观察")
    found = visitor.page
    found.goto(preview.base + "search.html?q=螺旋藻显微")
    expect(found.locator('[data-activity="dali/a-test-of-the-preview"]').first).to_be_visible()
    (preview.folder / path).unlink()
    expect(found.locator('[data-activity="dali/a-test-of-the-preview"]')).to_have_count(0)


def test_the_panel_can_be_read_on_a_phone(browser, preview):
    visitor = Visitor(browser, preview.base, width=360)
    page = visitor.open(PAGE)
    text = preview.read(ENTRY)
    preview.save(ENTRY, text.replace("date: 2023-09-15", "date: 2023-09-35"))
    panel = page.locator(PANEL)
    expect(panel).to_be_visible()
    box = panel.bounding_box()
    assert box["x"] == 0 and box["width"] == 360
    assert panel.evaluate("element => element.scrollWidth <= element.clientWidth")
    preview.save(ENTRY, text)
    expect(panel).to_have_count(0)
    visitor.close()
    assert visitor.problems == []
