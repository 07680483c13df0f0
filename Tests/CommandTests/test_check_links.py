"""`check --links` against a real server."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from conftest import REPOSITORY

THEMES = str(REPOSITORY / "themes")


class _Handler(BaseHTTPRequestHandler):
    """Answers by the path; counts every request."""

    def _answer(self):
        server = self.server
        with server.lock:
            server.asked.append(f"{self.command} {self.path}")
            times = sum(line.endswith(f" {self.path}") for line in server.asked)
        status, headers = 200, {}
        if self.path == "/gone":
            status = 404
        elif self.path == "/whole" and self.command == "HEAD":
            status = 501
        elif self.path == "/moved":
            status, headers = 302, {"Location": "/fine"}
        elif self.path == "/moved-to-nothing":
            status, headers = 301, {"Location": "/gone"}
        elif self.path == "/trouble":
            status = 503
        elif self.path == "/shaky":
            status = 503 if times < 4 else 200
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET" and self.path == "/whole":
            # Of a film only the head is wanted.
            for _ in range(10_000):
                try:
                    self.wfile.write(bytes(65536))
                except OSError:
                    with server.lock:
                        server.cut += 1
                    return

    do_GET = do_HEAD = _answer

    def log_message(self, *_):
        """Nothing: the test reads what was asked."""


@pytest.fixture
def server():
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    running.lock, running.asked, running.cut = threading.Lock(), [], 0
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield running
    running.shutdown()


def entry(project, links, online="", county="dali"):
    lines = ["---", "title: 讲座", "host: 大荔县科协", "date: 2023-09-20", "venue: 广场", "topics: 健康"]
    lines += [f"online: {online}"] if online else []
    lines += ["---", *(f"[链接{number}]({link})\n" for number, link in enumerate(links))]
    folder = project.folder / f"content/activities/{county}"
    folder.mkdir(exist_ok=True)
    (folder / "talk.md").write_text("\n".join(lines), encoding="utf-8")


def check(project, *arguments):
    return project.run(
        "check", "--themes", THEMES, "--format", "json", "--links",
        "--link-cache", "cache/links.json", *arguments
    )  # fmt: skip


def found(done):
    return {
        (problem["code"], problem["start"]["line"])
        for problem in json.loads(done.stdout)["problems"]
        if problem["code"].endswith("-link")
    }


def test_every_kind_of_answer(project, server):
    base = f"http://127.0.0.1:{server.server_port}"
    names = ["fine", "gone", "whole", "moved", "moved-to-nothing", "trouble", "shaky", "fine#part"]
    entry(project, [f"{base}/{name}" for name in names], online="http://127.0.0.1:9/live")
    started = time.monotonic()
    done = check(project)
    assert done.returncode == 0, done.stderr
    first = 9
    at = {name: first + 2 * place for place, name in enumerate(names)}
    assert found(done) == {
        ("dead-link", at["gone"]), ("dead-link", at["moved-to-nothing"]),
        ("unreachable-link", at["trouble"]), ("unreachable-link", 7),
    }  # fmt: skip
    assert server.asked.count("HEAD /fine") == 2, "by itself and as what /moved leads to"
    assert server.asked.count("GET /whole") == 1
    assert time.monotonic() - started < 30, "650 MB were not read"
    assert server.cut == 1

    # Why nobody answered is said in the reader's language.
    silent = [p for p in json.loads(done.stdout)["problems"] if p["start"]["line"] == 7]
    assert silent[0]["message"]["zh-Hans"].endswith("连不上那台服务器")

    # What was reached is not asked for again, what was not is.
    server.asked.clear()
    assert found(check(project)) == found(done)
    asked = {line.split()[1] for line in server.asked}
    assert asked == {"/gone", "/moved-to-nothing", "/trouble"}

    # With --strict they fail the check.
    assert check(project, "--strict").returncode == 1


def test_only_what_is_asked_about_is_tried(project, server):
    entry(project, [f"http://127.0.0.1:{server.server_port}/gone"])
    entry(project, [], county="city")
    assert found(check(project, "content/activities/city")) == set()
    assert server.asked == []
    assert project.run("build", "--themes", THEMES, "--quiet").returncode == 0
    assert server.asked == [], "a build never asks"


def test_the_cache_belongs_to_the_links(project):
    done = project.run("check", "--link-cache", "x.json")
    assert done.returncode == 64
