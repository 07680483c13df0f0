"""docs/hosting/publish.sh, between a real repository and a web server's folder."""

import fcntl
import os
import shutil
import subprocess

import pytest
from conftest import REPOSITORY

SCRIPT = REPOSITORY / "docs/hosting/publish.sh"
ENTRY = "---\ntitle: {}\nhost: 大荔县科协\ndate: 2023-09-20\nvenue: 广场\ntopics: 健康\n---\n来吧。\n"


def git(folder, *arguments):
    subprocess.run(
        ["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments],
        check=True,
        capture_output=True,
    )


class Host:
    """A bare repository, a clerk's clone that writes to it, and the server's clone."""

    def __init__(self, project, outside):
        self.program = project.program
        self.clerk = project.folder
        shutil.copytree(REPOSITORY / "themes", self.clerk / "themes")
        self.bare, self.clone = outside / "bare.git", outside / "clone"
        self.webroot = outside / "www"
        git(self.clerk, "init", "--quiet", "--initial-branch=main")
        subprocess.run(["git", "init", "--quiet", "--bare", self.bare], check=True)
        self.write("讲座")
        git(self.clerk, "push", "--quiet", self.bare, "main")
        subprocess.run(["git", "clone", "--quiet", "-b", "main", self.bare, self.clone], check=True)

    def write(self, title):
        """The clerk commits an entry and pushes it."""
        entry = self.clerk / "content/activities/dali/talk.md"
        entry.parent.mkdir(exist_ok=True)
        entry.write_text(ENTRY.format(title), encoding="utf-8")
        git(self.clerk, "add", ".")
        git(self.clerk, "commit", "--quiet", "--message", title)
        git(self.clerk, "push", "--quiet", self.bare, "main")

    def run(self, *arguments, **environment):
        return subprocess.run(
            ["sh", SCRIPT, *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=os.environ | {"ALMANAC": str(self.program)} | environment,
            timeout=120,
        )

    def page(self):
        return (self.webroot / "activities/dali/talk.html").read_text(encoding="utf-8")


@pytest.fixture
def host(project, tmp_path_factory):
    return Host(project, tmp_path_factory.mktemp("outside"))


def test_what_is_pushed_is_published_and_an_error_changes_nothing(host):
    done = host.run(host.clone, host.webroot)
    assert done.returncode == 0, done.stderr
    assert "讲座" in host.page()
    host.write("义诊")
    assert host.run(host.clone, host.webroot, BASE_URL="https://example.org/kepu").returncode == 0
    assert "义诊" in host.page() and "https://example.org/kepu/activities/" in host.page()

    published = host.page()
    host.write("[没有写完")
    done = host.run(host.clone, host.webroot)
    assert done.returncode == 1 and "content/activities/dali/talk.md" in done.stderr
    assert host.page() == published

    checked = host.run("--check", host.clone)
    assert checked.returncode == 1 and "talk.md" in checked.stdout


def test_two_runs_do_not_meet(host):
    with (host.clone / ".git/almanac.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = host.run(host.clone, host.webroot)
    assert done.returncode == 74 and "another run" in done.stderr
    assert not host.webroot.exists()


def test_a_host_that_is_away_leaves_the_site(host):
    assert host.run(host.clone, host.webroot).returncode == 0
    host.bare.rename(host.bare.with_name("away"))
    done = host.run(host.clone, host.webroot)
    assert done.returncode == 74 and "讲座" in host.page()


def test_what_it_needs_is_said(host):
    done = host.run(host.clone)
    assert done.returncode == 64 and "publish.sh [--check] CLONE [WEBROOT]" in done.stderr
