"""What the form writes and finds wrong: as the fixture says, and as the builder says of random texts."""

import random
import re

import pytest
from harness.built_site import Document
from harness.submission import FIXTURE, REPOSITORY, Calendar, load_scripts

EDITION = FIXTURE["edition"]
COUNTIES = ["dali", "heyang", "city"]
# What goes wrong in files: signs of YAML and Markdown, marks nobody sees, ends of lines, emoji.
PIECES = (
    list("：:#-—'\"\\|>&*!%@`{}[]()<>=~+_^$?,.;/、，。；“”‘’（）【】《》 \t\n\r\u3000\u00a0")
    + ["---", "\r\n", "\u2028", "\u200b", "\u202e", "\u200f", "\ufeff", "\x07", "\x85", "\U0001f389"]
    + ["# ", ": ", "- ", "1. ", "&amp;", "<b>", "![图](x.jpg)", "http://a.cn", "a@b.cn", "```", "**"]
    + ["食品安全", "科普", "讲座", "第一", "ABC", "Ａ１", "0", "2023", "9月18日", "9:00", "null", "true"]
)
DATES = ["9月18日", "2023-09-20", "9.18-9.20", "9月17日至23日", "9月18、20日", "9月20日（周三）", "9月31日",
         "９月１９日", "9月20日 9:00-11:00", "2024-09-20", "9月", "明天", "8月30日", "9月20-18日"]  # fmt: skip
TIMES = ["", "9:00", "上午9点半-11点", "下午2:30-5:00", "全天", "待定", "11:00-9:00", "9月18日 9:00",
         "一会儿", "晚上12点", "9：００——11：00、14点-16点"]  # fmt: skip
PHONES = ["0913-2126496", "13809130001", "+86 138 0913 0001", "138-0913-0001x", "610521199001011234"]
TEXTS = ["title", "host", "organizer", "venue", "address", "audience", "summary", "fee", "body"]
TEXTS += ["contact.name", "signup.how", "signup.capacity", "signup.deadline"]


@pytest.fixture(scope="module")
def page(browser):
    """A blank page with the form's scripts."""
    page = load_scripts(browser)
    yield page
    page.close()


@pytest.mark.parametrize("case", FIXTURE["files"], ids=lambda case: case["about"])
def test_the_form_writes_and_finds_what_both_languages_agreed_on(page, case):
    made, problems = page.evaluate(
        "([values, edition]) => [ask.file(values), ask.problems(values, edition)]",
        [case["values"], EDITION],
    )
    assert made == {"name": case["name"], "text": case["text"]}
    assert problems == case["problems"]


def test_days_and_times_are_understood_as_both_languages_agreed(page):
    cases = FIXTURE["whens"]
    found = page.evaluate(
        "([cases, edition]) => cases.map(values => ask.when(values, edition))", [cases, EDITION]
    )
    for case, when in zip(cases, found):
        assert when == {"days": case["days"], "times": case["times"]}, case


def test_a_county_is_asked_for(page):
    values = {**FIXTURE["files"][0]["values"], "county": ""}
    problems = page.evaluate(
        "([values, edition]) => ask.problems(values, edition)", [values, EDITION]
    )
    assert problems == ["county missing-key"]


def scribble(chance, most=8):
    """A text of pieces that files choke on."""
    return "".join(chance.choice(PIECES) for _ in range(chance.randint(1, most)))


def entry(chance, is_tidy):
    """An activity as somebody types it; a tidy one has nothing that is an error."""
    values = {name: scribble(chance) for name in TEXTS if chance.random() < 0.7}
    values["county"] = chance.choice(COUNTIES)
    values["date"] = "9月18日、20日"
    values["topics"] = chance.sample(["食品安全", "卫生健康", "生态文明"], chance.randint(1, 2))
    values["format"] = chance.sample(["讲座", "展览"], chance.randint(0, 2))
    if is_tidy:
        # Signs alone may be nothing at all.
        for name in ("title", "host", "venue"):
            values[name] = "科" + values.get(name, "") + "普"
        values["title"] = values["title"].replace("\u2028", "")
        values["contact.phone"] = "0913-2126496"
        return values
    values["date"] = chance.choice(DATES + [""])
    values["time"] = chance.choice(TIMES)
    values["contact.phone"] = chance.choice(PHONES)
    values["online"] = chance.choice(["", "https://a.cn/b?c=d#e", "a.cn", "https://", scribble(chance)])
    values["kepuri"] = chance.choice(["", "已登记", "未登记", "https://a.cn", "“已登记”"])
    values["actions"] = chance.sample(["食品安全科普专项行动", "学会科普联合行动"], chance.randint(0, 2))
    values["summary"] = chance.choice([scribble(chance), "长" * 301, "“引号”", scribble(chance, 300)])
    return values


def calendar_edition():
    """The shipped calendar as the form is told of it."""
    return {**EDITION, "actions": {"食品安全科普专项行动": "食品安全"}}


def test_what_the_form_finds_wrong_in_random_texts_the_check_finds_too(page, tmp_path):
    chance = random.Random(20230917)
    entries = {f"e{number}": entry(chance, is_tidy=False) for number in range(250)}
    calendar = Calendar(tmp_path)
    expected = {}
    for name, values in entries.items():
        made, problems = page.evaluate(
            "([values, edition]) => [ask.file(values), ask.problems(values, edition)]",
            [values, calendar_edition()],
        )
        calendar.write(values["county"], name, made["text"])
        expected[name] = set(problems)
    found = calendar.problems()
    # Of what lies in several files the form knows nothing.
    others = {"title same-activity"}
    differences = {
        name: (expected[name] ^ (found.get(name, set()) - others), entries[name])
        for name in entries
        if expected[name] != found.get(name, set()) - others
    }
    assert differences == {}
    assert len({code for codes in expected.values() for code in codes}) > 20


def plain(text):
    """A text as a page shows it: runs of blanks are one, and what nobody sees is not there."""
    text = re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\u200b-\u200f\u202a-\u202e]", "", text)
    return " ".join(text.split())


def shown(element):
    """The text of an element as a page shows it."""
    return plain("".join(element.itertext()))


def test_random_texts_are_published_as_they_were_typed(page, tmp_path):
    chance = random.Random(20230923)
    entries = {f"e{number}": entry(chance, is_tidy=True) for number in range(120)}
    calendar = Calendar(tmp_path)
    made = {}
    for name, values in entries.items():
        made[name] = page.evaluate(
            """(values) => ({
              text: ask.file(values).text, read: AlmanacWriting.read(values),
              paragraphs: (values.body || '').split(/\\r\\n?|[\\n\\u2028\\x85]/)
                .map(AlmanacWriting.trimmed).filter(Boolean)
            })""",
            values,
        )
        calendar.write(values["county"], name, made[name]["text"])
    built = calendar.run("build", "--quiet", "--themes", REPOSITORY / "themes", "--output", "site")
    assert built.returncode == 0, built.stdout + built.stderr
    for name, values in entries.items():
        path = tmp_path / f"site/activities/{values['county']}/{name}.html"
        document = Document(path.read_text(encoding="utf-8"))
        texts, about = made[name]["read"], (name, made[name]["text"])
        assert shown(document.all("h1")[0]) == plain(texts["title"][0]), about
        prose = [e for e in document.all("div") if e.get("class") == "prose"]
        paragraphs = [shown(p) for p in prose[0].iter() if p.tag == "p"] if prose else []
        wanted = [plain(text) for text in made[name]["paragraphs"]]
        # A mark that nobody sees is a paragraph that nobody sees.
        assert [text for text in paragraphs if text] == [text for text in wanted if text], about
        assert not prose or {e.tag for e in prose[0].iter()} <= {"div", "p", "a"}, about
        facts = {
            shown(row.find("dt")): shown(row.find("dd"))
            for row in document.all("div")
            if row.find("dt") is not None
        }
        for host in texts["host"]:
            assert plain(host) in facts["举办单位"], about
        assert facts["费用"] == plain(texts.get("fee", ["免费"])[0]), about
        if "audience" in texts:
            wanted = "、".join(texts["audience"])
            # Brackets of an input method around the whole of a list are no part of it.
            wanted = re.sub(r"^【([^【】［］]+)】$", r"\1", wanted)
            assert facts["面向人群"] == plain(wanted), about
