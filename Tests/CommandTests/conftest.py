"""What the tests work with: the program, and a project of the shipped data files to run it in.

    pytest Tests/CommandTests [--program PATH]
"""

import shutil
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
DATA_FILES = ["calendar", "counties", "topics", "actions", "units"]


def pytest_addoption(parser):
    parser.addoption(
        "--program",
        default=str(REPOSITORY / ".build/release/almanac"),
        help="the program that is tested",
    )


@pytest.fixture(scope="session")
def program(request):
    """The path of the program."""
    path = Path(request.config.getoption("--program"))
    if not path.exists():
        raise pytest.UsageError(f"there is no {path}; run `make test`")
    return path


class Project:
    """A folder with the shipped data files, and without activities at first."""

    def __init__(self, folder, program):
        self.folder = folder
        self.program = program
        (folder / "content/activities").mkdir(parents=True)
        for name in DATA_FILES:
            shutil.copy(REPOSITORY / f"content/{name}.yml", folder / "content")

    def run(self, *arguments):
        """Runs the program without a terminal."""
        return subprocess.run(
            [self.program, *map(str, arguments)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
        )

    def build(self):
        """Builds the site from what is there."""
        return self.run("build", "--themes", REPOSITORY / "themes", "--quiet")

    def entries(self):
        """The text of every activity file, by its path below the folder of activities."""
        root = self.folder / "content/activities"
        return {
            str(path.relative_to(root)): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def project(tmp_path, program):
    """An empty project."""
    return Project(tmp_path, program)
