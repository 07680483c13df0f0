#!/usr/bin/env python3
"""Writes a content folder with any number of invented activities.

What the folder holds besides activities/ is copied from a real one. The activities are the same
for the same seed on every machine, and activity number i is the same in a corpus of any size.

    corpus.py N OUTDIR [--seed S] [--content DIR] [--stats]
"""

import argparse
import os
import re
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.dont_write_bytecode = True

from generator.activity import Activity  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]
SEED = "2023"
_CHUNK = 500
_HAN = re.compile("[\u4e00-\u9fff]")
_LINK_TO_ACTIVITY = re.compile(r"(?<!!)\[([^\]]*)\]\((?:\.\./)*activities/[^)]*\)")


def copy_rest(content, folder):
    """Copies all but the activities from one content folder to another.

    A link to an activity, which is not there in the copy, becomes plain text.
    """
    shutil.copytree(
        content, folder, ignore=shutil.ignore_patterns("activities", ".*"), dirs_exist_ok=True
    )
    for page in Path(folder).rglob("*.md"):
        page.write_bytes(_LINK_TO_ACTIVITY.sub(r"\1", page.read_bytes().decode()).encode())


class Shape:
    """The shape of a corpus: its hosts and the sizes of its bodies."""

    def __init__(self):
        self._bytes, self._lengths, self._hosts = 0, [], set()

    def add(self, activity):
        """Counts an activity in."""
        self._bytes += len(activity.body.encode())
        self._lengths.append(len(_HAN.findall(activity.body)))
        self._hosts.add(activity.host)

    def merge(self, other):
        """Counts in what another shape has counted."""
        self._bytes += other._bytes
        self._lengths += other._lengths
        self._hosts |= other._hosts

    def __str__(self):
        lengths = sorted(self._lengths)
        count = len(lengths)
        return "a body: %d bytes; Chinese characters %d to %d, mean %d, median %d; hosts: %d" % (
            self._bytes / count,
            lengths[0],
            lengths[-1],
            sum(lengths) / count,
            lengths[count // 2],
            len(self._hosts),
        )


def write_activities(folder, seed, measured, indices):
    """Writes the activities of these numbers; returns their shape, if it is asked for."""
    shape = Shape()
    for index in indices:
        activity = Activity(index, seed)
        path = os.path.join(folder, activity.path)
        data = activity.markdown().encode()
        try:
            file = open(path, "xb")
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            file = open(path, "xb")
        with file:
            file.write(data)
        if measured:
            shape.add(activity)
    return shape


def write_corpus(count, folder, content, seed=SEED, measured=False):
    """Writes a content folder with `count` activities; returns its shape, if it is asked for."""
    copy_rest(content, folder)
    write = partial(write_activities, str(Path(folder) / "activities"), seed, measured)
    chunks = [range(low, min(low + _CHUNK, count)) for low in range(0, count, _CHUNK)]
    shape = Shape()
    with ProcessPoolExecutor() as workers:
        for part in workers.map(write, chunks):
            shape.merge(part)
    return shape


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", metavar="N", type=int, help="how many activities")
    parser.add_argument("outdir", type=Path, help="a folder that is not there yet, or empty")
    parser.add_argument("--seed", default=SEED)
    parser.add_argument(
        "--content",
        type=Path,
        default=REPOSITORY / "content",
        help="the content folder to copy the rest from (default: the repository's)",
    )
    parser.add_argument("--stats", action="store_true", help="print the shape of the corpus")
    options = parser.parse_args()
    if not 1 <= options.count <= 1_000_000:
        parser.error("N is from 1 to 1,000,000: the numbers in file names have six digits")
    if options.outdir.exists() and any(options.outdir.iterdir()):
        parser.error("%s is not empty" % options.outdir)
    options.outdir.mkdir(parents=True, exist_ok=True)
    shape = write_corpus(
        options.count, options.outdir, options.content, options.seed, options.stats
    )
    print("%d activities, seed %s -> %s" % (options.count, options.seed, options.outdir))
    if options.stats:
        print(shape)


if __name__ == "__main__":
    main()
