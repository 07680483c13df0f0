"""The forms of the notice on paper."""

import subprocess
import sys

import pytest
from pypdf import PdfReader

from conftest import REPOSITORY, info, run, text

HEADS = "序号项目名称举办单位活动时间活动地点"


@pytest.fixture(scope="module")
def annexes(request, make, calendar, tmp_path_factory):
    """The shipped calendar's annexes as PDF files, samples included, by their numbers."""
    folder = tmp_path_factory.mktemp("annexes")
    program = request.config.getoption("--almanac")
    subprocess.run(
        [program, "annex", "--samples", "--content", REPOSITORY / "content", "--output", folder],
        check=True, capture_output=True,
    )  # fmt: skip
    papers = tmp_path_factory.mktemp("papers")
    command = [sys.executable, REPOSITORY / "printing/print_papers.py", calendar.site, papers]
    command += ["--only", "print/county-dali.html", "--also", folder]
    subprocess.run(command, check=True, capture_output=True)
    return {int(path.name[2]): path for path in papers.glob("附件*.pdf")}


def test_what_was_printed_of_files_that_are_gone_is_removed(tmp_path):
    site, forms, papers = (tmp_path / name for name in ("site", "forms", "papers"))
    for path in (site / "print/programme.html", site / "print/county-dali.html", forms / "附件1 大荔.html"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<!doctype html><title>x</title><p>x", encoding="utf-8")
    papers.mkdir()
    (papers / "own.pdf").write_text("somebody's", encoding="utf-8")

    def printed(*options):
        command = [sys.executable, REPOSITORY / "printing/print_papers.py", site, papers, *options]
        subprocess.run(command, check=True, capture_output=True)
        return sorted(path.relative_to(papers).as_posix() for path in papers.rglob("*.pdf"))

    everything = ["own.pdf", "print/county-dali.pdf", "print/programme.pdf", "附件1 大荔.pdf"]
    assert printed("--also", forms) == everything
    (site / "print/county-dali.html").unlink()
    assert printed("--only", "print/programme.html") == everything, "only what was chosen is looked at"
    assert printed() == ["own.pdf", "print/programme.pdf"]


def pages(pdf):
    """The words of each page, without blanks; each is numbered, which comes first."""
    count = int(info(pdf)["Pages"])
    found = [run(text(pdf, "-raw", "-f", str(n), "-l", str(n))) for n in range(1, count + 1)]
    for number, page in enumerate(found, 1):
        assert page.startswith(f"{number}/{count}")
    return [page.removeprefix(f"{number}/{count}") for number, page in enumerate(found, 1)]


def test_they_are_a4_with_their_fonts(annexes):
    assert sorted(annexes) == [1, 2]
    for pdf in annexes.values():
        assert "(A4)" in info(pdf)["Page size"]
        assert float(info(pdf)["Page size"].split()[0]) < 600, "upright"
        told = subprocess.run(["pdffonts", pdf], check=True, capture_output=True, text=True).stdout
        fonts = told.splitlines()[2:]
        assert fonts and all(" yes " in font for font in fonts), told


def test_the_table_repeats_its_heads_and_holds_every_activity(annexes):
    found = pages(annexes[1])
    assert len(found) > 2
    assert found[0].startswith("附件1渭南市2023年全国科普日活动项目汇总表填报单位名称：（盖章）" + HEADS)
    assert all(page.startswith(HEADS) for page in found[1:])
    # The narrowest head stands on one line.
    assert "序号" in text(annexes[1], "-raw", "-f", "1", "-l", "1")
    words = "".join(found)
    # What is cancelled as a whole is not reported.
    assert "少华山认树记" not in words
    for title in ("食品安全早市课堂", "科普中国信息员注册周", "给一百年后的渭南写封信"):
        assert title in words


def test_every_recommendation_is_a_sheet_with_empty_boxes(annexes):
    found = pages(annexes[2])
    assert len(found) == 2
    for page in found:
        assert page.startswith("附件2渭南市2023年全国科普日优秀活动推荐表活动名称（示例）")
        assert page.count("（盖章）年月日") == 2
        for label in ("单位名称", "联系人", "联系电话", "主要内容", "推荐单位意见", "市科协审核意见", "推荐理由："):
            assert label in page


def test_nothing_of_a_table_is_cut_off(annexes):
    """The lines of the table end within the paper's margins."""
    for pdf in annexes.values():
        for page in PdfReader(pdf).pages:
            assert float(page.mediabox.width) > 590
        image = subprocess.run(
            ["pdftoppm", "-gray", "-r", "72", "-f", "1", "-l", "1", pdf], check=True, capture_output=True
        ).stdout
        width, height, pixels = read_gray(image)
        columns = [
            sum(pixels[y * width + x] < 128 for y in range(height)) for x in range(width)
        ]
        # The table's outer lines are its first and last long ones, alike to both sides.
        lines = [x for x, dark in enumerate(columns) if dark > height / 3]
        assert lines and abs(lines[0] - (width - 1 - lines[-1])) <= 2, lines


def read_gray(image):
    """Width, height and pixels of a binary grey map (netpbm P5)."""
    kind, size, most, pixels = image.split(b"\n", 3)
    assert kind == b"P5" and most == b"255"
    width, height = map(int, size.split())
    return width, height, pixels
