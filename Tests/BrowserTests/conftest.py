"""What the tests work with: the built sites, two ways to open them, and visitors with browsers.

    pytest Tests/BrowserTests [--sites FOLDER]

FOLDER holds one built site for each theme, in a folder of the theme's name; `make test` makes it.
"""

import shutil
import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from harness.built_site import Site  # noqa: E402
from harness.entries import read_entries  # noqa: E402
from harness.subfolder_server import SubfolderServer  # noqa: E402
from harness.visitor import ONLY_THIS_MACHINE, Visitor  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    parser.addoption(
        "--sites",
        default=str(REPOSITORY / ".build/pages"),
        help="the folder with one built site for each theme",
    )


def pytest_generate_tests(metafunc):
    """A test with `theme` runs for every theme that was built."""
    if "theme" in metafunc.fixturenames:
        folder = Path(metafunc.config.getoption("sites"))
        themes = sorted(path.name for path in folder.glob("*") if (path / "index.html").exists())
        if "default" not in themes:
            raise pytest.UsageError(f"no site of the theme default in {folder}; run `make test`")
        metafunc.parametrize("theme", themes, scope="session")


@pytest.fixture(scope="session")
def sites_folder(request):
    """The folder with one built site for each theme."""
    return Path(request.config.getoption("sites"))


@pytest.fixture(scope="session")
def site(sites_folder):
    """The built site of the default theme."""
    return Site(sites_folder / "default")


@pytest.fixture(scope="session")
def themed_site(sites_folder, theme):
    """The built site of each theme in turn."""
    return Site(sites_folder / theme)


@pytest.fixture(scope="session")
def entries():
    """The shipped activities as organizers wrote them."""
    return read_entries(REPOSITORY / "content")


@pytest.fixture(scope="session")
def bases(sites_folder, tmp_path_factory):
    """Where the sites are, by the way they are opened: on the web, and on a stick."""
    stick = tmp_path_factory.mktemp("stick") / "优盘 科普日"
    shutil.copytree(sites_folder, stick)
    with SubfolderServer(sites_folder) as server:
        yield {"web": server.base, "disk": stick.as_uri() + "/"}


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, started once."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    assert executable, "there is no chromium; `make test` installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable,
            args=["--no-sandbox", "--disable-dev-shm-usage", ONLY_THIS_MACHINE],
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, bases):
    """Makes visitors of a site; afterwards nothing may have gone wrong on any page they saw.

    visit(origin="web", theme="default", width=360, javascript=True, scheme="light", zone=…)
    """
    visitors = []

    def make(origin="web", theme="default", **options):
        visitor = Visitor(browser, bases[origin] + theme + "/", **options)
        visitors.append(visitor)
        return visitor

    yield make
    for visitor in visitors:
        visitor.close()
    assert [problem for visitor in visitors for problem in visitor.problems] == []
