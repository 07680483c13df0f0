"""The JSON of `almanac report` against the schema that is committed for its readers.

What the program prints is compared with the recorded reports by the Swift tests; here these are
compared with the schema.
"""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
REPORTS = REPOSITORY / "Tests/EndToEndTests/Fixtures/duties/expected/reports"
SCHEMA = json.loads((REPOSITORY / "docs/report.schema.json").read_text(encoding="utf-8"))
NAMES = sorted(path.stem for path in REPORTS.glob("*.json"))


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return jsonschema.Draft202012Validator(SCHEMA)


def load(name):
    return json.loads((REPORTS / f"{name}.json").read_text(encoding="utf-8"))


def test_there_are_reports():
    assert len(NAMES) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_every_report_is_valid(name, validator):
    assert [error.message for error in validator.iter_errors(load(name))] == []


@pytest.mark.parametrize("name", NAMES)
def test_members_agree_with_each_other(name):
    report = load(name)
    assert report["isMet"] == all(duty["isMet"] for duty in report["duties"])
    for duty in report["duties"]:
        assert duty["isMet"] == all(finding["isMet"] for finding in duty["findings"])
        for finding in duty["findings"]:
            done = len(finding["counted"]) >= finding["needed"] and not finding["missing"]
            assert finding["isMet"] == done
    for matrix in report["coverage"]:
        assert matrix["rowTotals"] == [sum(row) for row in matrix["cells"]]
        assert matrix["columnTotals"] == [sum(column) for column in zip(*matrix["cells"])]
        assert matrix["total"] == sum(matrix["rowTotals"])


@pytest.mark.parametrize("name", NAMES)
def test_the_table_says_the_same(name):
    """Read as a spreadsheet reads it, the CSV has a row for every finding."""
    text = (REPORTS / f"{name}.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    found = [
        [duty["title"], finding["subject"]["slug"]]
        for duty in load(name)["duties"]
        for finding in duty["findings"]
    ]
    table = rows[6 : 6 + len(found)]
    assert [[row[0], row[-1]] for row in table] == found
    assert all(len(row) == len(rows[5]) for row in table)
    assert not any(cell[:1] in tuple("=+@\t\r") and cell for row in rows for cell in row)


@pytest.mark.parametrize(
    "change",
    [
        lambda report: report.pop("version"),
        lambda report: report.update(version=2),
        lambda report: report.update(isOfficial=True),
        lambda report: report.update(day="12 September"),
        lambda report: report["duties"][0].pop("source"),
        lambda report: report["duties"][0]["findings"][0].update(missing=["weather"]),
        lambda report: report["coverage"].pop(),
        lambda report: report["coverage"][0]["cells"][0].append(-1),
    ],
)
def test_the_schema_refuses_what_is_no_report(change, validator):
    report = load(NAMES[0])
    assert validator.is_valid(report)
    change(report)
    assert not validator.is_valid(report)
