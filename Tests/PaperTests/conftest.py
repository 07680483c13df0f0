"""What the tests work with: pages printed by `printing/print_papers.py`, each project once.

    pytest Tests/PaperTests [--almanac PROGRAM]
"""

import functools
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))
# Entries are read as the browser tests read them.
sys.path.insert(0, str(REPOSITORY / "Tests/BrowserTests"))
# What prints them is a program of its own.
sys.path.insert(0, str(REPOSITORY / "printing"))

import project  # noqa: E402


def pytest_addoption(parser):
    parser.addoption(
        "--almanac",
        default=str(REPOSITORY / ".build/release/almanac"),
        help="the program that builds the sites",
    )


class Papers:
    """A built site and what was printed of it."""

    def __init__(self, site, folder, base):
        self.site, self.folder, self.base = site, folder, base

    @property
    def posters(self):
        """The names of all posters: `dali/market`."""
        paths = (self.folder / "posters").glob("*/*.pdf")
        return sorted(path.relative_to(self.folder / "posters").with_suffix("").as_posix() for path in paths)

    def poster(self, name):
        """The file of a poster."""
        return self.folder / f"posters/{name}.pdf"

    def booklet(self, name):
        """The file of a booklet."""
        return self.folder / f"print/{name}.pdf"


@functools.cache
def info(pdf):
    """What `pdfinfo` tells of a file, by its names for it."""
    told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return dict(re.findall(r"^([^:\n]+):\s*(.*)$", told, re.MULTILINE))


@functools.cache
def text(pdf, *options):
    """The words of a file as `pdftotext` reads them."""
    command = ["pdftotext", *options, pdf, "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def run(together):
    """Words without the blanks and line breaks between them: lines break anywhere on paper."""
    return re.sub(r"\s+", "", together)


@pytest.fixture(scope="session")
def make(request, tmp_path_factory):
    """Builds a project and prints its papers: make(folder, theme, base)."""
    program = request.config.getoption("--almanac")

    @functools.cache
    def made(folder, theme="default", base=None, only=None):
        site = tmp_path_factory.mktemp("site") / "site"
        command = [program, "build", "--quiet", "--theme", theme, "--output", site]
        command += ["--content", folder / "content", "--themes", REPOSITORY / "themes"]
        if base:
            command += ["--base-url", base]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        papers = site.parent / "papers"
        command = [sys.executable, REPOSITORY / "printing/print_papers.py", site, papers]
        for pattern in only or []:
            command += ["--only", pattern]
        subprocess.run(command, check=True, capture_output=True, timeout=600)
        return Papers(site, papers, base)

    return made


@pytest.fixture(scope="session")
def hard_project(tmp_path_factory):
    """The folder of the project of hard cases."""
    folder = tmp_path_factory.mktemp("project")
    project.write(folder)
    return folder


@pytest.fixture(scope="session", params=["default", "red"])
def hard(request, make, hard_project):
    """The papers of the hard cases, in each theme, with an address."""
    return make(hard_project, request.param, project.BASE)


@pytest.fixture(scope="session")
def calendar(make):
    """The papers of the shipped calendar, whose address is not known."""
    return make(REPOSITORY)
