"""My programme: stars that stay on the device, and a page that takes them along."""

import json
import re
import subprocess
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

DAY = "days/2023-09-20.html"
MINE = "pages/mine.html"
BEFORE = "2023-09-19T10:00"


def star(page, number=0):
    """Stars a card of the list; its activity."""
    card = page.locator("article[data-activity]").nth(number)
    button = card.locator(".star")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    return card.get_attribute("data-activity")


def listed(page):
    return [
        item.get_attribute("data-mine-activity") for item in page.locator(".mine-item").all()
    ]


@pytest.mark.parametrize("origin", ["web", "disk"])
def test_a_star_is_there_on_every_page(visit, origin):
    visitor = visit(origin)
    page = visitor.open(DAY)
    first = star(page)
    title = page.locator("article[data-activity] h3").first.inner_text()
    expect(page.locator(".star-note")).to_contain_text("我的日程")
    page = visitor.open(f"activities/{first}.html")
    button = page.locator(".star-large")
    expect(button).to_have_attribute("aria-pressed", "true")
    page = visitor.open(MINE)
    expect(page.locator(".mine-item h3").first).to_have_text(title)
    assert set(listed(page)) == {first}
    page.locator(".mine-remove").first.click()
    expect(page.locator("[data-mine-empty]")).to_be_visible()
    assert listed(page) == []
    expect(visitor.open(DAY).locator(".star").first).to_have_attribute("aria-pressed", "false")


def test_the_star_is_found_by_keyboard_and_does_not_open_the_card(visit):
    page = visit().open(DAY)
    button = page.locator("article[data-activity] .star").first
    assert "收藏：" in button.get_attribute("aria-label")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert "取消收藏：" in button.get_attribute("aria-label")
    assert page.url.split("?")[0].endswith(DAY)
    box = button.bounding_box()
    assert box["width"] >= 44 and box["height"] >= 44


def test_two_tabs_know_of_each_other(visit):
    visitor = visit()
    one = visitor.open(DAY)
    two = visitor.context.new_page()
    two.goto(visitor.base + DAY)
    star(one, 0)
    expect(two.locator(".star").first).to_have_attribute("aria-pressed", "true")
    star(two, 1)
    expect(one.locator(".star").nth(1)).to_have_attribute("aria-pressed", "true")
    assert len(set(listed(visitor.open(MINE)))) == 2


def told(sites_folder):
    """What the parts tell of all activities."""
    found = {}
    for part in sorted((sites_folder / "default/mine").glob("*.js")):
        found |= entries_of(part.read_text("utf-8"))
    return found


def entries_of(script):
    return json.loads(re.sub(r"^almanacMine\(\d+,|\);\n$", "", script))


def name_of(sites_folder, test):
    """The first activity with a session that a test wants."""
    return next(
        name
        for name, entry in sorted(told(sites_folder).items())
        if any(test(session) for session in entry["s"])
    )


def take(visitor, *names, now=BEFORE):
    """Opens the page of somebody who has starred some activities."""
    page = visitor.open(MINE)
    page.evaluate("names => names.forEach(name => AlmanacStarring.stars.add(name, name))", names)
    page = visitor.open(MINE, now)
    expect(page.locator(".mine-item").first).to_be_attached()
    return page


def test_what_is_postponed_is_not_struck_through_like_what_is_cancelled(visit, sites_folder):
    shown = {}
    for word in ("cancelled", "postponed"):
        name = name_of(sites_folder, lambda session: session.get("w") == word)
        page = take(visit(), name)
        shown[word] = page.locator(f".mine-item.is-{word}").first.evaluate(
            """item => [getComputedStyle(item.querySelector('h3')).textDecorationLine,
              getComputedStyle(item.querySelector('.status b'), '::before').content]"""
        )
    assert shown == {"cancelled": ["line-through", '"✕"'], "postponed": ["none", '"⚠"']}


def test_during_the_week_the_past_is_folded_and_what_lasts_is_there_every_day(visit, sites_folder):
    long = name_of(
        sites_folder,
        lambda s: s["d"][0] < "2023-09-20" < s["d"][1] and "b" in s and s["d"][0] >= "2023-09-17",
    )
    early = name_of(
        sites_folder, lambda s: s["d"] == ["2023-09-20"] * 2 and "w" not in s and s.get("e", 1440) <= 720
    )
    session = told(sites_folder)[long]["s"][0]
    days = int(session["d"][1][-2:]) - int(session["d"][0][-2:]) + 1
    page = take(visit(), long, early, now="2023-09-20T12:30")
    own = page.locator(f'[data-mine-activity="{long}"]')
    expect(own).to_have_count(days)
    past = page.locator(".mine-past")
    expect(past.locator("summary")).to_have_text(f"已经过去的 {20 - int(session['d'][0][-2:])} 天")
    expect(past.locator(".mine-item").first).to_be_hidden()
    assert page.locator(".mine > h2").first.inner_text().endswith("今天")
    today = page.locator(".mine > ol").first
    expect(today.locator(f'[data-mine-activity="{early}"] .state')).to_have_text("已结束")
    times = today.locator(".mine-time > span:first-child").all_inner_texts()
    assert len(times) == 2 and times == sorted(times)
    # When everything is over, nothing is folded away.
    page = take(visit(), long, now="2023-10-30T10:00")
    expect(page.locator(".mine-past .mine-item").first).to_be_visible()


def test_without_stars_the_page_shows_one_and_the_way(visit):
    page = visit().open(MINE)
    expect(page.locator("[data-mine-empty] .star-icon")).to_be_visible()
    link = page.locator("[data-mine-empty] a.button")
    expect(link).to_be_visible()
    assert link.get_attribute("href").endswith("index.html#week")


def test_one_button_leads(visit, site):
    name = site.cards(DAY)[0].get("data-activity")
    page = take(visit(), name)
    grounds = page.locator("[data-mine-tools] button").evaluate_all(
        "buttons => buttons.map(button => getComputedStyle(button).backgroundColor)"
    )
    assert len(grounds) == 4 and grounds.count(grounds[0]) == 1 and len(set(grounds)) == 2


@pytest.mark.parametrize("origin", ["web", "disk"])
def test_a_change_is_told_though_the_list_was_not_opened_before(visit, origin, sites_folder):
    """What is starred on its own page is compared with what it was there, not with what came first."""
    name = name_of(sites_folder, lambda session: session["d"] == ["2023-09-20"] * 2 and "p" in session)
    visitor = visit(origin)
    page = visitor.open(f"activities/{name}.html")
    page.locator(".star-large").click()
    page.wait_for_function("name => AlmanacStarring.stars.all()[name].s", arg=name)

    def change(route):
        number = route.request.url.split("/")[-1].removesuffix(".js")
        part = sites_folder / f"default/mine/{number}.js"
        entries = entries_of(part.read_text("utf-8"))
        for session in entries.get(name, {"s": []})["s"]:
            session["d"] = ["2023-09-22", "2023-09-22"]
            session["p"] = "别处"
        body = f"almanacMine({number},{json.dumps(entries)});\n"
        route.fulfill(body=body, content_type="text/javascript")

    visitor.context.route("**/mine/*.js", change)
    home = visitor.open("index.html", BEFORE)
    expect(home.locator("[data-mine-changes]")).to_contain_text("1 项变动")
    page = visitor.open(MINE, BEFORE)
    expect(page.locator("[data-mine-changes]")).to_contain_text("时间变了、地点变了")


def test_who_leaves_before_the_part_came_has_it_noted_by_the_next_page(visit, site):
    name = site.cards(DAY)[0].get("data-activity")
    visitor = visit()
    page = visitor.open(MINE)
    page.evaluate("name => AlmanacStarring.stars.add(name, name)", name)
    page = visitor.open("pages/changes.html")
    page.wait_for_function("name => AlmanacStarring.stars.all()[name].s", arg=name)


def test_where_there_is_no_room_for_what_it_was_the_star_is_kept(visit, site):
    name = site.cards(DAY)[0].get("data-activity")
    visitor = visit()
    page = visitor.open(DAY)
    page.evaluate(
        """() => {
          const write = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key, value) {
            if (/"s":/.test(value)) throw new DOMException('full', 'QuotaExceededError');
            write.call(this, key, value);
          };
        }"""
    )
    star(page)
    page.wait_for_function("name => name in AlmanacStarring.known", arg=name)
    star(page, 1)
    expect(page.locator(".star-note")).to_contain_text("已收进")
    assert len(visitor.open(DAY).locator('.star[aria-pressed="true"]').all()) == 2


def test_a_second_star_waits_for_the_part_that_is_on_its_way(visit, site):
    name = site.cards(DAY)[0].get("data-activity")
    page = visit().open(DAY)
    assert page.evaluate(
        """name => new Promise(resolve => {
          AlmanacStarring.load([name], () => {});
          AlmanacStarring.load([name], () => resolve(name in AlmanacStarring.known));
        })""",
        name,
    )


def test_a_button_that_is_pressed_twice_gets_its_label_back(visit, site):
    name = site.cards(DAY)[0].get("data-activity")
    visitor = visit()
    visitor.page.clock.install()
    page = take(visitor, name)
    page.evaluate("document.execCommand = () => true; navigator.clipboard.writeText = async () => {}")
    button = page.locator('[data-do="copy"]')
    for _ in range(2):
        button.click()
        expect(button).to_have_text("已复制")
        page.clock.run_for(1000)
    page.clock.run_for(2500)
    expect(button).to_have_text("复制成文字")


def test_what_overlaps_is_pointed_out(visit, sites_folder):
    timed = []
    for name, entry in sorted(told(sites_folder).items()):
        session = entry["s"][0]
        if session["d"] == ["2023-09-20", "2023-09-20"] and "e" in session and "w" not in session:
            timed.append((name, session["b"], session["e"]))
    a, b = next(
        (x[0], y[0]) for x in timed for y in timed if x[0] != y[0] and x[1] <= y[1] < x[2]
    )
    visitor = visit()
    page = visitor.open(DAY)
    for name in (a, b):
        page.locator(f'article[data-activity="{name}"] .star').first.click()
    page = visitor.open(MINE, BEFORE)
    overlaps = page.locator(".mine-overlap")
    expect(overlaps).to_have_count(1)
    expect(overlaps).to_have_text("以上 2 场时间有重叠")
    above = page.locator(".mine-item:has(+ .mine-overlap), .mine-item:has(+ .mine-item + .mine-overlap)")
    assert {item.get_attribute("data-mine-activity") for item in above.all()} == {a, b}


def test_the_calendar_is_what_the_site_gives(visit, sites_folder):
    """Events of the list are those of the activities' own files: names, times, titles, places."""
    visitor = visit()
    page = visitor.open(DAY)
    ids = [star(page, number) for number in range(5)]
    page = visitor.open(MINE)
    expect(page.locator(".mine-item").first).to_be_visible()
    with page.expect_download() as download:
        page.locator('[data-do="calendar"]').click()
    made = download.value.path().read_bytes()
    assert download.value.suggested_filename.endswith(".ics")
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    wanted = {}
    for name in ids:
        file = sites_folder / f"default/activities/{name}.ics"
        wanted |= events(file.read_bytes())
    assert events(made) == wanted


def events(data):
    """What matters of the events of a calendar, by their names."""
    text = data.decode("utf-8").replace("\r\n ", "")
    found = {}
    for event in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", text, re.DOTALL):
        lines = dict(re.split("[:;]", line, maxsplit=1) for line in event.splitlines())
        keep = ("DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "STATUS", "LOCATION")
        found[lines["UID"]] = {key: lines.get(key) for key in keep}
    return found


def test_the_list_goes_to_another_phone(visit, tmp_path):
    visitor = visit()
    page = visitor.open(DAY)
    ids = [star(page, number) for number in range(2)]
    page = visitor.open(MINE)
    page.locator('[data-do="share"]').click()
    address = page.locator("[data-share-link]").input_value()
    assert address.startswith(visitor.base + MINE + "#add=")
    picture = tmp_path / "code.png"
    page.locator(".mine-code").screenshot(path=picture)
    read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True)
    assert read.stdout.strip() == address

    other = visit()
    page = other.page
    page.goto(address)
    incoming = page.locator("[data-mine-incoming]")
    expect(incoming).to_contain_text("2 项")
    assert listed(page) == [], "nothing is taken without being asked"
    incoming.locator("button").click()
    expect(page.locator(".mine-item").first).to_be_visible()
    assert set(listed(page)) == set(ids) and "#" not in page.url


@pytest.mark.parametrize(
    "hash", ["#add=../../evil+%3Cscript%3E+dali/" + "x" * 300, "#add=", "#add=dali/not-there", "#x"]
)
def test_a_strange_link_brings_nothing(visit, hash):
    visitor = visit()
    page = visitor.open(MINE)
    page.goto(visitor.base + MINE + hash)
    expect(page.locator("[data-mine-empty]")).to_be_visible()
    expect(page.locator("[data-mine-incoming]")).to_be_hidden()


def test_changes_are_pointed_out_until_they_are_seen(visit):
    visitor = visit()
    page = visitor.open(DAY)
    name = star(page)
    page = visitor.open(MINE)
    expect(page.locator(".mine-item").first).to_be_visible()
    expect(page.locator("[data-mine-changes]")).to_be_hidden()
    # As if it had been at another time and place when the visitor last looked, and something else
    # had been there that is gone.
    page.evaluate(
        """name => {
          const key = Object.keys(localStorage).find(key => key.startsWith('almanac-mine '));
          const kept = JSON.parse(localStorage.getItem(key));
          const seen = JSON.parse(kept.stars[name].s);
          seen[0][1] = seen[0][2] = '2023-09-01';
          seen[0][6] = '别处';
          kept.stars[name].s = JSON.stringify(seen);
          kept.stars['dali/was-here-once'] = { t: '撤下的活动', a: 99, s: '[]' };
          localStorage.setItem(key, JSON.stringify(kept));
        }""",
        name,
    )
    home = visitor.open("index.html", BEFORE)
    expect(home.locator("[data-mine-changes]")).to_contain_text("2 项变动")
    page = visitor.open(MINE)
    changes = page.locator("[data-mine-changes]")
    expect(changes).to_contain_text("时间变了、地点变了")
    expect(changes).to_contain_text("已撤下 撤下的活动")
    changes.locator("button").click()
    expect(changes).to_be_hidden()
    page = visitor.open(MINE)
    expect(page.locator(".mine-item").first).to_be_visible()
    expect(page.locator("[data-mine-changes]")).to_be_hidden()
    expect(visitor.open("index.html", BEFORE).locator("[data-mine-changes]")).to_have_text("我的日程：1 项")


REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
FULL = """Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };"""


@pytest.mark.parametrize("script, words", [(REFUSED, "不让网页记东西"), (FULL, "空间满了")])
def test_where_nothing_can_be_kept_it_is_said(visit, script, words):
    visitor = visit()
    visitor.context.add_init_script(script)
    page = visitor.open(DAY)
    star(page)
    expect(page.locator(".star-note")).to_contain_text("没能记下")
    expect(page.locator(".star").first).to_have_attribute("aria-pressed", "true")
    # The way to the list leads to the reason.
    page.locator(".star-note a").click()
    expect(page.locator(".star-note")).to_contain_text(words)


def test_a_damaged_list_is_an_empty_one(visit):
    visitor = visit()
    page = visitor.open(DAY)
    star(page)
    for damaged in ["{", "[]", json.dumps({"v": 9, "stars": {}}), json.dumps({"v": 1, "stars": {"__proto__": 1}})]:
        page.evaluate(
            """text => {
              const key = Object.keys(localStorage).find(key => key.startsWith('almanac-mine '));
              localStorage.setItem(key, text);
            }""",
            damaged,
        )
        page = visitor.open(MINE)
        expect(page.locator("[data-mine-empty]")).to_be_visible()


def test_it_is_copied_as_text(visit):
    visitor = visit()
    page = visitor.open(DAY)
    star(page)
    title = page.locator("article[data-activity] h3").first.inner_text()
    page = visitor.open(MINE)
    expect(page.locator(".mine-item").first).to_be_visible()
    page.evaluate(
        """() => { document.execCommand = name => {
          document.body.dataset.copied = document.activeElement.value; return name === 'copy'; };
          Object.defineProperty(navigator, 'clipboard', { value: undefined }); }"""
    )
    page.locator('[data-do="copy"]').click()
    text = page.locator("body").get_attribute("data-copied")
    assert title in text and "9月20日" in unquote(text)
    expect(page.locator('[data-do="copy"]')).to_have_text("已复制")


def test_results_of_the_search_and_what_is_on_now_have_stars_too(visit):
    visitor = visit()
    page = visitor.open("index.html", "2023-09-20T10:00")
    live = page.locator("[data-live] article[data-activity] .star")
    expect(live.first).to_be_visible()
    live.first.click()
    expect(live.first).to_have_attribute("aria-pressed", "true")
    page.goto(visitor.base + "search.html?q=食品安全")
    results = page.locator("[data-search-state='done'] article[data-activity]")
    expect(results.first).to_be_visible()
    assert page.locator("article[data-activity] .star").count() == page.locator("article[data-activity]").count()


def test_without_scripts_there_is_no_star_and_the_page_says_why(visit):
    page = visit(javascript=False).open(MINE)
    assert page.locator("noscript").count() == 1 and "脚本" in page.content()
    assert page.locator(".star").count() == 0
