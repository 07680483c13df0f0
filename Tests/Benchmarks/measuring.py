"""Running programs and measuring them; scratch space; tables. What the benchmarks share."""

import contextlib
import json
import os
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


class BenchmarkError(Exception):
    """What stops a benchmark, in words for its user."""


@dataclass(frozen=True)
class Run:
    """One run of a program: wall-clock and CPU time in seconds, peak memory in bytes.

    The memory is that of the largest process the program ran in. Linux counts what the process
    held before it became the program, so a small program shows this Python's own 15 MB or so.
    """

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Summary:
    """Several runs of the same: medians of the times, the largest of the peaks."""

    runs: list

    @property
    def wall(self):
        return statistics.median(run.wall for run in self.runs)

    @property
    def cpu(self):
        return statistics.median(run.cpu for run in self.runs)

    @property
    def memory(self):
        return max(run.memory for run in self.runs)

    def as_json(self):
        """The figures as values for JSON."""
        return {
            "wall": round(self.wall, 4),
            "cpu": round(self.cpu, 4),
            "memory": self.memory,
            "walls": [round(run.wall, 4) for run in self.runs],
        }


def measured(command, output, limit):
    """Runs a command, its output going to a file; returns the Run.

    Raises BenchmarkError if it fails or takes longer than `limit` seconds.
    """
    with open(output, "wb") as file:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        alarm = threading.Timer(limit, _kill, [process])
        alarm.daemon = True
        alarm.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            _kill(process)
            raise
        finally:
            alarm.cancel()
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise BenchmarkError(_failure(command, process.returncode, output, wall >= limit))
    kilobyte = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * kilobyte)


def _kill(process):
    """Ends a process and those it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _failure(command, status, output, is_late):
    why = "took too long" if is_late else "ended with status %d" % status
    with open(output, "rb") as file:
        lines = file.read(100_000).decode(errors="replace").splitlines()[:20]
    return "\n".join(["%s %s" % (" ".join(map(str, command)), why)] + ["  " + x for x in lines])


class Scratch:
    """A folder for everything a benchmark makes; gone when it ends, however it ends.

    What is no longer wanted moves to a trash folder and is deleted at the very end: on some file
    systems (ext4 without a journal for one) new files cost several times as much for minutes after
    many were deleted, which would distort the runs that follow.
    """

    def __init__(self):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        place = os.environ.get("ALMANAC_BENCH_DIR")
        if place:
            Path(place).mkdir(parents=True, exist_ok=True)
        self.folder = Path(tempfile.mkdtemp(prefix="almanac-bench-", dir=place))
        self._trash = self.folder / "trash"
        self._count = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        """A path of this name that nothing has been at before."""
        self._count += 1
        return self.folder / ("%d-%s" % (self._count, name))

    def discard(self, path):
        """Puts a file or folder out of the way."""
        self._trash.mkdir(exist_ok=True)
        os.rename(path, self._trash / str(time.monotonic_ns()))

    def require(self, size):
        """Raises BenchmarkError if so many bytes do not fit here."""
        free = shutil.disk_usage(self.folder).free
        if free < size:
            raise BenchmarkError(
                "%s has %s free, %s are needed; set ALMANAC_BENCH_DIR to a larger place"
                % (self.folder.parent, in_bytes(free), in_bytes(size))
            )


def settle():
    """Waits until what was written is on disk, so that a run does not pay for the one before."""
    os.sync()


def _published(folder):
    """Each file in a folder with its status, but for hidden ones: they are records, not pages."""
    for place, _, names in os.walk(folder):
        for name in names:
            if not name.startswith("."):
                path = os.path.join(place, name)
                yield path, os.lstat(path)


def contents(folder):
    """How many files a folder holds, and their bytes; hidden files do not count."""
    files = total = 0
    for _, status in _published(folder):
        files += 1
        total += status.st_size
    return files, total


def changed_since(folder, moment):
    """The files in a folder modified after a moment, in nanoseconds of the file system."""
    return sorted(
        os.path.relpath(path, folder)
        for path, status in _published(folder)
        if status.st_mtime_ns > moment
    )


class Almanac:
    """The program under test: where it and its themes are. It must stay the same throughout."""

    def __init__(self, program, themes):
        self.program, self.themes = program, themes
        self._state = self._current_state()

    @staticmethod
    def add_options(parser):
        """Adds the options that say where it is, and those that all benchmarks have."""
        parser.add_argument(
            "--almanac",
            type=Path,
            metavar="FILE",
            default=REPOSITORY / ".build/release/almanac",
            help="the program (default: the release build of the repository)",
        )
        parser.add_argument("--themes", type=Path, metavar="DIR", default=REPOSITORY / "themes")
        parser.add_argument(
            "--limit",
            type=float,
            metavar="SECONDS",
            default=900,
            help="the longest that one run may take (default: 900)",
        )
        parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file")

    def build_command(self, content, site, timings=None):
        """The command that builds a site."""
        command = [self.program, "build", "--content", content, "--themes", self.themes]
        command += ["--output", site, "--quiet"]
        return command + (["--timings", timings] if timings else [])

    def require_unchanged(self):
        """Raises BenchmarkError if somebody has built the program anew since."""
        if self._current_state() != self._state:
            raise BenchmarkError("%s has changed during the run" % self.program)

    def _current_state(self):
        try:
            status = os.stat(self.program)
        except FileNotFoundError:
            hint = "there is no %s; build it: swift build -c release" % self.program
            raise BenchmarkError(hint) from None
        return status.st_ino, status.st_mtime_ns, status.st_size


def peers_work():
    """Where the script of the peers' folder puts what it installs."""
    return Path(os.environ.get("PEERS_WORK", Path(tempfile.gettempdir()) / "peers"))


def find_peer(peers, name, program):
    """A program of the peers: from the environment of their own script, or what the shell finds.

    `program` is its place among an environment's packages.
    """
    for place in (peers_work(), peers):
        for path in place.glob("venv/lib/python3*/site-packages/" + program):
            return path
    on_path = shutil.which(name)
    if not on_path:
        raise BenchmarkError(
            "there is no %s; name it with --%s, or run the script in --peers" % (name, name)
        )
    return Path(on_path)


def find_hugo(peers):
    """The Hugo program."""
    return find_peer(peers, "hugo", "hugo/binaries/hugo")


def find_pagefind(peers):
    """The Pagefind program."""
    return find_peer(peers, "pagefind", "pagefind_bin_extended/pagefind_extended")


def write_json(path, value):
    """Writes figures to a file."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def machine():
    """What the figures depend on, as values for JSON."""
    return {
        "system": "%s %s" % (platform.system(), platform.machine()),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "python": platform.python_version(),
    }


def in_seconds(seconds):
    """A time for people."""
    return "%.3f s" % seconds if seconds < 10 else "%.1f s" % seconds


def in_bytes(size):
    """A size for people, in decimal units."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if size >= factor:
            return "%.1f %s" % (size / factor, unit)
    return "%d B" % size


def table(rows):
    """Rows of texts as lines: the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows)]
    return "\n".join(
        "  "
        + "  ".join(
            text.rjust(width) if place else text.ljust(width)
            for place, (text, width) in enumerate(zip(row, widths))
        ).rstrip()
        for row in rows
    )
