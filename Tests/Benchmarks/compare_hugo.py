#!/usr/bin/env python3
"""Builds the same calendar with almanac and with Hugo, by turns, and prints both and the ratio.

    compare_hugo.py N --peers DIR [--hugo FILE] [--runs R] [--json FILE]

The repository's benchmark does without this. It needs a folder from elsewhere that holds
corpus.py, which writes the same generated activities in several dialects, and hugo/, a Hugo site
with an equivalent output. Hugo is looked for where that folder's own script puts it (a virtual
environment venv/ in PEERS_WORK, in the folder peers of the temporary folder, or in DIR), then on
the path. Both build cold, into a folder that was never there.
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True
# The other folder's program is run by this Python, and must not write beside its sources either.
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

from corpus import copy_rest  # noqa: E402
from measuring import (  # noqa: E402
    REPOSITORY,
    Almanac,
    BenchmarkError,
    Scratch,
    Summary,
    contents,
    find_hugo,
    in_bytes,
    in_seconds,
    machine,
    measured,
    settle,
    table,
    write_json,
)

_ROOM = 120_000


class Contender:
    """A generator with its command, and what it took."""

    def __init__(self, name, command):
        self.name, self.command = name, command
        self.runs, self.files, self.bytes = [], 0, 0

    @property
    def summary(self):
        return Summary(self.runs)

    def as_json(self):
        """The figures as values for JSON."""
        return {"files": self.files, "bytes": self.bytes, **self.summary.as_json()}


def write_content(peers, count, content, folder, run):
    """Writes a content folder of almanac with the peers' activities."""
    folder.mkdir()
    copy_rest(content, folder)
    run(sys.executable, peers / "corpus.py", count, folder, "--dialect", "almanac")


def write_hugo_site(peers, count, folder, run):
    """Writes a Hugo site with the peers' activities."""
    folder.mkdir()
    shutil.copytree(peers / "hugo", folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    run(sys.executable, peers / "corpus.py", count, folder, "--dialect", "hugo")


def hugo_command(hugo, source, site, scratch):
    """The command that builds a Hugo site."""
    return [
        *[hugo, "build", "--source", source, "--destination", site],
        *["--cacheDir", scratch.path("hugo-cache"), "--quiet"],
    ]


def contenders(options, scratch, almanac, run):
    """Both, with the same activities for each in its dialect."""
    peers = options.peers.resolve()
    source, content = scratch.path("hugo"), scratch.path("content")
    write_hugo_site(peers, options.count, source, run)
    write_content(peers, options.count, options.content, content, run)
    hugo = options.hugo or find_hugo(peers)
    return [
        Contender("almanac", lambda site: almanac.build_command(content, site)),
        Contender("hugo", lambda site: hugo_command(hugo, source, site, scratch)),
    ]


def compare(options, scratch, almanac):
    """Both contenders, measured."""
    scratch.require(options.count * _ROOM * options.runs)
    log = scratch.folder / "log"

    def run(*command):
        return measured(command, log, options.limit)

    both = contenders(options, scratch, almanac, run)
    for turn in range(options.runs):
        # The one that begins takes turns too.
        for contender in both if turn % 2 == 0 else reversed(both):
            site = scratch.path(contender.name)
            settle()
            almanac.require_unchanged()
            contender.runs.append(run(*contender.command(site)))
            contender.files, contender.bytes = contents(site)
            scratch.discard(site)
    return both


def report(count, almanac, hugo):
    """What both took, and the ratios, as text."""
    rows = [("", "wall", "CPU", "peak memory", "files", "bytes", "all runs (wall)")]
    for contender in (almanac, hugo):
        summary = contender.summary
        rows.append(
            (
                contender.name,
                in_seconds(summary.wall),
                in_seconds(summary.cpu),
                in_bytes(summary.memory),
                f"{contender.files:,}",
                in_bytes(contender.bytes),
                " ".join("%.2f" % run.wall for run in summary.runs),
            )
        )
    ours, theirs = almanac.summary, hugo.summary
    pairs = [a.wall / b.wall for a, b in zip(ours.runs, theirs.runs)]
    rows.append(
        (
            "almanac ÷ hugo",
            "%.2f" % (ours.wall / theirs.wall),
            "%.2f" % (ours.cpu / theirs.cpu),
            "%.2f" % (ours.memory / theirs.memory),
            "%.2f" % (almanac.files / hugo.files),
            "%.2f" % (almanac.bytes / hugo.bytes),
            "%.2f to %.2f" % (min(pairs), max(pairs)),
        )
    )
    return f"{count:,} activities, cold builds by turns\n\n" + table(rows)


def options_of(arguments):
    """The command line, checked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", metavar="N", type=int)
    parser.add_argument("--peers", type=Path, required=True, metavar="DIR")
    parser.add_argument("--hugo", type=Path, metavar="FILE", help="the Hugo program")
    parser.add_argument("--runs", type=int, metavar="R", default=3, help="of each (default: 3)")
    parser.add_argument(
        "--content",
        type=Path,
        metavar="DIR",
        default=REPOSITORY / "content",
        help="where almanac's data files are copied from (default: the repository's)",
    )
    Almanac.add_options(parser)
    options = parser.parse_args(arguments)
    if options.count < 1 or options.runs < 1:
        parser.error("N and runs are at least 1")
    for name in ("corpus.py", "hugo"):
        if not (options.peers / name).exists():
            parser.error("there is no %s in %s" % (name, options.peers))
    return options


def main():
    options = options_of(sys.argv[1:])
    try:
        almanac = Almanac(options.almanac, options.themes)
        with Scratch() as scratch:
            both = compare(options, scratch, almanac)
    except BenchmarkError as error:
        sys.exit("compare_hugo.py: %s" % error)
    print(report(options.count, *both))
    if options.json:
        figures = {contender.name: contender.as_json() for contender in both}
        write_json(options.json, {"machine": machine(), "activities": options.count, **figures})


if __name__ == "__main__":
    main()
