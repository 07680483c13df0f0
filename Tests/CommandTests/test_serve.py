"""The preview's command: ports, refusals, its end."""

import re
import signal
import socket
import subprocess
import time
import urllib.request

import pytest
from conftest import REPOSITORY
from terminal import Terminal

THEMES = str(REPOSITORY / "themes")


@pytest.fixture
def taken():
    """A port that somebody listens on."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def start(project, *arguments):
    return subprocess.Popen(
        [project.program, "serve", "--themes", THEMES, *map(str, arguments)],
        cwd=project.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def shown_until(process, words):
    text = ""
    for line in process.stdout:
        text += line
        if words in line:
            return text
    raise AssertionError(f"{words} was not printed:\n{text}")


def test_a_taken_port_is_named_with_a_free_one(project, taken):
    done = project.run("serve", "--themes", THEMES, "--port", taken)
    assert done.returncode == 74
    free = int(re.search(r"almanac serve --port (\d+)", done.stderr).group(1))
    assert free > taken and f"端口 {taken} 已被" in done.stderr


def test_on_a_terminal_the_free_port_is_offered(project, taken):
    terminal = Terminal(
        project.program, ["serve", "--themes", THEMES, "--port", str(taken)], project.folder
    )
    terminal.read_until(f"端口 {taken} 已被别的程序占用。改用 ")
    terminal.read_until("［是/否］> ")
    terminal.type("是")
    terminal.read_until("预览：http://127.0.0.1:")
    terminal.press("C")
    terminal.read_until("预览结束")
    assert terminal.status() == 0


def test_whoever_declines_gets_no_preview(project, taken):
    terminal = Terminal(
        project.program, ["serve", "--themes", THEMES, "--port", str(taken)], project.folder
    )
    terminal.read_until("［是/否］> ")
    terminal.type("否")
    assert terminal.status() == 74


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_while_a_browser_waits_for_news(project, number):
    port = free_port()
    process = start(project, "--port", port)
    shown_until(process, "Ctrl-C")
    base = f"http://127.0.0.1:{port}"
    news = urllib.request.urlopen(f"{base}/@almanac/news.js?after=-1").read().decode()
    after = re.search(r'"number":(\d+)', news).group(1)
    with socket.create_connection(("127.0.0.1", port)) as waiting:
        waiting.sendall(
            f"GET /@almanac/news.js?after={after} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
        )
        time.sleep(0.3)
        start_of_end = time.monotonic()
        process.send_signal(number)
        assert process.wait(timeout=10) == 0
        assert time.monotonic() - start_of_end < 5
    assert "预览结束" in process.stdout.read()
    assert not (project.folder / "site").exists(), "nothing is written"


def test_errors_at_the_start_do_not_end_it(project):
    (project.folder / "content/calendar.yml").write_text("title: [\n", encoding="utf-8")
    port = free_port()
    process = start(project, "--port", port)
    shown = shown_until(process, "Ctrl-C")
    assert "content/calendar.yml" in shown
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/")
    assert refused.value.code == 503
    process.terminate()
    assert process.wait(timeout=10) == 0


def test_what_cannot_be_is_refused(project):
    assert project.run("serve", "--port", "0").returncode == 64
    done = project.run("serve", "--themes", THEMES, "--host", "example.org")
    assert done.returncode == 74 and "example.org" in done.stderr
    done = project.run("serve", "--content", "nowhere")
    assert done.returncode == 74 and "nowhere" in done.stderr
