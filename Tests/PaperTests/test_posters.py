"""Every activity on one sheet of A4, whatever it has to say."""

import subprocess

import pytest
import yaml

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
    assert "搜活动名称" in run(text(calendar.poster(name)))


@pytest.mark.parametrize("name", ["heyang/longest", "heyang/cancelled", "heyang/shortest", "dali/online"])
def test_what_matters_can_be_read(hard, name):
    words, entry = run(text(hard.poster(name))), head(name)
    wanted = [entry["title"], entry["host"], entry.get("venue") or "线上", "9月20日", "星期三"]
    wanted += [entry[key] for key in ("notice", "audience") if key in entry]
    wanted += [str(value) for value in (entry.get("signup") or {}).values()]
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
