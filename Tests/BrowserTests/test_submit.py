"""The form for an activity: typing, an input method, a phone, a stick, no scripts, handing over."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from harness.submission import REPOSITORY, Calendar

ADDRESS = "pages/submit.html"
# Longer than the form's patience.
PATIENCE = 900


def open_form(visit, **options):
    """A visitor in front of the form."""
    visitor = visit(**options)
    page = visitor.open(ADDRESS)
    page.wait_for_selector("form[data-submit]")
    return page


def choose(page, name, value):
    """Taps a choice."""
    page.locator(f'input[name="{name}"][value="{value}"]').check()


def fill(page):
    """Fills in all that is required."""
    page.fill("#f-title", "食品安全进社区")
    page.fill("#f-host", "大荔县科学技术协会")
    page.locator("#f-host").blur()
    page.click('[data-pick-day="2023-09-19"]')
    page.fill("#f-venue", "同州广场")
    choose(page, "topics", "食品安全")


EXPECTED = """---
title: 食品安全进社区
host: 大荔县科学技术协会
date: 9月19日
venue: 同州广场
topics: 食品安全
---
"""


def problem(page, field):
    """What is said of a field; empty where nothing is."""
    found = page.locator(f'[data-field="{field}"] .problem')
    return found.inner_text() if found.is_visible() else ""


def test_a_form_is_filled_in_and_saved_from_a_stick(visit, theme):
    page = open_form(visit, origin="disk", theme=theme)
    assert page.locator("[data-by-hand]").get_attribute("open") is None
    fill(page)
    # The unit is known, and with it its county.
    assert page.locator('input[name="county"]:checked').get_attribute("value") == "dali"
    assert page.inner_text("[data-file-folder]") == "content/activities/dali/"
    with page.expect_download() as download:
        page.click("[data-save]")
    assert download.value.suggested_filename == "shi-pin-an-quan-jin-she-qu.md"
    assert download.value.path().read_bytes() == EXPECTED.encode()
    assert "shi-pin-an-quan-jin-she-qu.md" in page.inner_text("[data-said]")


def test_mistakes_are_told_while_typing_and_go_when_repaired(visit):
    page = open_form(visit)
    page.locator("#f-date").press_sequentially("9月20日（周二）")
    assert problem(page, "date") == ""
    page.wait_for_timeout(PATIENCE)
    assert "星期三" in problem(page, "date")
    assert page.get_attribute("#f-date", "aria-invalid") == "true"
    # What was not reached yet is not missed.
    assert problem(page, "title") == problem(page, "venue") == ""
    page.locator("#f-date").press("End")
    page.locator("#f-date").press("ArrowLeft")
    page.locator("#f-date").press("Backspace")
    page.locator("#f-date").press_sequentially("三")
    assert problem(page, "date") == ""
    assert page.inner_text("[data-read-back]") == "记作：9月20日 星期三"
    assert page.get_attribute('[data-pick-day="2023-09-20"]', "aria-pressed") == "true"
    page.fill("#f-time", "下午2:30-5:00")
    assert page.inner_text("[data-read-back]") == "记作：9月20日 星期三、14:30–17:00"
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    page.fill('[name="contact.phone"]', "13809130001")
    page.locator('[name="contact.phone"]').blur()
    assert "座机" in problem(page, "contact.phone")
    assert page.get_attribute('[name="contact.phone"]', "aria-invalid") is None


def test_nobody_is_interrupted_in_the_middle_of_a_composition(visit):
    page = open_form(visit)
    keyboard = page.context.new_cdp_session(page)
    page.focus("#f-date")
    for text in ("m", "mi", "ming", "明天"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )
    page.wait_for_timeout(PATIENCE)
    assert page.input_value("#f-date") == "明天"
    assert problem(page, "date") == ""
    keyboard.send("Input.insertText", {"text": "明天"})
    page.wait_for_timeout(PATIENCE)
    assert "明天" in problem(page, "date")


def test_return_goes_on_to_the_next_field_and_sends_nothing(visit):
    page = open_form(visit)
    page.fill("#f-title", "讲座")
    page.focus("#f-title")
    for field in ("f-host", "f-date", "f-time"):
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == field
    # Of a day of another year it is the year that is said.
    page.fill("#f-date", "2024-09-18")
    page.locator("#f-date").blur()
    assert problem(page, "date").startswith("2024年9月18日")
    assert page.url.endswith(ADDRESS)


def test_days_are_tapped_on_and_off(visit):
    page = open_form(visit)
    for day in ("20", "18", "23", "18"):
        page.click(f'[data-pick-day="2023-09-{day}"]')
    assert page.input_value("#f-date") == "9月20日、9月23日"
    page.fill("#f-date", "9月17-18日")
    page.click('[data-pick-day="2023-09-21"]')
    assert page.input_value("#f-date") == "9月17-18日、9月21日"
    assert page.locator('[data-pick-day][aria-pressed="true"]').count() == 3


def test_what_is_wrong_is_not_handed_over_and_is_found(visit):
    page = open_form(visit)
    page.fill("#f-title", "讲座")
    page.click("[data-copy]")
    links = page.locator("[data-problems] a")
    assert "5 处" in page.inner_text("[data-summary]") and links.count() == 5
    assert "举办单位" in problem(page, "host")
    links.first.click()
    assert page.evaluate("document.activeElement.id") == "f-host"
    page.evaluate("document.querySelector('.more-fields').open = true")
    choose(page, "actions", "食品安全科普专项行动")
    assert "食品安全" in problem(page, "title")


def test_the_text_is_copied(visit):
    page = open_form(visit)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill(page)
    page.click("[data-copy]")
    page.locator("[data-said]:not(:empty)").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == EXPECTED


def test_where_a_page_may_not_copy_the_text_is_selected(visit):
    page = open_form(visit)
    page.evaluate(
        """() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
          document.execCommand = () => false;
        }"""
    )
    fill(page)
    page.click("[data-copy]")
    assert page.evaluate("getSelection().toString()").strip() == EXPECTED.strip()
    assert "长按" in page.inner_text("[data-said]")


def test_an_unfinished_form_is_there_after_a_reload_until_it_is_cleared(visit):
    page = open_form(visit)
    fill(page)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    page.fill("#f-body", "第一段\n\n# 第二段")
    page.reload()
    assert page.input_value("#f-title") == "食品安全进社区"
    assert page.input_value("#f-body") == "第一段\n\n# 第二段"
    assert page.locator('input[name="county"]:checked').get_attribute("value") == "dali"
    assert page.locator('input[name="topics"]:checked').get_attribute("value") == "食品安全"
    assert "上次" in page.inner_text("[data-kept-words]")
    page.click("[data-clear-all]")
    assert page.input_value("#f-title") == "食品安全进社区"
    page.click("[data-clear-all]")
    assert page.input_value("#f-title") == "" and page.locator("input:checked").count() == 0
    page.reload()
    assert page.input_value("#f-title") == ""


def test_a_browser_that_keeps_nothing_says_so(visit):
    visitor = visit()
    visitor.context.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };"
    )
    page = visitor.open(ADDRESS)
    page.fill("#f-title", "讲座")
    assert "不让" in page.inner_text("[data-kept-words]")


@pytest.mark.parametrize("javascript", [False])
def test_without_scripts_the_page_tells_how_to_write_the_file(visit, javascript):
    visitor = visit(javascript=javascript)
    page = visitor.open(ADDRESS)
    assert not page.locator("form[data-submit]").is_visible()
    assert page.locator("noscript p").is_visible() or "自己写文件" in page.inner_text("main")
    text = page.inner_text("[data-by-hand]")
    assert "topics: 科技创新" in text and "dali" in text


@pytest.mark.parametrize("is_large", [False, True])
def test_on_a_phone_everything_can_be_hit_with_a_thumb(visit, is_large):
    page = open_form(visit)
    if is_large:
        page.click('[data-switch="size"]')
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    page.click("[data-copy]")
    small = page.evaluate(
        """() => [...document.querySelectorAll(
            'main input, main textarea, main button, main .pick, main summary, main a')]
          .filter(element => element.tagName !== 'A' || !element.closest('.prose'))
          .filter(element => element.offsetParent)
          .map(element => [element.outerHTML.slice(0, 90), element.getBoundingClientRect()])
          .filter(([, box]) => box.width < 44 || box.height < 44).map(([text]) => text)"""
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.fixture(scope="module")
def hosted(browser, tmp_path_factory):
    """Pages with the form of calendars that name a repository, by the kind of host."""
    pages = []

    def make(kind):
        calendar = Calendar(tmp_path_factory.mktemp(kind))
        with (calendar.folder / "content/calendar.yml").open("a", encoding="utf-8") as file:
            file.write(f"\nrepository: {{kind: {kind}, address: 'https://git.example/a/b'}}\n")
        arguments = ("build", "--quiet", "--themes", REPOSITORY / "themes", "--output", "site")
        built = calendar.run(*arguments)
        assert built.returncode == 0, built.stdout + built.stderr
        page = browser.new_page(viewport={"width": 360, "height": 740})
        pages.append(page)
        page.goto((calendar.folder / "site" / ADDRESS).as_uri())
        # The host is not there; where the link leads is all that is asked.
        page.evaluate(
            "document.addEventListener('click', event => {"
            " if (event.target.matches('[data-open]')) event.preventDefault(); })"
        )
        fill(page)
        return page

    yield make
    for page in pages:
        page.close()


def test_the_hosts_page_is_opened_with_name_and_text(hosted):
    page = hosted("github")
    address = urlsplit(page.get_attribute("[data-open]", "href"))
    assert address.path == "/a/b/new/main/content/activities/dali"
    assert parse_qs(address.query) == {
        "filename": ["shi-pin-an-quan-jin-she-qu.md"],
        "value": [EXPECTED],
    }
    page.click("[data-open]")
    assert "带过去" in page.inner_text("[data-said]")
    # Too much for an address: the text is copied instead.
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    page.fill("#f-body", "说来话长。" * 300)
    address = urlsplit(page.get_attribute("[data-open]", "href"))
    assert parse_qs(address.query) == {"filename": ["shi-pin-an-quan-jin-she-qu.md"]}
    page.click("[data-open]")
    page.locator("[data-said]:not(:empty)").wait_for()
    assert re.search("复制", page.inner_text("[data-said]"))


def test_a_host_that_takes_no_text_along_opens_in_the_right_folder(hosted):
    page = hosted("gitee")
    address = page.get_attribute("[data-open]", "href")
    assert unquote(address) == "https://git.example/a/b/new/main/content/activities/dali"
    assert page.inner_text("[data-open]") == "到 Gitee 新建"


def test_nothing_is_loaded_or_left_behind_elsewhere(site):
    scripts = [path for path in site.resources(ADDRESS) if "/submit" in path]
    assert len(scripts) == 7
    assert set(scripts).isdisjoint(site.resources("index.html"))
    assert len((site.folder / ADDRESS).read_bytes()) <= 60 * 1024
