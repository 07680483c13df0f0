#!/usr/bin/env python3
"""Asks almanac's search and Pagefind's the same queries over the same activities, in Chromium.

    compare_search.py [N ...] --peers DIR [--queries] [--hugo FILE] [--pagefind FILE] [--runs R]
    compare_search.py [N ...] --ours [--peers DIR]

It needs a folder from elsewhere that holds corpus.py, which writes the same generated activities in
several dialects, hugo/, a Hugo site with an equivalent output, and query.py, the queries with the
way Pagefind is asked and judged. Hugo and Pagefind are looked for where that folder's own script
puts them, then on the path. --ours leaves Pagefind out; without --peers it then takes the
repository's own generated activities, and cuts queries from their texts.

Both are asked over a local server that compresses nothing. What is measured, for each query:
  bytes     from opening a page to ten results with excerpts, by somebody who was never there
  new       the time of ten results in a loaded search that was asked other queries before
  again     the same query once more
  slow      the time of ten results, cold, where a request takes 150 ms and a second brings 200 kB
  recall    against a literal scan: ours of the documents' texts, Pagefind's of its site's articles
and, once: the builds by turns, and the bytes of the index on disk.
"""

import argparse
import contextlib
import json
import logging
import os
import statistics
import sys
from pathlib import Path

sys.dont_write_bytecode = True
# The other folder's programs are run by this Python, and must not write beside their sources.
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

from compare_hugo import hugo_command, write_content, write_hugo_site  # noqa: E402
from corpus import write_corpus  # noqa: E402
from measuring import (  # noqa: E402
    REPOSITORY,
    Almanac,
    BenchmarkError,
    Scratch,
    Summary,
    contents,
    find_hugo,
    find_pagefind,
    in_bytes,
    in_seconds,
    machine,
    measured,
    settle,
    write_json,
)
from searching import (  # noqa: E402
    WARMER,
    OurSearch,
    Pagefind,
    Server,
    chromium,
    peers_query,
    require_playwright,
    search_scripts,
)

SIZES = [1000, 10_000]
# The disk that one activity takes: sources, both sites, Pagefind's index, of one round.
_ROOM = 150_000
_SLOW = 0.15, 200e3
_CUT_QUERIES = 56


class Builds:
    """Both sites, built by turns; those of the last round stay."""

    def __init__(self, options, count, scratch, almanac):
        self.ours, self.hugo, self.pagefind, self.index = [], [], [], []
        self._scratch, self._almanac = scratch, almanac
        self._log, self._limit = scratch.folder / "log", options.limit
        peers = options.peers and options.peers.resolve()
        self._content = scratch.path("content")
        if peers:
            write_content(peers, count, options.content, self._content, self._run)
        else:
            self._content.mkdir()
            write_corpus(count, self._content, options.content)
        if not options.ours:
            self._hugo = options.hugo or find_hugo(peers)
            self._pagefind = options.pagefind or find_pagefind(peers)
            self._source = scratch.path("hugo")
            write_hugo_site(peers, count, self._source, self._run)
        self.our_site = self.their_site = None
        for _ in range(options.runs):
            self._build_ours()
            logging.info("built ours in %.1f s, index %.1f s", self.ours[-1].wall, self.index[-1])
            if not options.ours:
                self._build_theirs()
                walls = self.hugo[-1].wall, self.pagefind[-1].wall
                logging.info("built theirs: Hugo %.1f s, Pagefind %.1f s", *walls)

    def _run(self, *command):
        return measured(command, self._log, self._limit)

    def _build_ours(self):
        if self.our_site:
            self._scratch.discard(self.our_site)
        self.our_site, timings = self._scratch.path("almanac"), self._scratch.path("timings.json")
        settle()
        self._almanac.require_unchanged()
        command = self._almanac.build_command(self._content, self.our_site, timings)
        self.ours.append(self._run(*command))
        stages = json.loads(timings.read_text())["stages"]
        self.index.append(next(s["seconds"] for s in stages if s["name"] == "index"))

    def _build_theirs(self):
        if self.their_site:
            self._scratch.discard(self.their_site)
        self.their_site = self._scratch.path("public")
        settle()
        command = hugo_command(self._hugo, self._source, self.their_site, self._scratch)
        self.hugo.append(self._run(*command))
        settle()
        self.pagefind.append(self._run(self._pagefind, "--site", self.their_site))

    @property
    def index_share(self):
        """The time of the index beside the rest of the build."""
        pairs = zip(self.ours, self.index)
        return statistics.median(index / (run.wall - index) for run, index in pairs)

    @property
    def our_bytes(self):
        """All that our searching needs."""
        scripts = sum(file.stat().st_size for file in search_scripts(self.our_site))
        return contents(self.our_site / "search")[1] + scripts

    @property
    def their_bytes(self):
        return contents(self.their_site / "pagefind")[1]


class Asked:
    """What a search answered: Answers, milliseconds and a Check for each query."""

    def __init__(self, search, queries):
        self.search = search
        self.cold, self.slow, self.checks = [], [], []
        self._new, self._again = [[] for _ in queries], [[] for _ in queries]
        with search.visitor() as page:
            # The first use of a browser is slower than any other.
            search.ask(page, WARMER)

    def turn(self, queries, place, turn):
        """Asks a query cold, then another one, which is new to a loaded search, twice."""
        with self.search.visitor() as page:
            answer = self.search.ask(page, queries[place])
            if turn == 0:
                self.cold.append(answer)
            other = (place + 1 + 5 * turn) % len(queries)
            self._new[other].append(self.search.ask(page, queries[other]).milliseconds)
            self._again[other].append(self.search.ask(page, queries[other]).milliseconds)

    def turn_on_slow_link(self, query):
        """Asks a query cold over a slow link."""
        with self.search.server.slowed(*_SLOW), self.search.visitor() as page:
            self.slow.append(self.search.ask(page, query).milliseconds)

    @property
    def new(self):
        return [statistics.median(times) for times in self._new]

    @property
    def again(self):
        return [statistics.median(times) for times in self._again]

    @property
    def bytes(self):
        return statistics.median(answer.bytes for answer in self.cold)

    def mean(self, name):
        """The mean `recall` or `precision` of the queries that have one."""
        values = [getattr(check, name) for check in self.checks]
        return statistics.mean(value for value in values if value is not None)

    def whole(self, name):
        """How many queries have a `recall` or `precision`, and how many of these all of it."""
        values = [getattr(check, name) for check in self.checks]
        return sum(value == 1 for value in values), sum(value is not None for value in values)

    def as_json(self, queries):
        """The figures as values for JSON."""
        rows = zip(queries, self.cold, self.new, self.again, self.checks)
        return {
            "slow": [round(milliseconds, 1) for milliseconds in self.slow],
            "queries": [
                {
                    **{"query": query, "cold": cold.__dict__, "new": new, "again": again},
                    **check.__dict__,
                }
                for query, cold, new, again, check in rows
            ],
        }


def ask_by_turns(searches, queries, slow, runs):
    """An Asked for every search; they take turns, query by query."""
    all_asked = [Asked(search, queries) for search in searches]
    for turn in range(runs):
        for place in range(len(queries)):
            for asked in all_asked:
                asked.turn(queries, place, turn)
            bytes_ = ", ".join(in_bytes(asked.cold[place].bytes) for asked in all_asked)
            logging.info("asked %s: %s", queries[place], bytes_)
    for query in slow:
        for asked in all_asked:
            asked.turn_on_slow_link(query)
    for asked in all_asked:
        asked.checks = asked.search.checks(queries)
    return all_asked


def percentile(values, share):
    """The least of the values that so large a share of them does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def in_milliseconds(milliseconds):
    return "%.0f ms" % milliseconds if milliseconds >= 20 else "%.1f ms" % milliseconds


def in_percent(share):
    return "–" if share is None else "%.4g %%" % (100 * share)


def markdown_table(rows):
    """Rows as a table of Markdown: the first column to the left, the others to the right."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|---" + "|---:" * (len(rows[0]) - 1) + "|")
    return "\n".join(lines)


def report(count, builds, ours, theirs):
    """All figures of one size, as a table."""
    rows = [("%s activities" % f"{count:,}", "almanac", "Pagefind", "ratio", "aim")]

    def row(name, value, unit, aim=""):
        our_value = value(ours)
        cells = ["–", "–"]
        if theirs:
            their_value = value(theirs)
            cells = [unit(their_value), "%.2f" % (our_value / their_value)]
        rows.append((name, unit(our_value), *cells, aim))

    def of_builds(our_value, their_value):
        return lambda asked: our_value() if asked is ours else their_value()

    def quality(name):
        def text(asked):
            return "%s (%d of %d)" % (in_percent(asked.mean(name)), *asked.whole(name))

        texts = [text(asked) if asked else "–" for asked in (ours, theirs)]
        rows.append(("mean %s (queries with all)" % name, *texts, "", "100 %"))

    size = of_builds(lambda: builds.our_bytes, lambda: builds.their_bytes)
    row("index on disk", size, in_bytes, "≤ 0.33")
    below = "< 1" if count < 10_000 else "< 1, < 300 kB"
    row("bytes to ten results, cold, median", lambda a: a.bytes, in_bytes, below)
    row("… most", lambda a: max(c.bytes for c in a.cold), in_bytes)
    def requests(asked):
        return statistics.median(answer.requests for answer in asked.cold)

    row("… requests, median", requests, "%d".__mod__)
    row("cold, local", lambda a: statistics.median(c.milliseconds for c in a.cold), in_milliseconds)
    row("cold, slow link", lambda a: statistics.median(a.slow), in_milliseconds, "< 1")
    row("new query, warm, median", lambda a: statistics.median(a.new), in_milliseconds, "≤ 10 ms")
    row("… 95th percentile", lambda a: percentile(a.new, 0.95), in_milliseconds, "≤ 50 ms")
    row("same query again, median", lambda a: statistics.median(a.again), in_milliseconds)
    row("… 95th percentile", lambda a: percentile(a.again, 0.95), in_milliseconds)
    quality("recall")
    quality("precision")
    index = of_builds(
        lambda: statistics.median(builds.index), lambda: Summary(builds.pagefind).wall
    )
    row("indexing", index, in_seconds)
    build = of_builds(
        lambda: Summary(builds.ours).wall,
        lambda: Summary(builds.hugo).wall + Summary(builds.pagefind).wall,
    )
    row("whole build (Hugo and Pagefind)", build, in_seconds)
    memory = of_builds(
        lambda: Summary(builds.ours).memory, lambda: Summary(builds.pagefind).memory
    )
    row("peak memory (ours: of the build)", memory, in_bytes)
    share = of_builds(
        lambda: builds.index_share,
        lambda: Summary(builds.pagefind).wall / Summary(builds.hugo).wall,
    )
    row("indexing ÷ rest of the build", share, "%.2f".__mod__, "≤ 0.40")
    return markdown_table(rows)


def query_report(queries, ours, theirs):
    """A line for each query."""
    head = "query", "documents", "found", "recall", "precision", "bytes", "cold", "new", "again"
    rows = [head if not theirs else (*head, *("Pagefind's " + name for name in head[1:]))]

    def cells(asked, place):
        check, cold = asked.checks[place], asked.cold[place]
        texts = [str(check.truth), str(check.results)]
        texts += [in_percent(check.recall), in_percent(check.precision), in_bytes(cold.bytes)]
        times = cold.milliseconds, asked.new[place], asked.again[place]
        return texts + [in_milliseconds(time) for time in times]

    for place, query in enumerate(queries):
        more = cells(theirs, place) if theirs else []
        rows.append((query, *cells(ours, place), *more))
    return markdown_table(rows)


def mismatches(queries, ours):
    """The queries of ours whose results are not those of the scan, with examples."""
    lines = []
    for query, check in zip(queries, ours.checks):
        if check.right == check.truth == check.results:
            continue
        counts = query, check.truth, check.results, check.right
        lines.append("%s: %d documents hold it, %d were found, %d of them rightly" % counts)
        lines += ["  missed: " + example for example in check.missed]
        lines += ["  wrong: " + example for example in check.wrong]
    return "\n".join(lines)


def options_of(arguments):
    """The command line, checked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", metavar="N", type=int, nargs="*", default=SIZES)
    parser.add_argument("--peers", type=Path, metavar="DIR")
    parser.add_argument("--ours", action="store_true", help="leave Pagefind out")
    parser.add_argument("--queries", action="store_true", help="print a line for each query too")
    parser.add_argument("--progress", action="store_true", help="say what is done, on stderr")
    parser.add_argument("--hugo", type=Path, metavar="FILE", help="the Hugo program")
    parser.add_argument("--pagefind", type=Path, metavar="FILE", help="the Pagefind program")
    parser.add_argument(
        "--runs", type=int, metavar="R", default=3, help="of each build and query (default: 3)"
    )
    parser.add_argument(
        "--content",
        type=Path,
        metavar="DIR",
        default=REPOSITORY / "content",
        help="where almanac's data files are copied from (default: the repository's)",
    )
    Almanac.add_options(parser)
    options = parser.parse_args(arguments)
    if min(options.sizes + [options.runs]) < 1:
        parser.error("N and runs are at least 1")
    if not options.peers and not options.ours:
        parser.error("--peers or --ours is needed")
    for name in ("corpus.py", "hugo", "query.py") if options.peers else ():
        if not (options.peers / name).exists():
            parser.error("there is no %s in %s" % (name, options.peers))
    return options


def compare(options, count, browser, almanac):
    """Builds and asks at one size, prints it, and returns the figures as values for JSON."""
    with Scratch() as scratch:
        scratch.require(count * _ROOM * options.runs)
        builds = Builds(options, count, scratch, almanac)
        peers = options.peers and peers_query(options.peers.resolve())
        with contextlib.ExitStack() as stack:
            search = OurSearch(browser, stack.enter_context(Server(builds.our_site)))
            searches = [search]
            if not options.ours:
                server = stack.enter_context(Server(builds.their_site))
                searches.append(Pagefind(browser, server, peers))
            if peers:
                queries, slow = [query for _, query in peers.QUERIES], peers.SLOW
            else:
                queries = search.cut_queries(_CUT_QUERIES)
                slow = queries[:5]
            ours, theirs = (*ask_by_turns(searches, queries, slow, options.runs), None)[:2]
        print("\n" + report(count, builds, ours, theirs), flush=True)
        if options.queries:
            print("\n" + query_report(queries, ours, theirs), flush=True)
        print(("\n" + mismatches(queries, ours)).rstrip(), flush=True)
        figures = {
            "activities": count,
            "index_bytes": builds.our_bytes,
            "index_share": builds.index_share,
            "build": Summary(builds.ours).as_json(),
            "almanac": ours.as_json(queries),
        }
        if theirs:
            figures["pagefind_bytes"] = builds.their_bytes
            figures["pagefind_build"] = Summary(builds.pagefind).as_json()
            figures["hugo_build"] = Summary(builds.hugo).as_json()
            figures["pagefind"] = theirs.as_json(queries)
        return figures


def main():
    options = options_of(sys.argv[1:])
    logging.basicConfig(
        format="%(asctime)s %(message)s", level=logging.INFO if options.progress else logging.ERROR
    )
    about, sizes = machine(), []
    try:
        require_playwright(options.peers)
        almanac = Almanac(options.almanac, options.themes)
        with chromium() as browser:
            about["chromium"] = browser.version
            print(
                "%s, %d cores, load %.1f; Chromium %s; medians of %d runs"
                % (about["system"], about["cores"], about["load"], browser.version, options.runs),
                flush=True,
            )
            for count in options.sizes:
                sizes.append(compare(options, count, browser, almanac))
                if options.json:
                    write_json(options.json, {"machine": about, "sizes": sizes})
    except BenchmarkError as error:
        sys.exit("compare_search.py: %s" % error)


if __name__ == "__main__":
    main()
