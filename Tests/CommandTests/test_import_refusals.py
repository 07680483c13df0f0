"""Files that cannot be read are told in plain words, and nothing is written."""

import shutil
import zipfile

import pytest

import office

ROWS = [["食品安全进社区", "大荔县科协", "9月18日", "同州广场"]]
COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")


def refused(project, path, words):
    """Expects an error with some words, the status of errors in content, and no file."""
    good = office.annex(project.folder / "好的.xlsx", ROWS)
    result = project.run("import", good, path)
    assert result.returncode == 1
    assert words in result.stderr
    assert str(path) in result.stderr
    assert "一个文件也没写" in result.stderr
    assert result.stdout == ""
    assert project.entries() == {}


@pytest.fixture
def workbook(project):
    return office.annex(project.folder / "源.xlsx", ROWS)


@pytest.mark.parametrize("share", [0.01, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("name", ["a.xlsx", "a.docx"])
def test_a_file_that_was_cut_off(project, share, name):
    make = office.annex if name == "a.xlsx" else office.document
    data = make(project.folder / f"whole-{name}", ROWS).read_bytes()
    path = project.folder / name
    path.write_bytes(data[: int(len(data) * share)])
    refused(project, path, "不完整或已损坏")


def test_a_damaged_part(project, workbook):
    path = project.folder / "a.xlsx"
    office.with_part(workbook, path, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")
    refused(project, path, "不完整或已损坏")


def test_changed_bytes(project, workbook):
    data = bytearray(workbook.read_bytes())
    with zipfile.ZipFile(workbook) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    start = entry.header_offset + 30 + len(entry.filename) + 20
    data[start : start + 40] = bytes(40)
    path = project.folder / "a.xlsx"
    path.write_bytes(data)
    refused(project, path, "不完整或已损坏")


def test_a_bomb(project, workbook):
    """A small file whose sheet unpacks to more than is ever read."""
    path = project.folder / "a.xlsx"
    office.with_part(workbook, path, "xl/worksheets/sheet1.xml", b" " * (80 * 1024 * 1024))
    assert path.stat().st_size < 1024 * 1024
    refused(project, path, "文件太大")


def test_a_bomb_of_entities(project, workbook):
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY e0 "ha">{entities}]><sst><si><t>&e9;</t></si></sst>'
    path = project.folder / "a.xlsx"
    office.with_part(workbook, path, "xl/worksheets/sheet1.xml", text)
    refused(project, path, "不完整或已损坏")


def test_too_many_cells(project, workbook):
    rows = "".join(f"<row><c><v>{n}</v></c></row>" for n in range(200_001))
    path = project.folder / "a.xlsx"
    office.with_part(
        workbook,
        path,
        "xl/worksheets/sheet1.xml",
        f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
    )
    refused(project, path, "文件太大")


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx"])
def test_a_locked_file(project, name):
    path = project.folder / name
    path.write_bytes(COMPOUND + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512))
    refused(project, path, "加了密码")


@pytest.mark.parametrize("name", ["a.xls", "a.doc", "a.et", "a.wps", "a.xlsx"])
def test_a_file_of_an_old_program(project, name):
    path = project.folder / name
    path.write_bytes(COMPOUND + bytes(1024))
    refused(project, path, "旧格式")


def test_renamed_files(project, workbook):
    path = project.folder / "a.docx"
    shutil.copy(workbook, path)
    refused(project, path, "把扩展名改成 .xlsx")
    path = project.folder / "a.csv"
    shutil.copy(workbook, path)
    refused(project, path, "扩展名“.csv”却不是")


def test_a_picture_a_pdf_and_an_archive_of_something_else(project):
    for name, data, words in [
        ("a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100), "这是图片"),
        ("b.xlsx", b"%PDF-1.7\n", "PDF"),
        ("c.xlsx", "名称,单位\n".encode(), "里面的内容却不是"),
    ]:
        path = project.folder / name
        path.write_bytes(data)
        refused(project, path, words)
    path = project.folder / "d.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "不是表格")
    refused(project, path, "不是 Excel 或 Word")


def test_a_table_without_a_header(project):
    path = project.folder / "a.csv"
    path.write_text("姓名,电话\n甲,0913\n", encoding="utf-8")
    refused(project, path, "没有认出表头")


def test_a_host_of_no_known_county(project):
    path = office.annex(
        project.folder / "a.xlsx",
        [["食品安全课", "第一小学", "9月18日", "校园"]],
        reporter="填报单位名称：（盖章）",
    )
    result = project.run("import", path)
    assert result.returncode == 1 and "--county" in result.stderr
    assert "第 4 行" in result.stderr
    assert project.entries() == {}
    assert project.run("import", path, "--county", "蒲城").returncode == 0
    assert list(project.entries()) == ["pucheng/shi-pin-an-quan-ke.md"]


def test_no_such_file_and_no_such_county(project, workbook):
    missing = project.run("import", "没有.xlsx")
    assert missing.returncode == 74 and "没有.xlsx" in missing.stderr
    unknown = project.run("import", workbook, "--county", "大力")
    assert unknown.returncode == 1 and "大荔" in unknown.stderr
    assert project.run("import").returncode == 64
    assert project.entries() == {}
