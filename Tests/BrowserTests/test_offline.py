"""Reading without a network: what a browser keeps, what it shows, and how it is rid of it again.

The sites are built here, from the shipped content with `offline: true`, because a visitor's browser
has to see them change. Playwright's `wait_for_function` does not wait for promises, so what the
browser keeps is asked for again and again (`eventually`).
"""

import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from harness.subfolder_server import SubfolderServer

REPOSITORY = Path(__file__).resolve().parents[2]
ALMANAC = REPOSITORY / ".build/release/almanac"
ACTIVITY = "activities/city/beidou-lecture.html"

STATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration()
  const names = await caches.keys()
  const kept = {}
  for (const name of names) {
    const cache = await caches.open(name)
    kept[name] = (await cache.keys()).map(request => request.url)
  }
  return {
    scope: registration ? registration.scope : null,
    ready: Boolean(registration && registration.active && !registration.installing
      && !registration.waiting && registration.active.state === 'activated'),
    controlled: Boolean(navigator.serviceWorker.controller), kept
  }
}"""


class Calendar:
    """A site that is built, changed and built again."""

    def __init__(self, folder):
        self.content, self.site = folder / "content", folder / "site"
        shutil.copytree(REPOSITORY / "content", self.content)
        self.turn(True)

    def turn(self, on):
        """Writes `offline:` and builds."""
        file = self.content / "calendar.yml"
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"^offline: .*$", f"offline: {str(on).lower()}", text, flags=re.MULTILINE)
        file.write_text(text, encoding="utf-8")
        self.build()

    def retitle(self, address, title):
        """Gives an activity another title and builds."""
        file = self.content / address.replace(".html", ".md")
        text = file.read_text(encoding="utf-8")
        text, count = re.subn(r"^title: .*$", f"title: {title}", text, flags=re.MULTILINE)
        assert count == 1
        file.write_text(text, encoding="utf-8")
        self.build()

    def add(self, count):
        """Adds invented activities and builds."""
        folder = self.content / "activities/dali"
        for number in range(count):
            (folder / f"more-{number}.md").write_text(
                f"---\ntitle: 增加的活动{number}号\nhost: 大荔县科学技术协会\n"
                f"date: 2023-09-{17 + number % 7}\nvenue: 第{number}会场\ntopics: 卫生健康\n"
                "sample: true\n---\n不用预约。\n",
                encoding="utf-8",
            )
        self.build()

    def build(self):
        """Builds the site again."""
        command = [ALMANAC, "build", "--quiet", "--content", self.content, "--output", self.site]
        subprocess.run(
            [str(part) for part in command], check=True, cwd=REPOSITORY, capture_output=True
        )


class Reader:
    """A visitor whose network can be taken away."""

    def __init__(self, browser, server):
        self.server, self.base = server, server.base
        self.context = browser.new_context(
            viewport={"width": 360, "height": 740}, locale="zh-CN", timezone_id="Europe/Berlin"
        )
        self.page = self.context.new_page()
        self.errors = []
        self.context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def open(self, address):
        self.page.goto(self.base + address)

    def state(self):
        return self.page.evaluate(STATE)

    def eventually(self, condition, limit=30):
        """Waits until the browser's state is as it should be; tells the last one if it never is."""
        end = time.monotonic() + limit
        while True:
            state = self.state()
            if condition(state):
                return state
            assert time.monotonic() < end, f"never came true; {summary(state)}"
            self.page.wait_for_timeout(100)

    def settle(self):
        """Opens the home page and waits until the site is kept."""
        self.open("index.html")
        return self.eventually(lambda state: state["ready"] and state["controlled"])

    def kept(self):
        """The addresses that are kept, in all caches."""
        return [
            url[len(self.base) :] for urls in self.state()["kept"].values() for url in urls
        ]

    @property
    def heading(self):
        return self.page.locator("h1").inner_text()

    @property
    def mark(self):
        """What the page says of itself where it was kept; None where it says nothing."""
        marks = self.page.locator(".offline-mark")
        return marks.inner_text() if marks.count() else None


def summary(state):
    return {**state, "kept": {name: len(urls) for name, urls in state["kept"].items()}}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The shipped calendar with `offline: true`, built once."""
    return Calendar(tmp_path_factory.mktemp("built"))


@pytest.fixture
def calendar(built, tmp_path):
    """A copy of it that a test may change."""
    copy = Calendar.__new__(Calendar)
    copy.content, copy.site = tmp_path / "content", tmp_path / "site"
    shutil.copytree(built.content, copy.content)
    shutil.copytree(built.site, copy.site)
    return copy


@pytest.fixture
def server(calendar):
    with SubfolderServer(calendar.site) as server:
        yield server


@pytest.fixture
def reader(browser, server):
    reader = Reader(browser, server)
    yield reader
    reader.context.close()
    assert reader.errors == []


def test_a_page_that_was_never_visited_is_there_without_a_network(reader, server, site):
    state = reader.settle()
    assert len(state["kept"]) == 1
    reader.open("index.html")
    assert reader.mark is None
    server.stop()
    reader.open(ACTIVITY + "?now=2023-09-20T10:00")
    assert reader.heading == text_of(site, ACTIVITY, "h1")
    assert "离线" in reader.mark
    # The mark tells Beijing's time, wherever the visitor is.
    saved = reader.page.evaluate("document.body.dataset.saved")
    hours = (int(saved[11:13]) + 8) % 24
    assert f"{hours:02}:{saved[14:16]}" in reader.mark
    # It has its styles and its switches.
    assert reader.page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    reader.page.locator('[data-switch="size"]').click()
    assert reader.page.evaluate("document.documentElement.dataset.size") == "large"


def text_of(site, address, tag):
    return "".join(site.document(address).all(tag)[0].itertext()).strip()


def test_the_whole_of_a_small_site_is_kept_and_nothing_else(reader, calendar):
    reader.settle()
    files = {
        path.relative_to(calendar.site).as_posix()
        for path in calendar.site.rglob("*")
        if path.is_file()
    }
    # What other programs fetch, what other sites show, what is printed, and pictures are not kept.
    aside = r"(feeds|data|embed|posters|print)/|media/.+\.(webp|jpg)$|robots\.txt|sitemap"
    others = {path for path in files if re.match(aside, path)}
    assert len(others) > 50
    assert sorted(reader.kept()) == sorted(files - others - {".almanac-files", "sw.js"})


def test_the_search_works_without_a_network(reader, server):
    reader.settle()
    server.stop()
    reader.open("search.html?q=食品安全&now=2023-09-20T10:00")
    reader.page.wait_for_selector('[data-search-state="done"]', state="attached")
    assert reader.page.locator("[data-search-list] [data-activity]").count() > 3
    assert "离线" in reader.mark


def test_with_a_network_the_newest_page_is_shown(reader, calendar):
    reader.settle()
    reader.open(ACTIVITY)
    calendar.retitle(ACTIVITY, "改了名字的讲座")
    reader.open(ACTIVITY)
    assert reader.heading == "改了名字的讲座"
    assert reader.mark is None


def test_a_new_version_takes_the_old_ones_place(reader, server, calendar):
    before = reader.settle()
    calendar.retitle(ACTIVITY, "改了名字的讲座")
    server.asked.clear()
    reader.open("index.html")
    after = reader.eventually(
        lambda state: state["ready"] and len(state["kept"]) == 1 and state["kept"] != before["kept"]
        and set(state["kept"]).isdisjoint(before["kept"])
    )
    # What has not changed was not fetched again.
    fetched = [path for path in server.asked if "/assets/" in path or "/guide/" in path]
    assert fetched == []
    assert after["kept"] != before["kept"]
    server.stop()
    reader.open(ACTIVITY)
    assert reader.heading == "改了名字的讲座"
    assert "离线" in reader.mark


def test_a_version_that_cannot_be_fetched_whole_leaves_the_old_one(reader, server, calendar):
    before = reader.settle()
    calendar.retitle(ACTIVITY, "改了名字的讲座")
    (calendar.site / ACTIVITY).unlink()
    reader.open("index.html")
    reader.page.wait_for_timeout(1500)
    state = reader.state()
    assert set(before["kept"]) <= set(state["kept"])
    server.stop()
    reader.open("guide/index.html")
    assert "离线" in reader.mark


def test_a_page_that_is_gone_is_not_shown_from_what_was_kept(reader, server, calendar):
    reader.settle()
    (calendar.site / ACTIVITY).unlink()
    reader.page.goto(reader.base + ACTIVITY)
    assert reader.page.locator(".offline-mark").count() == 0
    reader.eventually(lambda state: reader.base + ACTIVITY not in sum(state["kept"].values(), []))


def test_a_network_that_does_not_answer_is_none(reader, server):
    reader.settle()
    server.delay = 30
    start = time.monotonic()
    reader.open(ACTIVITY)
    assert "离线" in reader.mark
    assert time.monotonic() - start < 12
    server.delay = 0


def test_when_the_network_is_back_the_page_offers_the_newest(reader, server):
    reader.settle()
    server.stop()
    reader.open(ACTIVITY)
    assert "最新" not in reader.mark
    server.start()
    reader.page.evaluate("window.dispatchEvent(new Event('online'))")
    reader.page.locator(".offline-mark a").click()
    reader.page.wait_for_function("!document.body.dataset.saved")
    assert reader.mark is None


def test_a_site_that_turns_it_off_takes_everything_away(reader, server, calendar):
    reader.settle()
    calendar.turn(False)
    reader.open("index.html")
    state = reader.eventually(lambda state: state["scope"] is None and not state["kept"])
    assert state["kept"] == {}
    reader.open(ACTIVITY)
    assert reader.mark is None
    assert reader.state()["controlled"] is False


def test_another_site_of_the_server_keeps_what_it_keeps(reader, calendar):
    reader.open("index.html")
    reader.page.evaluate("caches.open('almanac elsewhere 1').then(c => c.put('/x', new Response('x')))")
    reader.settle()
    calendar.turn(False)
    reader.open("index.html")
    # The worker goes first, and its cache then.
    reader.eventually(
        lambda state: state["scope"] is None and list(state["kept"]) == ["almanac elsewhere 1"]
    )


def test_nothing_is_kept_for_somebody_who_saves_data(reader):
    reader.context.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    reader.open("index.html")
    reader.page.wait_for_timeout(800)
    state = reader.state()
    assert state["scope"] is None and state["kept"] == {}


def test_of_a_large_site_the_frame_the_search_and_what_was_visited_are_kept(
    reader, server, calendar
):
    calendar.add(650)
    reader.settle()
    kept = reader.kept()
    assert "index.html" in kept and "offline.html" in kept and "search.html" in kept
    assert not [address for address in kept if address.startswith(("activities/", "days/"))]
    visited = "activities/dali/more-7.html"
    reader.open(visited)
    reader.eventually(lambda state: reader.base + visited in sum(state["kept"].values(), []))
    # A new version does not forget it.
    calendar.retitle(ACTIVITY, "改了名字的讲座")
    before = set(reader.state()["kept"])
    reader.open("index.html")
    reader.eventually(
        lambda state: state["ready"] and len(state["kept"]) == 1
        and before.isdisjoint(state["kept"])
    )
    server.stop()
    reader.open(visited)
    assert reader.heading == "增加的活动7号"
    assert "离线" in reader.mark
    reader.open("search.html?q=增加的活动8号&now=2023-09-20T10:00")
    reader.page.wait_for_selector('[data-search-state="done"]', state="attached")
    assert reader.page.locator('[data-activity="dali/more-8"]').count() == 1
    # One that was not visited leads to a page that says so, and on.
    reader.open("activities/dali/more-8.html")
    assert reader.heading == "没有网络"
    assert reader.page.locator("[data-saved-pages] a").all_inner_texts() == ["增加的活动7号"]
    retry = reader.page.locator("[data-retry]").evaluate("link => link.href")
    assert retry == reader.base + "activities/dali/more-8.html"


@pytest.mark.parametrize("wanted", ["//elsewhere.example/x.html", "../x.html", "javascript:1.html"])
def test_the_way_to_try_again_stays_on_the_site(reader, wanted):
    reader.open("offline.html?page=" + wanted)
    retry = reader.page.locator("[data-retry]").evaluate("link => link.href")
    assert retry == reader.base + "index.html"


def test_from_a_disk_nothing_is_kept_and_nothing_fails(browser, calendar):
    context = browser.new_context()
    page = context.new_page()
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else 0)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    page.goto((calendar.site / ACTIVITY).as_uri())
    page.wait_for_timeout(300)
    assert page.locator(".offline-mark").count() == 0
    assert page.locator("h1").count() == 1
    context.close()
    # The manifest cannot be read across files; that is all there is to say.
    assert [error for error in errors if "manifest" not in error] == []
