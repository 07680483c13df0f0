#!/usr/bin/env python3
"""Builds generated calendars and prints what it took, beside two yardsticks in the same run.

    bench.py [N ...] [--runs R] [--almanac FILE] [--json FILE]

For each N (default: 1000 10000 100000): a cold build, a second build with nothing changed,
`cp -r` of the output (what writing that many files costs), and `cmark` over all bodies in one
file (what parsing that much Markdown costs); on one core, what the repairs and the rules add to
libcmark; and what the files for other programs and the papers add to a build of a site that has an
address. Last, what git takes to list the history of the
content, each file committed three times. They take turns, so that what else the machine does
falls on all alike; times are medians. Trust ratios before seconds.

Everything is made in a folder of its own in the temporary folder, or in ALMANAC_BENCH_DIR, and
deleted at the end. If the disk is slow or shared, set ALMANAC_BENCH_DIR to a folder in memory.
"""

import argparse
import json
import shutil
import statistics
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

from history import log_command, make_repository  # noqa: E402
from measuring import (  # noqa: E402
    Almanac,
    BenchmarkError,
    Scratch,
    Summary,
    changed_since,
    contents,
    in_bytes,
    in_seconds,
    machine,
    measured,
    settle,
    table,
    write_json,
)

SIZES = [1000, 10_000, 100_000]
# The disk that one activity may take in a round: its source, its pages twice.
_ROOM = 80_000


class Figures:
    """What was measured at one size."""

    def __init__(self, count):
        self.count = count
        self.runs = {"build": [], "second": [], "cp": [], "cmark": [], "history": []}
        self.commits = 0
        self.timings = []
        self.markdown, self.shares = {}, {}
        self.files = self.bytes = self.source_bytes = self.body_bytes = 0
        self.rewritten = []

    def summary(self, name):
        """The Summary of `build`, `second`, `cp`, `cmark` or `history`."""
        return Summary(self.runs[name])

    def stages(self):
        """Names and seconds of the stages of that cold build whose time is the median."""
        pairs = sorted(zip(self.runs["build"], self.timings), key=lambda pair: pair[0].wall)
        run, timings = pairs[(len(pairs) - 1) // 2]
        stages = [(stage["name"], stage["seconds"]) for stage in timings["stages"]]
        rest = run.wall - sum(seconds for _, seconds in stages)
        return stages + [("(start, exit)", rest)]

    def as_json(self):
        """The figures as values for JSON."""
        return {
            "activities": self.count,
            "source_bytes": self.source_bytes,
            "body_bytes": self.body_bytes,
            "commits": self.commits,
            "files": self.files,
            "bytes": self.bytes,
            "stages": dict(self.stages()),
            "markdown": self.markdown,
            "shares": self.shares,
            "rewritten_by_second_build": len(self.rewritten),
            **{name: self.summary(name).as_json() for name in self.runs},
        }


class Benchmark:
    """Measures almanac in a scratch folder."""

    def __init__(self, almanac, scratch, runs, limit):
        self._almanac, self._scratch = almanac, scratch
        self._runs, self._limit = runs, limit
        self._log = scratch.folder / "log"

    def rounds(self, count):
        """How often a size is measured: the smaller, the oftener."""
        return self._runs or (5 if count <= 2000 else 3 if count <= 20_000 else 1)

    def measure(self, count):
        """The Figures at one size."""
        scratch, figures = self._scratch, Figures(count)
        content = scratch.path("content")
        self._run(sys.executable, Path(__file__).parent / "corpus.py", count, content)
        bodies = scratch.path("bodies.md")
        figures.body_bytes = write_bodies(content, bodies)
        figures.source_bytes = contents(content)[1]
        for _ in range(self.rounds(count)):
            self._round(figures, content, bodies)
        figures.markdown = self._markdown(content)
        figures.shares = self._shares(content, self.rounds(count))
        self._history(figures, content)
        scratch.discard(content)
        scratch.discard(bodies)
        return figures

    def _history(self, figures, content):
        """What git takes to tell when every file of the content changed."""
        figures.commits = make_repository(content)
        for _ in range(3):
            settle()
            figures.runs["history"].append(self._run(*log_command(content)))

    def _markdown(self, content):
        """What Markdown costs on the content, in seconds."""
        rounds = max(3, 20_000 // len(list(content.rglob("*.md"))))
        return self._told("MarkdownStages", content, rounds)

    def _shares(self, content, rounds):
        """What parts of a build add to it: the median of the seconds of each."""
        themes, site = self._almanac.themes, self._scratch.path("site")
        settle()
        told = self._told("BuildShares", content, themes, site, rounds)
        return {name: statistics.median(seconds) for name, seconds in told.items()}

    def _told(self, name, *arguments):
        """What a program that stands beside almanac prints."""
        output = self._scratch.path("told.json")
        self._run(self._almanac.program.with_name(name), *arguments, output=output)
        return json.loads(output.read_text())

    def _round(self, figures, content, bodies):
        scratch, runs = self._scratch, figures.runs
        site, copy, html = scratch.path("site"), scratch.path("copy"), scratch.path("html")
        timings = scratch.path("timings.json")

        settle()
        runs["build"].append(self._build(content, site, timings))
        figures.timings.append(json.loads(timings.read_text()))
        figures.files, figures.bytes = contents(site)

        settle()
        moment = file_system_moment(scratch.path("moment"))
        runs["second"].append(self._build(content, site, timings))
        figures.rewritten = changed_since(site, moment)

        settle()
        runs["cp"].append(self._run("cp", "-r", site, copy))
        settle()
        runs["cmark"].append(self._run("cmark", bodies, output=html))
        for path in (site, copy, html, timings):
            scratch.discard(path)

    def _build(self, content, site, timings):
        self._almanac.require_unchanged()
        return self._run(*self._almanac.build_command(content, site, timings))

    def _run(self, *command, output=None):
        return measured(command, output or self._log, self._limit)


def write_bodies(content, path):
    """Writes the bodies of all activities into one file; returns its size."""
    with open(path, "wb") as out:
        for source in sorted((content / "activities").glob("*/*.md")):
            out.write(source.read_bytes().split(b"\n---\n", 1)[1] + b"\n")
        return out.tell()


def file_system_moment(path):
    """Now, by the clock that the file system stamps files with, which is coarser than others."""
    time.sleep(0.05)
    path.touch()
    moment = path.stat().st_mtime_ns
    time.sleep(0.05)
    return moment


def report(figures):
    """The figures of one size as text."""
    count = figures.count
    lines = ["%s activities, %s of Markdown" % (f"{count:,}", in_bytes(figures.source_bytes))]

    names = {
        "build": "almanac build, cold",
        "second": "almanac build, nothing changed",
        "cp": "cp -r of the output",
        "cmark": "cmark over all bodies",
        "history": "git log over the content",
    }
    rows = [("", "wall", "CPU", "peak memory", "all runs (wall)")]
    for name, title in names.items():
        summary = figures.summary(name)
        walls = " ".join("%.2f" % run.wall for run in summary.runs)
        times = [in_seconds(summary.wall), in_seconds(summary.cpu)]
        rows.append((title, *times, in_bytes(summary.memory), walls))
    lines.append(table(rows))

    stages = figures.stages()
    whole = sum(seconds for _, seconds in stages)
    rows = [("stage", "time", "share")]
    for name, seconds in stages:
        rows.append((name, in_seconds(seconds), "%.0f %%" % (100 * seconds / whole)))
    lines.append(table(rows))

    lines.append(table(markdown_rows(figures.markdown)))
    lines.append(table(share_rows(figures.shares)))

    build, cp, cmark = (figures.summary(name) for name in ("build", "cp", "cmark"))
    rows = [
        ("files", f"{figures.files:,}"),
        ("bytes", in_bytes(figures.bytes)),
        ("files per activity", "%.2f" % (figures.files / count)),
        ("bytes per activity", in_bytes(figures.bytes / count)),
        ("time per activity", "%.0f µs" % (1e6 * build.wall / count)),
        ("memory per activity", in_bytes(build.memory / count)),
        ("build ÷ cp -r", "%.1f" % (build.wall / cp.wall)),
        ("build ÷ cmark", "%.1f" % (build.wall / cmark.wall)),
        ("build's CPU ÷ cmark's", "%.1f" % (build.cpu / cmark.cpu)),
        ("commits of the content", f"{figures.commits:,}"),
        ("second build ÷ first", "%.2f" % (figures.summary("second").wall / build.wall)),
        ("rewritten by the second build", str(len(figures.rewritten))),
    ]
    lines.append(table(rows))
    return "\n\n".join(lines + notes(figures))


def markdown_rows(seconds):
    """What Markdown costs on one core, with the bound that it is held to: 1.0."""
    alone, ours, rules = (seconds[name] for name in ("libcmark", "markdown", "rules"))
    return [
        ("Markdown, one core", "time", "÷ libcmark"),
        ("libcmark alone", in_seconds(alone), "1.00"),
        ("repairs, tables, links, places", in_seconds(ours - alone), "%.2f" % (ours / alone - 1)),
        ("rules", in_seconds(rules), "%.2f" % (rules / alone)),
        ("what we add (at most 1.00)", "", "%.2f" % ((ours + rules) / alone - 1)),
    ]


def share_rows(seconds):
    """What is added to a build, with the bound that each addition is held to: 0.40."""
    # JSON-LD stands in pages that are there in any case, and one stage is for other programs alone.
    inside = seconds["structuredData"] + seconds["exports"]
    plain = seconds["plain"] - inside
    hand_off, papers = seconds["handOff"] - plain, seconds["whole"] - seconds["handOff"]
    return [
        ("a build with an address", "time", "adds"),
        ("without either", in_seconds(plain), ""),
        ("calendars, feeds, data, JSON-LD (at most 0.40)", in_seconds(hand_off), "%.2f" % (hand_off / plain)),
        ("posters, booklets, codes (at most 0.40)", in_seconds(papers), "%.2f" % (papers / seconds["handOff"])),
    ]


def notes(figures):
    """What is not as it should be: almanac's own account of its output, the second build."""
    said = figures.timings[-1]
    problems = []
    if said["activities"] != figures.count:
        problems.append("almanac says %d activities" % said["activities"])
    if (said["files"], said["bytes"]) != (figures.files, figures.bytes):
        problems.append(
            "almanac says %d files, %d bytes; on disk are %d files, %d bytes"
            % (said["files"], said["bytes"], figures.files, figures.bytes)
        )
    if figures.rewritten:
        problems.append("the second build wrote, of the same: " + " ".join(figures.rewritten[:3]))
    return ["  note: " + problem for problem in problems]


def linearity(all_figures):
    """What one activity costs at each size, as text: where the build is linear, it stays."""
    rows = [("activities", "time", "CPU", "memory", "bytes", "÷ cp", "÷ cmark")]
    for figures in all_figures:
        count, build = figures.count, figures.summary("build")
        rows.append(
            (
                f"{count:,}",
                "%.0f µs" % (1e6 * build.wall / count),
                "%.0f µs" % (1e6 * build.cpu / count),
                in_bytes(build.memory / count),
                in_bytes(figures.bytes / count),
                "%.1f" % (build.wall / figures.summary("cp").wall),
                "%.1f" % (build.wall / figures.summary("cmark").wall),
            )
        )
    return "cold build, for each activity\n\n" + table(rows)


def options_of(arguments):
    """The command line, checked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", metavar="N", type=int, nargs="*", default=SIZES)
    parser.add_argument(
        "--runs", type=int, metavar="R", help="runs at each size (default: 5, 3, 1)"
    )
    Almanac.add_options(parser)
    options = parser.parse_args(arguments)
    if min(options.sizes + [options.runs or 1]) < 1 or options.runs == 0:
        parser.error("sizes and runs are at least 1")
    if not shutil.which("cmark"):
        parser.error("there is no cmark; install it: apt-get install cmark")
    return options


def main():
    options = options_of(sys.argv[1:])
    about, all_figures = machine(), []
    print(
        "%s, %d cores, %s, load %.1f"
        % (about["system"], about["cores"], in_bytes(about["memory"]), about["load"]),
        flush=True,
    )
    try:
        almanac = Almanac(options.almanac, options.themes)
        with Scratch() as scratch:
            benchmark = Benchmark(almanac, scratch, options.runs, options.limit)
            scratch.require(_ROOM * sum(size * benchmark.rounds(size) for size in options.sizes))
            for count in options.sizes:
                all_figures.append(benchmark.measure(count))
                print("\n" + report(all_figures[-1]), flush=True)
                if options.json:
                    sizes = [figures.as_json() for figures in all_figures]
                    write_json(options.json, {"machine": about, "sizes": sizes})
    except BenchmarkError as error:
        sys.exit("bench.py: %s" % error)
    print("\n" + linearity(all_figures))


if __name__ == "__main__":
    main()
