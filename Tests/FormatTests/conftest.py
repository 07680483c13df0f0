"""What the tests of machine formats work with: the program, and projects with problems.

    pytest Tests/FormatTests [--almanac PROGRAM]
"""

import functools
import json
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
FIXTURES = REPOSITORY / "Tests/EndToEndTests/Fixtures"


def pytest_addoption(parser):
    parser.addoption(
        "--almanac",
        default=str(REPOSITORY / ".build/release/almanac"),
        help="the program that is tested",
    )


@pytest.fixture(params=sorted(path.name for path in FIXTURES.iterdir() if path.is_dir()))
def project(request):
    """The folder of each fixture in turn."""
    return FIXTURES / request.param


@pytest.fixture(scope="session")
def program(request):
    """The program that is tested."""
    program = Path(request.config.getoption("--almanac"))
    assert program.exists(), f"there is no {program}; `swift build` makes it"
    return program


@pytest.fixture(scope="session")
def check(program):
    """Runs `almanac check` in a project's folder: check(project, "--format", "json", …).

    The same arguments give the same answer, so each run is made once.
    """
    @functools.cache
    def run(project, *arguments):
        result = subprocess.run(
            [program, "check", "--themes", REPOSITORY / "themes", *arguments],
            cwd=project,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        assert result.returncode in (0, 1), result.stderr
        assert result.stderr == ""
        return result

    return run


BASE = "https://example.org/kepu"
# Each is the folder of a project and the address its site is published at.
SITES = {
    "calendar": (REPOSITORY, None),
    "published": (REPOSITORY, BASE),
    "rich": (FIXTURES / "rich", BASE),
    "minimal": (FIXTURES / "minimal", None),
}


@pytest.fixture(scope="session", params=SITES)
def site(request, program, tmp_path_factory):
    """A built site, in turn: our calendar without and with an address, and two fixtures."""
    project, base = SITES[request.param]
    folder = tmp_path_factory.mktemp("site") / request.param
    address = ["--base-url", base] if base else []
    command = [program, "build", "--quiet", "--themes", REPOSITORY / "themes", "--output", folder]
    subprocess.run(command + address, cwd=project, check=True, capture_output=True, timeout=120)
    return Site(folder, base)


class Site:
    """A site on the disk: `folder`, and `base`, its address, or None."""

    def __init__(self, folder, base):
        self.folder, self.base = folder, base

    def files(self, pattern):
        """The paths that a pattern matches, sorted; at least one."""
        found = sorted(self.folder.glob(pattern))
        assert found, f"no {pattern}"
        return found

    def json(self, address):
        """A JSON file."""
        return json.loads((self.folder / address).read_text(encoding="utf-8"))

    @functools.cached_property
    def activities(self):
        """The records of all activities by their id."""
        return {record["id"]: record for record in self.json("data/activities.json")["activities"]}
