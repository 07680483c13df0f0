"""What the tests of machine formats work with: the program, and projects with problems.

    pytest Tests/FormatTests [--almanac PROGRAM]
"""

import functools
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
FIXTURES = REPOSITORY / "Tests/EndToEndTests/Fixtures"


def pytest_addoption(parser):
    parser.addoption(
        "--almanac",
        default=str(REPOSITORY / ".build/debug/almanac"),
        help="the program that is tested",
    )


@pytest.fixture(params=sorted(path.name for path in FIXTURES.iterdir() if path.is_dir()))
def project(request):
    """The folder of each fixture in turn."""
    return FIXTURES / request.param


@pytest.fixture(scope="session")
def check(request):
    """Runs `almanac check` in a project's folder: check(project, "--format", "json", …).

    The same arguments give the same answer, so each run is made once.
    """
    program = Path(request.config.getoption("--almanac"))
    assert program.exists(), f"there is no {program}; `swift build` makes it"

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
