"""The forms of the notice, as office programs read them."""

import csv
import io
import shutil
import subprocess

import openpyxl
import pytest

from conftest import REPOSITORY

TITLE = "渭南市2023年全国科普日活动项目汇总表"
TABLE = f"annexes/附件1-{TITLE}"
HEADS = ["序号", "项目名称", "举办单位", "活动时间", "活动地点"]


@pytest.fixture
def filled(project):
    """A project with forms and three activities: one complete, one with little, one cancelled."""
    shutil.copy(REPOSITORY / "content/forms.yml", project.folder / "content")
    write(project, "dali/market", title="食品安全早市课堂", time="9:00-11:00",
          contact="{name: 县科协办公室, phone: 0913-0000000}", kepuri="已登记",
          recommend="三百多人参加")
    write(project, "dali/cell", title="=HYPERLINK(1)", host="大荔县科协")
    write(project, "heyang/off", title="观鸟", host="合阳县科协", status="取消", notice="下雨")
    return project


def write(project, name, title, **more):
    """Writes an entry."""
    keys = {"host": "大荔县科协", "date": "9月18日", "venue": "同州广场", "topics": "卫生健康", **more}
    lines = [f"title: {title!r}"] + [f"{key}: {value}" for key, value in keys.items()]
    path = project.folder / f"content/activities/{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text("---\n" + "\n".join(lines) + "\n---\n来的人都能学会。\n", encoding="utf-8")


def fill(project, *arguments):
    """Fills a form and expects that all went well."""
    result = project.run("annex", *arguments)
    assert result.returncode == 0, result.stderr
    return result


def test_the_workbook_is_ready_for_the_printer(filled):
    result = fill(filled, 1)
    assert result.stdout.splitlines() == [f"{TABLE}.xlsx", f"{TABLE}.csv", f"{TABLE}.html"]
    book = openpyxl.load_workbook(filled.folder / f"{TABLE}.xlsx")
    sheet = book.active
    assert book.sheetnames == ["附件1"]
    assert [sheet[f"A{row}"].value for row in (1, 2, 3)] == ["附件1", TITLE, "填报单位名称：（盖章）"]
    assert [cell.value for cell in sheet[4]] == HEADS
    assert [cell.value for cell in sheet[6]] == [
        2, "=HYPERLINK(1)", "大荔县科学技术协会", "9月18日（星期一）", "同州广场",
    ]
    assert sheet["B6"].data_type == "s", "what an organizer writes is no formula"
    assert sheet.max_row == 6, "what is cancelled is not reported"
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:E1", "A2:E2", "A3:E3"}
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.print_area.endswith("$A$1:$E$6")
    assert sheet.page_setup.paperSize == 9 and sheet.page_setup.orientation == "portrait"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    widths = [round(sheet.column_dimensions[letter].width) for letter in "ABCDE"]
    assert widths[0] < min(widths[1:]) and all(width > 5 for width in widths)
    assert all(cell.alignment.wrap_text and cell.border.left.style for cell in sheet[5])


def test_the_table_as_csv_and_as_a_page(filled):
    fill(filled, 1, "--unit", "大荔县科协")
    raw = (filled.folder / f"{TABLE}.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert rows[:4] == [["附件1"], [TITLE], ["填报单位名称：大荔县科协（盖章）"], HEADS]
    assert [row[1] for row in rows[4:]] == ["食品安全早市课堂", "'=HYPERLINK(1)"]
    page = (filled.folder / f"{TABLE}.html").read_text(encoding="utf-8")
    assert page.count("<tr>") == 3 and "size: A4 portrait" in page


def test_a_county_and_a_host_have_forms_of_their_own(filled):
    write(filled, "heyang/talk", title="黄河湿地课", host="市气象局")
    county = fill(filled, 1, "--county", "合阳县").stdout.splitlines()
    assert county[1] == f"{TABLE}-合阳县.csv"
    text = (filled.folder / county[1]).read_text(encoding="utf-8")
    assert "黄河湿地课" in text and "食品安全" not in text
    host = fill(filled, 1, "--host", "市气象局").stdout.splitlines()
    text = (filled.folder / host[1]).read_text(encoding="utf-8")
    assert "填报单位名称：渭南市气象局（盖章）" in text and text.count("\n") == 5


def test_the_recommendations_name_what_is_missing(filled):
    write(filled, "dali/bare", title="急救课", recommend="讲得好")
    result = fill(filled, 2)
    assert "dali/bare “急救课”还缺：联系部门、联系电话、平台登记" in result.stderr
    assert "dali/market" not in result.stderr
    (path,) = result.stdout.splitlines()
    page = (filled.folder / path).read_text(encoding="utf-8")
    assert page.count('<section class="sheet">') == 2
    assert page.count("（盖章）<br>年　　月　　日") == 4
    one = fill(filled, 2, "--activity", "dali/market")
    both = fill(filled, 2, "--activity", "dali/market", "--activity", "dali/cell")
    assert both.stdout == one.stdout, "a form has the names of what is in it"
    assert one.stdout.strip() == path.replace(".html", "-dali-market.html")
    page = (filled.folder / one.stdout.strip()).read_text(encoding="utf-8")
    assert "急救课" not in page and "三百多人参加" in page


def test_without_a_number_every_form_is_filled(filled):
    paths = fill(filled).stdout.splitlines()
    assert [path.split("-")[0] for path in paths] == ["annexes/附件1"] * 3 + ["annexes/附件2"]


def test_next_years_form_is_an_edit(filled):
    (filled.folder / "content/forms.yml").write_text(
        "forms:\n  - annex: 3\n    label: 附件3\n    title: 明年的表\n"
        "    columns:\n      - {title: 县区, value: county}\n      - {title: 电话, value: phone}\n",
        encoding="utf-8",
    )
    paths = fill(filled, 3).stdout.splitlines()
    sheet = openpyxl.load_workbook(filled.folder / paths[0]).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)] == [
        ["县区", "电话"], ["大荔县", "0913-0000000"], ["大荔县", None],
    ]


def test_samples_are_left_out_and_told(filled):
    write(filled, "dali/sample", title="示范课", sample="true")
    result = fill(filled, 1)
    assert "示例 1 项没有列进去" in result.stderr and "共 2 项活动" in result.stderr
    result = fill(filled, 1, "--samples")
    assert "其中示例 1 项，不能报送" in result.stderr
    assert "（示例）示范课" in (filled.folder / f"{TABLE}.csv").read_text(encoding="utf-8")


def test_two_runs_write_the_same_bytes(filled):
    first = [(filled.folder / p).read_bytes() for p in fill(filled, 1).stdout.splitlines()]
    again = fill(filled, 1, "--output", "again").stdout.splitlines()
    assert [(filled.folder / path).read_bytes() for path in again] == first


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["7"], "可以写：1、2"),
        (["1", "--county", "大力"], "您要写的是不是：大荔"),
        (["附件一", "--county", "dali,合阳"], "分 2 次运行：--county dali，--county 合阳"),
        (["1", "--host", "市气像局"], "市气象局"),
        (["1", "--host", "气象"], "渭南市气象局"),
        (["2", "--activity", "dali/markt"], "dali/market"),
        (["2", "--activity", "早市课堂"], "dali/market"),
        (["2", "--activity", "dali/nope"], "dali/market、dali/cell"),
    ],
)
def test_what_is_not_there_is_told_and_nothing_is_written(filled, arguments, words):
    result = filled.run("annex", *arguments)
    assert result.returncode == 1 and words in result.stderr and result.stdout == ""
    assert not (filled.folder / "annexes").exists()


def test_with_an_error_in_the_content_there_is_no_form(filled):
    write(filled, "dali/wrong", title="错", date="13月40日")
    result = filled.run("annex", 1)
    assert result.returncode == 1 and "没有填表" in result.stderr
    assert not (filled.folder / "annexes").exists()


def test_forms_do_not_go_into_the_public_site(filled):
    assert filled.build().returncode == 0
    result = filled.run("annex", 1, "--output", "site/office")
    assert result.returncode == 74 and "公开的网站" in result.stderr
    assert not (filled.folder / "site/office").exists()


def test_no_way_leads_a_form_into_the_site(filled):
    """What is for the office alone is not written where everything is public, however it is called."""
    assert filled.build().returncode == 0
    (filled.folder / "round").symlink_to("site/pages")
    ways = [("site", "annexes"), ("site/pages", "."), (".", "round/forms"), (".", "site")]
    before = {path for path in (filled.folder / "site").rglob("*")}
    for folder, output in ways:
        result = subprocess.run(
            [filled.program, "annex", "1", "--content", filled.folder / "content", "-o", output],
            cwd=filled.folder / folder, capture_output=True, text=True, timeout=60,
        )  # fmt: skip
        assert result.returncode == 74, (folder, output, result.stderr)
    assert {path for path in (filled.folder / "site").rglob("*")} == before


@pytest.mark.parametrize("number", ["附件1", "附件一", "１", "annex 1"])
def test_a_form_is_asked_for_as_people_say_it(filled, number):
    assert fill(filled, number).stdout.splitlines()[0] == f"{TABLE}.xlsx"


@pytest.mark.parametrize("number", ["0", "附件", "一百", "表一", "1 2", "十百"])
def test_what_is_no_number_is_told_in_the_clerks_language(filled, number):
    result = filled.run("annex", number)
    assert result.returncode == 64 and "附件写成 1、附件1 或者 附件一" in result.stderr


def test_a_form_of_nothing_is_not_written_and_last_weeks_is_taken_away(filled):
    (old,) = fill(filled, 2).stdout.splitlines()
    write(filled, "dali/market", title="食品安全早市课堂")
    result = fill(filled, 2)
    assert result.stdout == "" and "加一行 推荐优秀活动: 理由" in result.stderr
    assert f"{old}：以前生成的，已经过时，删掉了" in result.stderr
    assert not (filled.folder / old).exists()
    # A file that is none of ours stays.
    (filled.folder / old).write_text("<h1>手写的</h1>", encoding="utf-8")
    assert "不要再报送" in fill(filled, 2).stderr and (filled.folder / old).exists()


def test_a_table_of_nothing_is_not_written_and_an_old_one_is_named(filled):
    result = fill(filled, 1, "--host", "市气象局")
    assert result.stdout == "" and "附件1：这个范围里没有活动，没有生成" in result.stderr
    assert not (filled.folder / "annexes").exists()
    first = fill(filled, 1).stdout.splitlines()
    for path in (filled.folder / "content/activities").glob("*/*.md"):
        path.unlink()
    result = fill(filled, 1)
    assert result.stdout == ""
    assert [(filled.folder / path).exists() for path in first] == [True, True, False]
    assert result.stderr.count("不要再报送") == 2


def test_a_form_of_samples_alone_says_so(filled):
    write(filled, "dali/market", title="示范课", recommend="讲得好", sample="true")
    assert "附件2：除了示例，没有写明推荐的活动，没有生成" in fill(filled, 2).stderr


def test_an_activity_that_is_not_in_the_form_is_told_why(filled):
    result = fill(filled, 2, "--activity", "dali/cell", "--activity", "heyang/off")
    assert "这项活动没有写“推荐优秀活动”" in result.stderr and result.stdout == ""
    assert "heyang/off “观鸟”已经取消或延期" in result.stderr


def test_what_is_told_too_early_is_named(filled):
    write(filled, "dali/late", title="急救课", date="10月28日", recommend="讲得好", recap="很好")
    words = "dali/late “急救课”10月28日才办完，已经写了小结，还推荐为优秀活动，请核对"
    assert words in fill(filled, 2, "--now", "2023-09-24").stderr
    assert words not in fill(filled, 2, "--now", "2023-10-28").stderr


def test_a_report_names_what_is_told_too_early(filled):
    shutil.copy(REPOSITORY / "content/duties.yml", filled.folder / "content")
    shutil.copy(REPOSITORY / "content/facilities.yml", filled.folder / "content")
    write(filled, "dali/late", title="急救课", date="10月28日", recap="很好")
    result = filled.run("report", "--now", "2023-09-24")
    assert result.returncode == 0
    assert "dali/late “急救课”10月28日才办完，已经写了小结，请核对" in result.stderr


def test_texts_that_no_workbook_holds_are_cut_and_told(filled):
    forms = filled.folder / "content/forms.yml"
    forms.write_text(forms.read_text(encoding="utf-8").replace("value: place", "value: summary"))
    write(filled, "dali/long", title="长文", summary='"长' + "\\ufffe" + "字" * 33_000 + '"')
    result = fill(filled, 1)
    assert "dali/long" in result.stderr and "Excel 一格放不下" in result.stderr
    sheet = openpyxl.load_workbook(filled.folder / result.stdout.splitlines()[0]).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    (row,) = [row for row in cells if row[1] == "长文"]
    assert row[4] == "长" + "字" * 32_766
