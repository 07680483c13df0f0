"""Files as units send them, made by the libraries that such files are made with."""

import zipfile

import docx
import openpyxl

TITLE = "渭南市2023年全国科普日活动项目汇总表"
REPORTER = "填报单位名称：大荔县科学技术协会（盖章）"
HEADER = ["序号", "项目名称", "举办单位", "活动时间", "活动地点"]


def annex(path, rows, reporter=REPORTER, change=None):
    """A workbook in the form of the notice's annex 1.

    `change` gets the workbook and its sheet before they are saved.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "汇总表"
    sheet.append([TITLE])
    sheet.merge_cells("A1:E1")
    sheet.append([reporter])
    sheet.merge_cells("A2:E2")
    sheet.append(HEADER)
    for number, row in enumerate(rows, 1):
        sheet.append([number, *row])
    if change:
        change(book, sheet)
    book.save(path)
    return path


def document(path, rows, merge=None):
    """A document with annex 1 as a table; `merge` lists pairs of cells (row, column) to merge."""
    paper = docx.Document()
    paper.add_paragraph("附件1")
    paper.add_paragraph(TITLE)
    paper.add_paragraph(REPORTER)
    table = paper.add_table(rows=1, cols=len(HEADER))
    for cell, text in zip(table.rows[0].cells, HEADER):
        cell.text = text
    for number, row in enumerate(rows, 1):
        for cell, text in zip(table.add_row().cells, [number, *row]):
            cell.text = str(text)
    for first, last in merge or []:
        table.cell(*first).merge(table.cell(*last))
    paper.add_paragraph("注：本表请于9月10日前报送。")
    paper.save(path)
    return path


def with_part(source, path, name, content):
    """A copy of an office file in which one part has another content."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(
        path, "w", zipfile.ZIP_DEFLATED
    ) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, content if entry.filename == name else old.read(entry))
    return path
