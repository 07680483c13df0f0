#!/usr/bin/env python3
"""Edits files under `almanac serve` and waits until Chromium shows the new text.

    bench_serve.py [N ...] [--edits E] [--almanac FILE] [--json FILE]

For each N (default: 500 10000) an activity's title is changed again and again. What is measured is
the time from the moment the new file is in its place to two others: when the browser begins to load
the open page again, and when that page holds the new title; on the activity's own page, and on a
list of up to a hundred cards with it. Beside it, as a yardstick of the same machine: a build of the
whole.

Everything is made in a folder of its own in the temporary folder, or in ALMANAC_BENCH_DIR.
"""

import argparse
import re
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

from corpus import write_corpus  # noqa: E402
from measuring import (  # noqa: E402
    REPOSITORY,
    Almanac,
    BenchmarkError,
    Scratch,
    Summary,
    in_bytes,
    in_seconds,
    machine,
    measured,
    table,
    write_json,
)
from searching import chromium  # noqa: E402

SIZES = [500, 10_000]
_ROOM = 80_000


class Preview:
    """The running command."""

    def __init__(self, almanac, content, themes, log, limit):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}/"
        command = [almanac.program, "serve", "--content", content, "--themes", themes]
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                [*map(str, command), "--port", str(port)],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        end = time.monotonic() + limit
        while self.base not in log.read_text(encoding="utf-8"):
            if self._process.poll() is not None or time.monotonic() > end:
                raise BenchmarkError("the preview did not start:\n" + log.read_text("utf-8"))
            time.sleep(0.02)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(timeout=20)


def edit(entry, title):
    """Gives an entry another title; the moment it was in its place, in seconds since 1970."""
    text = re.sub(r"^title: .*$", f"title: {title}", entry.read_text("utf-8"), 1, re.MULTILINE)
    draft = entry.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    moment = time.time()
    draft.rename(entry)
    return moment


def time_edits(page, address, entry, edits, word):
    """Pairs of seconds from each edit: to the loading, to the page that shows it.

    The first edit is not counted.
    """
    page.goto(address)
    # The page asks for news only when it is loaded.
    page.wait_for_timeout(500)
    seconds = []
    for number in range(edits + 1):
        title = f"{word}第{number}次修改"
        start = edit(entry, title)
        page.wait_for_function(
            "title => document.body && document.body.textContent.includes(title)", arg=title
        )
        shown = time.time() - start
        seconds.append((page.evaluate("performance.timeOrigin") / 1000 - start, shown))
        # A person does not save ten times a second either.
        page.wait_for_timeout(300)
    return seconds[1:]


def measure(count, options, almanac, scratch, page):
    """The figures of one size: seconds by what was measured."""
    content = scratch.path("content")
    write_corpus(count, content, REPOSITORY / "content")
    log = scratch.folder / "log"
    builds = [
        measured(almanac.build_command(content, scratch.path("site")), log, options.limit)
        for _ in range(3)
    ]
    entries = sorted((content / "activities").rglob("*.md"))
    entry = next(
        path for path in entries if re.search(r"(?m)^date: 2023-09-2", path.read_text("utf-8"))
    )
    name = entry.relative_to(content).with_suffix(".html")
    log = scratch.folder / "serve.log"
    with Preview(almanac, content, options.themes, log, options.limit) as serve:
        own = time_edits(page, f"{serve.base}{name}", entry, options.edits, "活动页")
        county = f"{serve.base}counties/{entry.parent.name}.html"
        page.goto(f"{serve.base}{name}")
        day = page.locator("[data-date]").first.get_attribute("data-date")
        listed = f"{county[:-5]}/{day}.html"
        page.goto(listed)
        pages = [listed] + page.eval_on_selector_all(
            "nav a[href*='-']", "links => links.map(link => link.href)"
        )
        wanted = f'[data-activity="{entry.parent.name}/{entry.stem}"]'
        for address in pages:
            page.goto(address)
            if page.locator(wanted).count():
                break
        else:
            raise BenchmarkError("no list shows the activity")
        lists = time_edits(page, page.url, entry, options.edits, "列表页")
    return {"build": Summary(builds).wall, "activity": own, "list": lists}


def report(count, figures):
    """The figures of one size as lines."""
    rows = [[f"{count:,} activities", "median", "longest", "÷ build"]]
    rows.append(["build of the whole", in_seconds(figures["build"]), "", "1"])
    for name, words in [("activity", "activity's page"), ("list", "list of a day")]:
        for place, until in enumerate(["loads", "shows it"]):
            seconds = [pair[place] for pair in figures[name]]
            middle, longest = statistics.median(seconds), max(seconds)
            ratio = "%.2f" % (middle / figures["build"])
            rows.append([f"{words} {until}", in_seconds(middle), in_seconds(longest), ratio])
    return table(rows)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="N")
    parser.add_argument("--edits", type=int, default=15, help="per page (default: 15)")
    Almanac.add_options(parser)
    options = parser.parse_args()
    about, everything = machine(), {}
    print(
        "%s, %d cores, %s, load %.1f"
        % (about["system"], about["cores"], in_bytes(about["memory"]), about["load"]),
        flush=True,
    )
    try:
        almanac = Almanac(options.almanac, options.themes)
        with Scratch() as scratch, chromium() as browser:
            scratch.require(_ROOM * sum(options.sizes))
            for count in options.sizes:
                page = browser.new_page(viewport={"width": 1280, "height": 900})
                everything[count] = measure(count, options, almanac, scratch, page)
                page.close()
                print("\n" + report(count, everything[count]), flush=True)
        if options.json:
            write_json(options.json, {"machine": about, "sizes": everything})
    except BenchmarkError as error:
        sys.exit("bench_serve.py: %s" % error)


if __name__ == "__main__":
    main()
