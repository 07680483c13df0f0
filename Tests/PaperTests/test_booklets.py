"""The booklets: every activity once, and what the contents and indexes say of it is so."""

import re
import subprocess
from html import unescape

import pytest
import yaml
from PIL import Image
from pypdf import PdfReader

import project
from harness.entries import read_entries
from conftest import REPOSITORY, info, run, text

ENTRY = re.compile(r'<article class="entry[^"]*" data-entry="([^"]+)">\s*<p class="number">(\d+)</p>')


def html(papers, name):
    return (papers.site / f"print/{name}.html").read_text(encoding="utf-8")


def numbers(words):
    """The numbers that a list like `1、3–5` names."""
    found = []
    for run_ in words.split("、"):
        first, _, last = run_.partition("–")
        found += range(int(first), int(last or first) + 1)
    return found


def section(page, name):
    return re.search(rf'<section class="[a-z]+" id="{name}">.*?</section>', page, re.DOTALL).group()


@pytest.fixture(scope="module")
def published():
    """The shipped activities that are published, by their names."""
    return {entry.id: entry for entry in read_entries(REPOSITORY / "content")}


def test_every_activity_stands_in_the_city_booklet_once_and_in_its_countys(calendar, published):
    entries = ENTRY.findall(html(calendar, "programme"))
    assert sorted(name for name, _ in entries) == sorted(published)
    assert [int(number) for _, number in entries] == list(range(1, len(published) + 1))
    for county in {name.split("/")[0] for name in published}:
        own = [name for name, _ in ENTRY.findall(html(calendar, f"county-{county}"))]
        assert sorted(own) == sorted(name for name in published if name.startswith(county + "/"))


def test_every_title_is_printed(calendar, published):
    words = run(text(calendar.booklet("programme"), "-raw"))
    missing = [entry.title for entry in published.values() if run(entry.title) not in words]
    assert missing == []


def test_invented_entries_are_marked(calendar, published):
    page = html(calendar, "programme")
    articles = re.findall(r'<article class="entry.*?</article>', page, re.DOTALL)
    marked = {ENTRY.search(article).group(1) for article in articles if ">示例<" in article}
    assert marked == {name for name, entry in published.items() if entry.is_sample}
    cover = run(text(calendar.booklet("programme"), "-l", "1"))
    assert f"{len(published)}项活动" in cover
    assert f"册中有{len(marked)}项标着“示例”" in cover


def test_the_contents_name_the_page_of_every_day(calendar):
    """Another reader than the one that found the pages looks whether the days are there."""
    pdf = calendar.booklet("programme")
    pages = int(info(pdf)["Pages"])
    contents = text(pdf, "-f", "2", "-l", "2", "-layout")
    lines = re.findall(r"^\s*(\d+月\d+日 星期.).*?第\s*(\d+)\s*页", contents, re.MULTILINE)
    days = re.findall(r'<section class="day" id="d', html(calendar, "programme"))
    assert len(lines) == len(days) > 7
    for day, page in lines:
        assert 3 <= int(page) <= pages
        assert day in text(pdf, "-f", page, "-l", page), f"{day} is not on page {page}"


def test_pages_are_numbered_but_for_the_cover(calendar):
    pdf = calendar.booklet("programme")
    for number in range(1, int(info(pdf)["Pages"]) + 1):
        last = text(pdf, "-f", str(number), "-l", str(number), "-layout").rstrip("\f\n ").split("\n")[-1]
        assert (last.strip() == str(number)) == (number > 1)


def test_the_topics_name_the_activities_about_them(calendar, published):
    slugs = {t["name"]: t["slug"] for t in topics()}
    page = html(calendar, "programme")
    names = {int(number): name for name, number in ENTRY.findall(page)}
    lines = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", section(page, "topics"))
    assert lines
    said = {slugs[unescape(topic)]: {names[n] for n in numbers(list_)} for topic, list_ in lines}
    for slug, activities in said.items():
        # Other names of a topic are accepted as well; ours are written as slugs.
        assert activities >= {
            name for name, entry in published.items() if slug in entry.values.get("topics", [])
        }
    assert set().union(*said.values()) == set(published)


def topics():
    """The topics of the shipped vocabulary."""
    told = yaml.safe_load((REPOSITORY / "content/topics.yml").read_text(encoding="utf-8"))
    return [topic for key in ("fields", "themes") for topic in told[key]]


def test_the_hosts_name_their_activities(hard):
    page = html(hard, "programme")
    lines = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", section(page, "hosts"))
    assert lines == [("合阳县科学技术协会", f"1–{len(project.ENTRIES)}")]


def test_later_days_refer_to_what_began_earlier(hard):
    page = html(hard, "programme")
    number = {name: int(number) for name, number in ENTRY.findall(page)}
    running = section(page, "d2023-09-19")
    others = re.search(r'<p class="others">.*?№ ([^<]+)</p>', running).group(1)
    expected = {
        number[name]
        for name in project.ENTRIES
        if name.split("/")[1] in ("many", "eight", "three", "range", "two-lengths") or "/crowded-" in name
    }
    assert set(numbers(others)) == expected


def test_days_of_a_county_follow_each_other(calendar):
    """A cover, and sheets that are filled: each day on lines of its own took five pages."""
    assert int(info(calendar.booklet("county-dali"))["Pages"]) == 3


def test_no_heading_leaves_its_edge_behind(calendar, tmp_path):
    """At the end of a column nothing is left of a heading that went on to the next one."""
    subprocess.run(["pdftoppm", "-r", "40", "-png", calendar.booklet("programme"), tmp_path / "page"], check=True)
    found = []
    for path in sorted(tmp_path.glob("*.png"))[1:]:
        page = Image.open(path).convert("RGB")
        # The last two millimetres above the lower margin of 17; the lines of an entry end before.
        low, high = (round(page.height * y / 297) for y in (278, 281))
        dots = page.crop((0, low, page.width, high)).tobytes()
        found += [path.name for red, green in zip(dots[::3], dots[1::3]) if red > 120 and green < 90]
    assert found == []


def test_paper_and_type(hard):
    for name in ("programme", "county-heyang", "county-baishui"):
        pdf = hard.booklet(name)
        assert info(pdf)["Page size"].endswith("(A4)")
        fonts = [font for page in PdfReader(pdf).pages for font in embedded(page)]
        assert fonts and all(fonts)


def embedded(page):
    """For every font of a page whether its file is in the PDF."""
    for font in page["/Resources"]["/Font"].values():
        font = font.get_object()
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        if font["/Subtype"] == "/Type3":
            yield True
        else:
            yield any(key.startswith("/FontFile") for key in inner["/FontDescriptor"].get_object())
