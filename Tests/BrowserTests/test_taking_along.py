"""Activities are taken along: as a file for a calendar, and as text inside WeChat."""

import pytest

# As WeChat 8 names itself on an Android phone.
WECHAT = (
    "Mozilla/5.0 (Linux; Android 13; 22041216C) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/111.0.5563.116 Mobile Safari/537.36 XWEB/5279 MMWEBSDK/20230805 "
    "MicroMessenger/8.0.42.2460(0x28002A58) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN"
)


@pytest.mark.parametrize("origin", ["web", "disk"])
def test_a_browser_gets_the_file(visit, site, origin):
    visitor = visit(origin)
    page = visitor.open(site.sample("activity"), now="2023-09-10T10:00")
    assert page.locator("[data-in-wechat]").is_hidden()
    with page.expect_download() as download:
        page.locator("a[data-calendar-file]").click()
    text = download.value.path().read_bytes()
    assert text.startswith(b"BEGIN:VCALENDAR\r\n") and text.endswith(b"END:VCALENDAR\r\n")
    assert visitor.problems == []


def test_without_scripts_the_file_is_there(visit, site):
    page = visit(javascript=False).open(site.sample("activity"))
    assert page.locator("a[data-calendar-file]").is_visible()
    assert page.locator("[data-in-wechat]").is_hidden()


@pytest.mark.parametrize("origin", ["web", "disk"])
def test_wechat_gets_a_note_and_the_text(visit, site, origin):
    visitor = visit(origin, agent=WECHAT)
    page = visitor.open(site.sample("activity"), now="2023-09-10T10:00")
    assert page.locator("[data-calendar-file]").is_hidden()
    note = page.locator("[data-in-wechat]")
    assert note.is_visible() and "浏览器" in note.inner_text()
    lines = page.locator("#calendar-text").inner_text().splitlines()
    assert page.locator("h1").inner_text() in lines[0] and len(lines) >= 2
    if origin == "web":
        visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = note.locator("button")
    button.click()
    page.wait_for_function("b => b.textContent === b.dataset.done", arg=button.element_handle())
    if origin == "web":
        assert page.evaluate("navigator.clipboard.readText()").splitlines() == lines
    assert visitor.problems == []


def test_where_nobody_may_copy_the_text_is_selected(visit, site):
    visitor = visit(agent=WECHAT)
    page = visitor.open(site.sample("activity"), now="2023-09-10T10:00")
    page.evaluate(
        "navigator.clipboard.writeText = () => Promise.reject(new Error());"
        "document.execCommand = () => false;"
    )
    button = page.locator("[data-in-wechat] button")
    button.click()
    page.wait_for_function("b => b.textContent === b.dataset.selected", arg=button.element_handle())
    selected = page.evaluate("getSelection().toString()")
    assert selected.splitlines() == page.locator("#calendar-text").inner_text().splitlines()


@pytest.mark.parametrize("agent", [None, WECHAT])
def test_the_calendars_are_listed(visit, site, agent):
    visitor = visit(agent=agent)
    page = visitor.open("pages/subscribe.html")
    links = page.evaluate("[...document.querySelectorAll('.feeds a[href$=\".ics\"]')].map(a => a.getAttribute('href'))")
    assert len(links) == len(set(links)) > 30
    for link in links:
        target = site.target("pages/subscribe.html", link)[0]
        assert b"BEGIN:VEVENT" in (site.folder / target).read_bytes(), link
    assert page.locator("[data-in-wechat]").is_visible() == (agent is not None)
    # No text follows that could be copied.
    assert "下面的文字" not in page.locator("[data-in-wechat]").inner_text()
    # The site's address is not known here, so nothing can be subscribed to.
    assert page.locator("a[href^=webcal]").count() == 0
    assert visitor.problems == []


def test_data_is_no_script(visit, site):
    """Chromium reports nothing of the data blocks, and they are there to be read."""
    visitor = visit()
    for kind in ("home", "activity", "guide"):
        page = visitor.open(site.sample(kind))
        blocks = page.locator('script[type="application/ld+json"]')
        assert blocks.count() >= 1
        for block in blocks.all():
            assert page.evaluate("e => JSON.parse(e.textContent)['@context']", block.element_handle())
    assert visitor.problems == []
