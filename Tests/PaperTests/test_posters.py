"""Every activity on one sheet of A4, whatever it has to say."""

import re
import shutil
import subprocess
import sys
import unicodedata

import pytest
import yaml
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

import print_papers
import project
from conftest import info, run, text

A4 = (595, 842)


def is_a4(pdf):
    width, height = (float(part) for part in info(pdf)["Page size"].split(" pts")[0].split(" x "))
    return abs(width - A4[0]) < 1 and abs(height - A4[1]) < 1


def head(name):
    """The head of an entry of the project."""
    return yaml.safe_load(project.ENTRIES[name].split("---")[1])


def test_every_activity_has_a_poster_of_one_sheet(hard, calendar):
    assert hard.posters == sorted(project.ENTRIES)
    for papers in (hard, calendar):
        for name in papers.posters:
            assert info(papers.poster(name))["Pages"] == "1", name
            assert is_a4(papers.poster(name)), name


def test_all_type_is_embedded(hard):
    for name in hard.posters:
        told = subprocess.run(
            ["pdffonts", hard.poster(name)], check=True, capture_output=True, text=True
        ).stdout.splitlines()
        head, rows = told[0], told[2:]
        assert rows, name
        column = head.index("emb")
        assert all(row[column : column + 3] == "yes" for row in rows), f"{name}: {rows}"


def test_the_code_leads_to_the_activity(hard, tmp_path):
    for name in hard.posters:
        picture = tmp_path / "poster"
        subprocess.run(
            ["pdftoppm", "-r", "110", "-png", "-singlefile", hard.poster(name), picture], check=True
        )
        read = subprocess.run(
            ["zbarimg", "-q", "--raw", f"{picture}.png"], capture_output=True, text=True
        )
        assert read.stdout.split() == [f"{project.BASE}/activities/{name}.html"], name


def test_without_an_address_there_is_no_code_and_a_way_to_find_the_page(calendar):
    name = "city/beidou-lecture"
    html = (calendar.site / f"posters/{name}.html").read_text(encoding="utf-8")
    assert "<svg" not in html
    words = run(text(calendar.poster(name)))
    office = yaml.safe_load((project.REPOSITORY / "content/calendar.yml").read_text(encoding="utf-8"))["office"]
    assert office["name"] in words and office["phone"] in words
    assert "网站" not in words, "a site without an address cannot be found"


@pytest.mark.parametrize("name", ["heyang/longest", "heyang/cancelled", "heyang/shortest", "dali/online"])
def test_what_matters_can_be_read(hard, name):
    words, entry = run(text(hard.poster(name))), head(name)
    wanted = [entry["title"], entry["host"], entry.get("venue") or "线上", "9月20日", "星期三"]
    wanted += [entry[key] for key in ("notice", "audience") if key in entry]
    wanted += [
        str(value).replace("2023-09-18", "9月18日") for value in (entry.get("signup") or {}).values()
    ]
    wanted += [entry["contact"]["phone"]] if "contact" in entry else []
    wanted += {"取消": ["已取消"], "改地点": ["改地点"]}.get(entry.get("status"), [])
    wanted += ["示例", "请勿前往"] if entry.get("sample") else []
    wanted += {"shortest": ["时间待定"], "online": ["晚上7:30–8:30"]}.get(name.split("/")[1], ["上午9:00–11:30"])
    assert [piece for piece in wanted if run(piece) not in words] == []


@pytest.mark.parametrize("name, shown", [("heyang/three", 3), ("heyang/eight", 8), ("heyang/many", 16)])
def test_sessions_are_listed_as_far_as_there_is_room(hard, name, shown):
    words = run(text(hard.poster(name)))
    stops = [stop for stop in range(1, 21) if f"第{stop}站" in words]
    assert len(stops) == shown
    assert ("共20场，这里列出16场" in words) == (name == "heyang/many")
    assert ("已取消" in words) == (name != "heyang/three")


def test_every_number_is_there_however_much_a_poster_says(hard):
    for name in hard.posters:
        words, entry = run(text(hard.poster(name))), head(name)
        for key in ("signup", "contact"):
            if key in entry:
                assert entry[key]["phone"] in words, f"{name}: {key}"


def test_what_does_not_fit_is_said(hard):
    crowded = ["heyang/crowded-eight", "heyang/crowded-sixteen"]
    said = [name for name in hard.posters if "写不下的，见网站" in run(text(hard.poster(name)))]
    assert set(crowded) <= set(said)
    for name in ("heyang/shortest", "heyang/cancelled", "heyang/full", "heyang/range", "heyang/next-month"):
        assert name not in said


def test_printing_fails_where_a_poster_loses_its_foot(hard, tmp_path):
    """What is cut off leaves a sheet of one page."""
    site = shutil.copytree(hard.site, tmp_path / "site")
    for sheet in site.glob("assets/poster*.css"):
        sheet.write_text(sheet.read_text() + ".foot{margin-top:26rem}")
    told = subprocess.run(
        [sys.executable, project.REPOSITORY / "printing/print_papers.py", site, tmp_path / "papers",
         "--only", "posters/heyang/cancelled.html"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert told.returncode == 1
    assert "heyang/cancelled.html: cut off: " in told.stderr and "0913-5550102" in told.stderr


def test_numbers_and_the_code_stay_without_scripts(hard):
    cut_off = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=print_papers.chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        page = browser.new_context(java_script_enabled=False).new_page()
        page.emulate_media(media="print")
        for path in sorted(hard.site.glob("posters/heyang/crowded-*.html")):
            page.goto(path.as_uri())
            told = page.evaluate(print_papers.CUT_OFF)
            cut_off[path.stem] = [words for words in told if "扫" in words or words.startswith("0913")]
        browser.close()
    assert len(cut_off) == 3 and not any(cut_off.values()), cut_off


def sizes(pdf):
    """The runs of text of one size on a sheet, each with its size in points."""
    found = []

    def visit(words, matrix, text_matrix, font, size):
        # Fonts name some characters by their radicals.
        words = run(unicodedata.normalize("NFKC", words))
        points = round(size * abs(text_matrix[3] * matrix[3]), 1)
        if words and found and found[-1][1] == points:
            found[-1] = (found[-1][0] + words, points)
        elif words:
            found.append((words, points))

    PdfReader(pdf).pages[0].extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("name, start", [("heyang/cancelled", "连阴雨"), ("heyang/full", "名额已经约完")])
def test_the_reason_is_read_from_afar(hard, name, start):
    heights = [height for words, height in sizes(hard.poster(name)) if start in words]
    assert heights and min(heights) > 23.9, sizes(hard.poster(name))


def test_a_full_activity_still_says_what_it_is(hard):
    assert run(head("heyang/full").get("summary", "看葡萄怎样挑、怎样装、怎样上路，还能尝三个新品种。")) in run(
        text(hard.poster("heyang/full"))
    )


def test_dates_of_one_list_are_of_one_size(hard):
    heights = {
        height for words, height in sizes(hard.poster("heyang/two-lengths")) if "9月1" in words
    }
    assert len(heights) == 1, sizes(hard.poster("heyang/two-lengths"))


def test_lines_stay_within_the_margins(hard):
    """14 mm on both sides, but for the band that goes across."""
    for name in hard.posters:
        for line in text(hard.poster(name), "-bbox").splitlines():
            if "<word " in line:
                left, right = (float(line.split(f'{side}="')[1].split('"')[0]) for side in ("xMin", "xMax"))
                assert 38 < left and right < A4[0] - 38, f"{name}: {line.strip()}"


def test_hours_that_nobody_told_are_left_out(hard):
    assert "未注明" not in run(text(hard.poster("heyang/unknown-time")))


def test_titles_do_not_break_inside_names(hard):
    lines = [run(line) for line in text(hard.poster("heyang/next-month")).split("\n")]
    for word in ("全国科普日", "渭南市", "合阳县"):
        assert any(word in line for line in lines), lines


def test_days_that_follow_each_other_are_one_line(hard):
    words = run(text(hard.poster("heyang/range")))
    assert "9月17日至9月23日（7天）" in words
    assert "每天上午9:00–下午5:00" in words
    assert "门票10元，老人和孩子免费" in words


def test_what_is_on_a_sheet_fits_on_it(hard, calendar):
    """The foot of a sheet is where its last words are: they would be the first to fall off."""
    for papers in (hard, calendar):
        for name in papers.posters:
            lowest = 0
            for line in text(papers.poster(name), "-bbox").splitlines():
                if "<word " in line:
                    lowest = max(lowest, float(line.split('yMax="')[1].split('"')[0]))
            assert A4[1] - 75 < lowest < A4[1] - 14, f"{name}: {lowest}"
