"""`almanac check --format json` against the schema that is committed for its readers."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "docs/check.schema.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return jsonschema.Draft202012Validator(SCHEMA)


def test_every_report_is_valid(check, project, validator):
    result = check(project, "--format", "json")
    report = json.loads(result.stdout)
    assert [error.message for error in validator.iter_errors(report)] == []
    assert result.returncode == (1 if report["summary"]["errors"] else 0)


def test_counts_and_problems_agree(check, project):
    report = json.loads(check(project, "--format", "json").stdout)
    severities = [problem["severity"] for problem in report["problems"]]
    assert report["summary"]["errors"] == severities.count("error")
    assert report["summary"]["warnings"] == severities.count("warning")


def test_problems_are_those_of_the_text(check, project):
    report = json.loads(check(project, "--format", "json").stdout)
    text = check(project, "--language", "en").stdout
    headers = re.findall(r"^(\S.*?)(?::(\d+):(\d+))?: (error|warning): .* \[([a-z0-9-]+)\]$", text, re.M)
    listed = [
        (
            problem["file"],
            str(problem["start"]["line"]) if "start" in problem else "",
            str(problem["start"]["column"]) if "start" in problem else "",
            problem["severity"],
            problem["code"],
        )
        for problem in report["problems"]
    ]
    assert listed == headers


def test_places_and_repairs_are_in_the_file(check, project):
    """A repair, made by hand, gives the line that it promises."""
    problems = json.loads(check(project, "--format", "json").stdout)["problems"]
    for problem in problems:
        # A name that holds an identity number is not told as it is.
        if "start" not in problem or "*" in problem["file"]:
            continue
        # newline="" keeps CR LF, and utf-8-sig leaves a byte order mark out, as columns do.
        with open(project / problem["file"], encoding="utf-8-sig", newline="") as file:
            lines = file.read().split("\n")
        start, end = problem["start"], problem["end"]
        assert (start["line"], start["column"]) <= (end["line"], end["column"])
        assert end["line"] <= len(lines)
        assert start["column"] <= len(lines[start["line"] - 1]) + 1
        assert end["column"] <= len(lines[end["line"] - 1]) + 1
        fix = problem.get("fix")
        if fix and fix["start"]["line"] == fix["end"]["line"]:
            line = lines[fix["start"]["line"] - 1].rstrip("\r")
            repaired = (
                line[: fix["start"]["column"] - 1]
                + fix["replacement"]
                + line[fix["end"]["column"] - 1 :]
            )
            others = [
                other
                for other in problems
                if other.get("fix", {}).get("start", {}).get("line") == fix["start"]["line"]
                and other["file"] == problem["file"]
            ]
            assert fix["corrected"] == repaired or len(others) > 1


@pytest.mark.parametrize(
    "change",
    [
        lambda report: report.pop("version"),
        lambda report: report.update(version=2),
        lambda report: report["problems"][0].update(severity="note"),
        lambda report: report["problems"][0]["start"].update(line=0),
        lambda report: report["problems"][0]["message"].pop("en"),
    ],
)
def test_the_schema_refuses_what_is_no_report(check, validator, change):
    from conftest import FIXTURES

    report = json.loads(check(FIXTURES / "unknown-names", "--format", "json").stdout)
    assert validator.is_valid(report)
    report["problems"] = [problem for problem in report["problems"] if "start" in problem]
    change(report)
    assert not validator.is_valid(report)
