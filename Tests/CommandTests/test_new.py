"""`almanac new`: from the command line, and question by question on a terminal."""

import signal

import pytest

from terminal import Terminal

PATH = "linwei/shi-pin-an-quan-jin-she-qu.md"


@pytest.fixture
def terminal(project):
    """Starts `almanac new` on a terminal."""
    return lambda *arguments: Terminal(project.program, ["new", *arguments], project.folder)


def test_options_become_a_file_that_the_build_takes(project):
    result = project.run(
        "new", "食品安全进社区", "--county", "临渭", "--date", "9月18日", "--time", "上午9点-11点",
        "--host", "临渭区科协", "--venue", "解放广场", "--topics", "食品安全", "--topics", "健康",
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert f"content/activities/{PATH}" in result.stdout
    text = project.entries()[PATH]
    assert "\ntopics:\n  - 食品安全\n  - 卫生健康\n" in text
    assert "\n# 联系方式：" in text and "\n# contact: " in text and "draft: true" in text
    assert "\ndraft:" not in text
    assert project.build().returncode == 0
    assert (project.folder / f"site/activities/{PATH[:-3]}.html").exists()


def test_what_is_missing_makes_a_draft(project):
    result = project.run("new", "食品安全进社区", "--county", "临渭", "--date", "9月18日")
    assert result.returncode == 0
    assert "还缺：举办单位、领域、活动地点" in result.stdout
    assert "\ndraft: true\n" in project.entries()[PATH]
    assert project.build().returncode == 0


def test_a_file_that_is_there_is_never_replaced(project):
    for _ in range(2):
        assert project.run("new", "食品安全进社区", "--county", "临渭").returncode == 0
    assert sorted(project.entries()) == [PATH[:-3] + "-2.md", PATH]


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["课", "--county", "大力"], "您要写的是不是：大荔"),
        (["课", "--county", "临渭", "--date", "9月31日"], "9月31日"),
        (["课", "--county", "临渭", "--topics", "健身"], "您要写的是不是：健康"),
        (["课"], "--county"),
        (["--county", "临渭"], "almanac new"),
        ([], "不是终端"),
    ],
)
def test_what_cannot_be_used_is_a_matter_of_usage(project, arguments, words):
    result = project.run("new", *arguments)
    assert result.returncode == 64
    assert words in result.stderr
    assert project.entries() == {}


def test_a_dry_run_shows_the_file(project):
    result = project.run("new", "课", "--county", "临渭", "--dry-run")
    assert result.returncode == 0 and "title: 课" in result.stdout
    assert project.entries() == {}


def answer(terminal, *pairs):
    for question, text in pairs:
        terminal.read_until(question)
        terminal.type(text)


def test_questions_on_a_terminal(project, terminal):
    screen = terminal()
    answer(
        screen,
        ("活动名称> ", ""),
        ("不能空着", "食品安全进社区"),
        ("举办单位> ", "临渭区科协"),
        ("县区［临渭区］> ", ""),
        ("活动日期> ", "下周"),
        ("看不懂", "9月18日"),
        ("活动时间> ", ""),
        ("活动地点> ", "解放广场"),
        ("领域［食品安全］> ", "1、食品安全"),
        ("简介> ", "免费快检"),
    )
    screen.read_until("title: 食品安全进社区")
    assert project.entries() == {}
    screen.read_until("［是/否］> ")
    screen.type("是")
    assert screen.status() == 0
    text = project.entries()[PATH]
    assert "\ntopics:\n  - 科技创新\n  - 食品安全\n" in text
    assert "\nsummary: 免费快检\n" in text
    assert project.build().returncode == 0


def test_a_county_by_number(project, terminal):
    screen = terminal()
    answer(screen, ("活动名称> ", "课"), ("举办单位> ", ""))
    screen.read_until("4 大荔县")
    answer(
        screen,
        ("县区> ", "99"),
        ("没有“99”", "4"),
        ("活动日期> ", ""),
        ("活动时间> ", ""),
        ("活动地点> ", ""),
        ("领域> ", ""),
        ("简介> ", ""),
        ("［是/否］> ", "y"),
    )
    assert screen.status() == 0
    assert list(project.entries()) == ["dali/ke.md"]


def test_no_at_the_end_writes_nothing(project, terminal):
    screen = terminal()
    answer(screen, ("活动名称> ", "课"), ("举办单位> ", "临渭区科协"))
    for question in ["县区", "活动日期", "活动时间", "活动地点", "领域", "简介"]:
        answer(screen, (f"{question}", ""))
        screen.read_until("> ")
    answer(screen, ("［是/否］> ", "否"))
    assert screen.status() == 1
    assert project.entries() == {}


@pytest.mark.parametrize("key, status", [("C", -signal.SIGINT), ("D", 1)])
def test_breaking_off_leaves_nothing(project, terminal, key, status):
    screen = terminal()
    answer(screen, ("活动名称> ", "课"))
    screen.read_until("举办单位> ")
    screen.press(key)
    assert screen.status() == status
    assert project.entries() == {}
