"""A site's search asked in Chromium: a server that counts, a page for each search."""

import contextlib
import http.server
import importlib.util
import os
import shutil
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from measuring import REPOSITORY, BenchmarkError, peers_work

# The search asks what day it is; the corpora are of September 2023.
NOW = {"date": "2023-09-10", "minutes": 600}
SHOWN = 10
# What is asked before the first query that is measured in a loaded engine.
WARMER = "剪纸"
_PAGE = "blank.html"
_HTML = (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
    '<link rel="icon" href="data:,"><title>search</title>'
)
_TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}


def require_playwright(peers):
    """Goes on with a Python that has Playwright: this one, or one of the known environments."""
    if importlib.util.find_spec("playwright"):
        return
    folders = [REPOSITORY / ".venv", peers_work() / "venv"] + ([peers / "venv"] if peers else [])
    for folder in folders:
        if list(folder.glob("lib/python3*/site-packages/playwright")):
            os.execv(folder / "bin/python", [folder / "bin/python", *sys.argv])
    raise BenchmarkError("there is no Playwright; `make test` and setup/python put it into .venv")


# ---- The server ----


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        server = self.server.owner
        path = unquote(urlsplit(self.path).path)
        file = Path(os.path.normpath(str(server.folder) + path))
        is_page = path == "/" + _PAGE
        try:
            data = _HTML.encode() if is_page else file.read_bytes()
        except OSError:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        server.pass_link(len(data))
        if not is_page:
            server.count(path, len(data))
        self.send_response(200)
        self.send_header("Content-Type", _TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(data)

    def log_message(self, *_):
        pass


class Server:
    """Serves a folder as it is, nothing compressed, and counts the bytes of what it sends.

    As a slow link it lets every request wait, and sends one body after the other at a rate; here
    and not in the browser, whose own slowness leaves out what a worker loads.
    """

    def __init__(self, folder):
        self.folder = folder
        self.sent = []
        self._delay, self._rate = 0.0, 0.0
        self._lock = threading.Lock()
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.owner = self
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self.page = "http://127.0.0.1:%d/%s" % (self._server.server_port, _PAGE)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    @contextlib.contextmanager
    def slowed(self, delay, rate):
        """While it lasts, a request takes so many seconds, and a second brings so many bytes."""
        self._delay, self._rate = delay, rate
        try:
            yield
        finally:
            self._delay = self._rate = 0.0

    def pass_link(self, size):
        """Waits as long as so many bytes take."""
        if not self._rate:
            return
        time.sleep(self._delay)
        with self._lock:
            time.sleep(size / self._rate)

    def count(self, path, size):
        """Notes a file that was sent."""
        with self._lock:
            self.sent.append((path, size))


# ---- The two searches ----


@dataclass
class Answer:
    """What a query gave: milliseconds to ten results with excerpts, bytes, requests."""

    milliseconds: float
    bytes: int = 0
    requests: int = 0


@dataclass
class Check:
    """A query's results against the documents that hold it literally, with examples."""

    truth: int
    results: int
    right: int
    missed: list = field(default_factory=list)
    wrong: list = field(default_factory=list)

    @property
    def recall(self):
        return self.right / self.truth if self.truth else None

    @property
    def precision(self):
        return self.right / self.results if self.results else None


class _Search:
    """One search of one site, in one browser."""

    def __init__(self, browser, server):
        self._browser, self.server = browser, server

    @contextlib.contextmanager
    def visitor(self):
        """A page of somebody who has never been here."""
        context = self._browser.new_context()
        try:
            page = context.new_page()
            page.set_default_timeout(300_000)
            page.goto(self.server.page)
            yield page
        finally:
            context.close()

    def ask(self, page, query):
        """The Answer to a query on a page."""
        self.server.sent.clear()
        milliseconds = self._ask(page, query)
        sizes = [size for _, size in self.server.sent]
        return Answer(milliseconds, sum(sizes), len(sizes))


class OurSearch(_Search):
    """Almanac's search: the engine's scripts, and the interface's where the site has one."""

    _ASK = """async ({scripts, q, now, shown}) => {
      const start = performance.now();
      const load = address => new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = '/' + address;
        script.async = false;
        script.onload = done;
        script.onerror = () => failed(new Error(address));
        document.head.appendChild(script);
      });
      if (!window.engine) {
        await Promise.all(scripts.map(load));
        window.engine = AlmanacSearch.engine(load);
      }
      window.ask = q => engine.search({q, asText: true, now});
      const result = await engine.sure(await ask(q), shown);
      const numbers = result.hits.concat(result.pages).slice(0, shown);
      const documents = await engine.documents(numbers);
      documents.forEach(document => engine.excerpt(result, document, 120));
      return performance.now() - start;
    }"""
    # Every document's text is folded, and a word looked for in each of its fields: anywhere, but
    # one that starts with a letter or a digit only where a word starts.
    _LOAD = """async () => {
      const texts = await engine.documents([...Array(engine.head.documents).keys()]);
      window.texts = texts.map(text => text.fields.map(field => engine.fold(field)));
      return texts.map(text => text.fields.join('\\n').length).reduce((sum, n) => sum + n, 0);
    }"""
    _CHECK = """async ({q}) => {
      const inWord = unit => unit !== undefined
        && /[0-9a-z\\u00df-\\u00f6\\u00f8-\\u024f\\u0370-\\u04ff]/.test(unit);
      const holds = (field, word) => {
        for (let at = field.indexOf(word); at >= 0; at = field.indexOf(word, at + 1)) {
          if (!inWord(word[0]) || !inWord(field[at - 1])) return true;
        }
        return false;
      };
      const words = q.split(/\\s+/).map(word => engine.fold(word)).filter(Boolean);
      const truth = new Set(texts.map((_, n) => n)
        .filter(n => words.every(word => texts[n].some(field => holds(field, word)))));
      const result = await engine.sure(await ask(q), Infinity);
      const found = result.hits.concat(result.pages);
      const set = new Set(found);
      // How the engine saw it: for each word the field, and what else the word was taken for.
      const seen = (word, n) => [word.word, word.match.fields[n], ...word.names].join(' ');
      const sample = n => texts[n][0] + ' [' + result.words.map(word => seen(word, n)) + ']';
      return {truth: truth.size, results: found.length,
        right: found.filter(n => truth.has(n)).length,
        missed: [...truth].filter(n => !set.has(n)).slice(0, 2).map(sample),
        wrong: found.filter(n => !truth.has(n)).slice(0, 2).map(sample)};
    }"""

    _CUT = """({count}) => {
      // Pieces of the texts, the same in every run: one to eight characters, from anywhere.
      let state = 20230917;
      const next = below => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) % below;
      };
      const pieces = [];
      while (pieces.length < count) {
        const fields = texts[next(texts.length)];
        const field = fields[[0, 1, 3, 3][next(4)]] || '';
        const at = next(Math.max(1, field.length));
        const piece = field.slice(at, at + 1 + pieces.length % 8).split('\\n')[0].trim();
        if (/[\\u4e00-\\u9fff]/.test(piece) && !pieces.includes(piece)) pieces.push(piece);
      }
      return pieces;
    }"""

    def __init__(self, browser, server):
        super().__init__(browser, server)
        parts = ("codec", "text", "query", "match", "engine", "words", "near")
        names = ["search-" + part for part in parts]
        assets = server.folder / "assets"
        self._scripts = [self._only(assets, name + ".*js") for name in names]
        # The interface is not run here: there is no page for it. Its bytes count all the same.
        self._others = sum(
            file.stat().st_size
            for file in search_scripts(server.folder)
            if "assets/" + file.name not in self._scripts
        )

    @staticmethod
    def _only(folder, pattern):
        found = list(folder.glob(pattern))
        if len(found) != 1:
            raise BenchmarkError("there is not one %s in %s" % (pattern, folder))
        return "assets/" + found[0].name

    def _ask(self, page, query):
        given = {"scripts": self._scripts, "q": query, "now": NOW, "shown": SHOWN}
        return page.evaluate(self._ASK, given)

    def ask(self, page, query):
        is_first = not page.evaluate("!!window.engine")
        answer = super().ask(page, query)
        if is_first and self._others:
            answer.bytes += self._others
            answer.requests += 1
        return answer

    def checks(self, queries):
        """The Check of every query."""
        with self.visitor() as page:
            self._ask(page, WARMER)
            page.evaluate(self._LOAD)
            return [Check(**page.evaluate(self._CHECK, {"q": query})) for query in queries]

    def cut_queries(self, count):
        """Queries cut from the texts of the site, the same for the same site."""
        with self.visitor() as page:
            self._ask(page, WARMER)
            page.evaluate(self._LOAD)
            return page.evaluate(self._CUT, {"count": count})


class Pagefind(_Search):
    """Pagefind's search, asked and judged as the peers' own script does."""

    def __init__(self, browser, server, peers_query):
        super().__init__(browser, server)
        self._peers_query = peers_query

    def _ask(self, page, query):
        self._last = page.evaluate(self._peers_query.JS, query)
        return self._last["ten"]

    def checks(self, queries):
        """The Check of every query."""
        folder = str(self.server.folder)
        documents = self._peers_query.texts(folder)
        addresses = self._peers_query.fragment_urls(folder)
        checks = []
        with self.visitor() as page:
            for query in queries:
                self._ask(page, query)
                found = [addresses[fragment] for fragment in self._last["ids"]]
                parts = query.lower().split()
                truth = {u for u, text in documents.items() if all(p in text for p in parts)}
                right = sum(address in truth for address in found)
                missed = sorted(truth - set(found))[:2]
                wrong = [address for address in found if address not in truth][:2]
                checks.append(Check(len(truth), len(found), right, missed, wrong))
        return checks


def search_scripts(site):
    """The scripts of the search in a site of almanac."""
    return sorted(site.glob("assets/search-*.js")) + sorted(site.glob("assets/search.*js"))


def peers_query(peers):
    """The peers' module with the queries, what it asks Pagefind and how it judges the answers."""
    spec = importlib.util.spec_from_file_location("peers_query", peers / "query.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextlib.contextmanager
def chromium():
    """A browser."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if not program:
        raise BenchmarkError("there is no chromium; install it: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()
