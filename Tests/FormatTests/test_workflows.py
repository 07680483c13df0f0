"""The workflows for GitHub against the schema that is kept of them, and against the repository."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

REPOSITORY = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))


def test_they_are_there():
    names = {path.name for path in WORKFLOWS}
    assert names == {"check.yml", "links.yml", "publish.yml", "test.yml"}


def test_they_are_valid():
    schema = ["--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *schema, *WORKFLOWS],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_what_they_run_is_there(path):
    workflow = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    commands = [step["run"] for step in steps if "run" in step]
    assert commands
    helptext = subprocess.run(
        [REPOSITORY / ".build/release/almanac", "check", "--help"], capture_output=True, text=True
    ).stdout
    for command in commands:
        if command.startswith("setup/"):
            assert (REPOSITORY / command.split()[0]).exists()
        if "almanac check" in command:
            for option in re.findall(r"--[a-z-]+", command):
                assert option in helptext, option
    # No step of a change from outside can write to the repository.
    assert workflow["permissions"]["contents"] == "read"


def test_they_install_what_the_makefile_builds_with():
    (packages,) = re.findall(r"^BUILD_PACKAGES = (.+)$", (REPOSITORY / "Makefile").read_text("utf-8"), re.M)
    for path in WORKFLOWS:
        for installed in re.findall(r"run: setup/packages (.+)$", path.read_text("utf-8"), re.M):
            assert installed.split() == packages.split(), path.name


def test_the_host_guide_names_all_workflows():
    guide = (REPOSITORY / "docs/hosting/README.zh-CN.md").read_text(encoding="utf-8")
    for path in WORKFLOWS:
        assert f".github/workflows/{path.name}" in guide
