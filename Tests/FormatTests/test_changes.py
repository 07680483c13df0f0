"""The feed of changes: valid Atom, and what a repository's history says."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from conftest import BASE, FIXTURES, REPOSITORY, Site

GRAMMAR = Path(__file__).parent / "schemas/atom.rng"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def grammar():
    return etree.RelaxNG(etree.parse(GRAMMAR))


def feed_of(site):
    return etree.parse(site.folder / "feeds/changes.xml")


def targets(site, feed):
    """The files that links lead to."""
    for link in feed.iter(f"{ATOM}link"):
        href = link.get("href")
        start = f"{site.base}/" if site.base else "../"
        assert href.startswith(start), href
        yield site.folder / href.removeprefix(start)


def test_every_feed_is_valid(site, grammar):
    feed = feed_of(site)
    assert grammar.validate(feed), grammar.error_log
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    moments = [element.text for element in feed.iter(f"{ATOM}updated")]
    assert moments[0] == max(moments) and moments[1:] == sorted(moments[1:], reverse=True)
    assert all(target.is_file() for target in targets(site, feed))
    own = [link.get("href") for link in feed.iter(f"{ATOM}link") if link.get("rel") == "self"]
    assert own == ([f"{site.base}/feeds/changes.xml"] if site.base else [])


def git(folder, *arguments, at="2023-09-01T00:00:00Z"):
    names = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER")
             for what in ("NAME", "EMAIL")}  # fmt: skip
    moments = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True,
        env={**os.environ, **names, **moments, "GIT_CONFIG_GLOBAL": "/dev/null"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def changed(program, tmp_path_factory):
    """The site of a repository in which a day was moved, and the program that builds it again."""
    folder = tmp_path_factory.mktemp("changed")
    shutil.copytree(FIXTURES / "minimal/content", folder / "content")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "one")
    entry = next((folder / "content/activities").glob("*/*.md"))
    text = entry.read_text(encoding="utf-8")
    date = next(line for line in text.splitlines() if line.startswith(("date:", "活动日期", "日期")))
    entry.write_text(text.replace(date, "date: 2023-09-22"), encoding="utf-8")
    git(folder, "commit", "--quiet", "-am", "two", at="2023-09-18T02:00:00Z")

    def build(*arguments):
        site = tmp_path_factory.mktemp("site") / "site"
        command = [program, "build", "--quiet", "--themes", REPOSITORY / "themes", "--output", site]
        command += ["--base-url", BASE, *arguments]
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
        return result, Site(site, BASE)

    build.folder = folder
    return build


def test_a_moved_day_is_told(changed, grammar):
    result, site = changed()
    assert result.returncode == 0, result.stderr
    feed = feed_of(site)
    assert grammar.validate(feed), grammar.error_log
    entries = list(feed.iter(f"{ATOM}entry"))
    assert len(entries) == 1
    assert entries[0].find(f"{ATOM}title").text.endswith("改到 9月22日 星期五")
    assert entries[0].find(f"{ATOM}updated").text == "2023-09-18T02:00:00Z"
    page = (site.folder / "pages/changes.html").read_text(encoding="utf-8")
    assert "改到 9月22日 星期五" in page and "2023年9月18日" in page


def test_what_was_told_is_not_told_again(changed):
    """Another edit is news of its own: the day that was moved keeps its name and its moment."""
    folder = changed.folder
    (before,) = feed_of(changed()[1]).iter(f"{ATOM}entry")
    entry = next((folder / "content/activities").glob("*/*.md"))
    text = entry.read_text(encoding="utf-8")
    for number, at in enumerate(["2023-09-19T02:00:00Z", "2023-09-20T02:00:00Z"]):
        venue = next(line for line in text.splitlines() if line.startswith("venue:"))
        text = text.replace(venue, f"venue: {number + 1}号楼")
        entry.write_text(text, encoding="utf-8")
        git(folder, "commit", "--quiet", "-am", "more", at=at)
    entries = list(feed_of(changed()[1]).iter(f"{ATOM}entry"))
    git(folder, "reset", "--quiet", "--hard", "HEAD~2")
    told = [{child.tag: child.text for child in entry} for entry in entries]
    assert [entry[f"{ATOM}updated"] for entry in told] == ["2023-09-20T02:00:00Z", "2023-09-18T02:00:00Z"]
    assert told[1] == {child.tag: child.text for child in before}
    assert "2号楼" in told[0][f"{ATOM}title"]


def test_the_commit_since_which_is_told_can_be_chosen(changed):
    _, site = changed("--changes-since", "HEAD")
    assert not list(feed_of(site).iter(f"{ATOM}entry"))
    result, _ = changed("--changes-since", "nothing")
    assert result.returncode == 74 and "nothing" in result.stderr


def test_two_builds_of_a_commit_are_alike(changed):
    first, second = (changed()[1].folder / "feeds/changes.xml" for _ in range(2))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    "wrong",
    [
        '<feed xmlns="http://www.w3.org/2005/Atom"/>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh"><id>urn:a:b</id><title>a</title>'
        "<updated>2023-09-01</updated><author><name>a</name></author>"
        '<link rel="alternate" href="a"/></feed>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh"><id>a b</id><title>a</title>'
        "<updated>2023-09-01T00:00:00Z</updated><author><name>a</name></author>"
        '<link rel="alternate" href="a"/></feed>',
    ],
)
def test_the_grammar_refuses_what_is_wrong(grammar, wrong):
    assert not grammar.validate(etree.fromstring(wrong))
