"""The engine on the shipped content, and on a corpus of some hundred invented activities."""

import subprocess
import sys
from pathlib import Path

import pytest
from harness.engine import Engine, copy_engine

REPOSITORY = Path(__file__).resolve().parents[3]
CORPUS_SIZE = 400


@pytest.fixture(scope="session")
def shipped(browser, sites_folder, tmp_path_factory):
    """The engine on the site that is built from content/."""
    engine = Engine(browser, copy_engine(sites_folder / "default", tmp_path_factory.mktemp("shipped")))
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def corpus(browser, tmp_path_factory):
    """The engine on the site of a corpus."""
    folder = tmp_path_factory.mktemp("corpus")
    content, site = folder / "content", folder / "site"
    for command in [
        [sys.executable, "Tests/Benchmarks/corpus.py", str(CORPUS_SIZE), str(content)],
        [".build/release/almanac", "build", "--quiet", "--content", str(content), "--output", str(site)],
    ]:
        subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    engine = Engine(browser, copy_engine(site, folder / "engine"))
    yield engine
    engine.close()


@pytest.fixture(params=["shipped", "corpus"])
def engine(request):
    """The engine on each of the two."""
    return request.getfixturevalue(request.param)
