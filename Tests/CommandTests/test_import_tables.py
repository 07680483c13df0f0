"""Tables of every kind become files that the build takes."""

import datetime

import openpyxl
import pytest
import xlsxwriter

import office

ROWS = [
    ["食品安全进社区", "大荔县科协", "9月18日9:00-11:00", "同州广场"],
    ["飞鸟课堂", "大荔县林业局", "9月19日", "朝邑湿地"],
]
FOOD = "dali/shi-pin-an-quan-jin-she-qu.md"
BIRDS = "dali/fei-niao-ke-tang.md"


def imported(project, *arguments):
    """Imports, expects that all went well, and that the site can be built."""
    result = project.run("import", *arguments)
    assert result.returncode == 0, result.stderr
    build = project.build()
    assert build.returncode == 0, build.stderr
    return result


def test_the_annex_as_a_workbook(project):
    result = imported(project, office.annex(project.folder / "附件1.xlsx", ROWS))
    entries = project.entries()
    assert sorted(entries) == [BIRDS, FOOD]
    for line in [
        "title: 食品安全进社区",
        "host: 大荔县科协",
        "date: 2023-09-18",
        "time: 09:00-11:00",
        "venue: 同州广场",
    ]:
        assert f"\n{line}\n" in entries[FOOD]
    assert result.stderr == ""
    assert "写了 2 个新文件" in result.stdout
    assert (project.folder / f"site/activities/{FOOD[:-3]}.html").exists()


def test_the_annex_as_a_document_with_a_merged_date(project):
    rows = ROWS + [["急救课", "大荔县医院", "", "安仁镇"]]
    path = office.document(
        project.folder / "附件1.docx", rows, merge=[((2, 3), (3, 3))]
    )
    imported(project, path)
    entries = project.entries()
    assert len(entries) == 3
    assert "\ndate: 2023-09-19\n" in entries["dali/ji-jiu-ke.md"]
    assert "从 附件1.docx “表1”第 2 行导入" in entries[FOOD]


def test_merged_cells_days_and_numbers_of_a_workbook(project):
    def change(book, sheet):
        sheet["D4"] = datetime.date(2023, 9, 18)
        sheet["D4"].number_format = 'm"月"d"日";@'
        sheet.merge_cells("D4:D5")
        sheet["D6"] = datetime.datetime(2023, 9, 20, 14, 30)
        sheet["D6"].number_format = "yyyy/m/d h:mm"
        sheet["D7"] = 45190
        sheet["D8"] = 9.2
        sheet["B8"] = 20230917

    rows = [[f"食品安全第{n}课", "大荔县科协", "", "广场"] for n in "一二三四"] + [
        ["", "大荔县科协", "", "广场"]
    ]
    result = imported(project, office.annex(project.folder / "a.xlsx", rows, change=change))
    days = [
        line.split(": ")[1]
        for text in project.entries().values()
        for line in text.splitlines()
        if line.startswith("date: ")
    ]
    assert sorted(days) == ["2023-09-18", "2023-09-18", "2023-09-20", "2023-09-21"]
    assert "\ntime: 14:30\n" in "".join(project.entries().values())
    # 9.2 may be the 2nd or the 20th.
    assert "a.xlsx › 汇总表 › D8: warning:" in result.stderr
    assert "\ndraft: true\n" in project.entries()["dali/20230917.md"]


def test_days_counted_from_1904(project):
    def change(book, sheet):
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        sheet["D4"] = datetime.date(2023, 9, 18)

    imported(project, office.annex(project.folder / "a.xlsx", ROWS[:1], change=change))
    assert "\ndate: 2023-09-18\n" in project.entries()[FOOD]


def test_texts_that_cells_share_and_runs_of_several_fonts(project):
    path = project.folder / "a.xlsx"
    book = xlsxwriter.Workbook(path, {"date_1904": True})
    sheet = book.add_worksheet("汇总表")
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "yyyy年m月d日"})
    sheet.write_row(0, 0, office.HEADER[1:])
    sheet.write_rich_string(1, 0, bold, "食品安全", "进社区")
    sheet.write(1, 1, "大荔县科协")
    sheet.write_datetime(1, 2, datetime.date(2023, 9, 18), day)
    sheet.write_row(2, 0, ["飞鸟课堂", "大荔县科协", "9月19日", "大荔县科协"])
    sheet.write(1, 3, "同州广场")
    book.close()
    imported(project, path)
    assert "\ndate: 2023-09-18\n" in project.entries()[FOOD]
    assert "\nvenue: 大荔县科协\n" in project.entries()[BIRDS]


def test_several_sheets_and_a_hidden_one(project):
    def change(book, sheet):
        second = book.create_sheet("第二批")
        second.append(["项目名称", "举办单位", "活动时间", "活动地点"])
        second.append(["食品安全讲座", "合阳县科协", "9.18-9.20", "文化馆"])
        hidden = book.create_sheet("旧表")
        hidden.append(["项目名称", "举办单位"])
        hidden.append(["不要的", "合阳县科协"])
        hidden.sheet_state = "hidden"
        book.create_sheet("说明").append(["请先看这里"])

    result = imported(project, office.annex(project.folder / "a.xlsx", ROWS, change=change))
    assert len(project.entries()) == 3
    text = project.entries()["heyang/shi-pin-an-quan-jiang-zuo.md"]
    assert "\ndate: 2023-09-18 至 2023-09-20\n" in text
    assert "“旧表”是隐藏的" in result.stderr and "“说明”里没有活动表的表头" in result.stderr


def test_a_table_with_more_columns_in_another_order(project):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["领域", "活动\n地点", "县（市、区）", "名 称", "主办单位", "日期", "时间", "面向人群", "备注"])
    sheet.append(
        ["卫生健康、应急", "广场", "韩城", "急救课", "红十字会", datetime.date(2023, 9, 18)]
        + [datetime.time(9, 30), "市民", "带水杯"]
    )
    path = project.folder / "a.xlsx"
    book.save(path)
    imported(project, path)
    text = project.entries()["hancheng/ji-jiu-ke.md"]
    for line in [
        "date: 2023-09-18",
        "time: 09:30",
        "audience: 市民",
        "topics:\n  - 卫生健康\n  - 应急科普",
        "# 备注：带水杯",
    ]:
        assert f"\n{line}\n" in text
    assert "draft" not in text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_texts_with_separators(project, separator, encoding):
    lines = [[office.TITLE], office.HEADER, ["1", *ROWS[0]], ["2", *ROWS[1]]]
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in line) for line in lines)
    path = project.folder / "表.csv"
    path.write_bytes(text.encode(encoding))
    imported(project, path)
    assert sorted(project.entries()) == [BIRDS, FOOD]


def test_a_quoted_line_break_in_a_text(project):
    path = project.folder / "表.csv"
    path.write_text(
        '"项目\n名称",举办单位,活动时间,活动地点\n'
        '"食品安全\n进社区",大荔县科协,"9月18日\n9:00",同州广场\n',
        encoding="utf-8",
    )
    imported(project, path)
    assert "\ntime: 09:00\n" in project.entries()[FOOD]


def test_a_title_full_of_signs_is_only_a_title(project):
    title = '食品安全: "云上" #1\n---\ndraft: true'
    imported(project, office.annex(project.folder / "a.xlsx", [[title, *ROWS[0][1:]]]))
    (text,) = project.entries().values()
    assert "\ndraft:" not in text
    assert text.count("\n---\n") == 1


def test_a_dry_run_shows_a_table_and_writes_nothing(project):
    path = office.annex(project.folder / "附件1.xlsx", ROWS)
    result = project.run("import", path, "--dry-run")
    assert result.returncode == 0
    assert project.entries() == {}
    header, first, second, _ = result.stdout.splitlines()
    # Chinese characters take two cells; the columns still stand below each other.
    assert header.startswith("位置") and "领域" in header

    def cells(text):
        return sum(2 if ord(sign) >= 0x2E80 else 1 for sign in text)

    assert cells(first[: first.index("大荔  ")]) == cells(second[: second.index("大荔  ")])
    assert "新增（草稿，还缺领域）" in second


def test_a_second_run_finds_everything_present(project):
    path = office.annex(project.folder / "附件1.xlsx", ROWS)
    imported(project, path)
    before = project.entries()
    result = imported(project, path)
    assert project.entries() == before
    assert "写了 0 个新文件，已有 2 项" in result.stdout


def test_a_changed_row_is_reported_and_the_file_left_alone(project):
    imported(project, office.annex(project.folder / "a.xlsx", ROWS))
    before = project.entries()
    moved = [[*ROWS[0][:3], "文化宫"], ROWS[1]]
    result = imported(project, office.annex(project.folder / "b.xlsx", moved))
    assert project.entries() == before
    assert "活动地点和表里不一样" in result.stderr
    assert "内容不同 1 项" in result.stdout
