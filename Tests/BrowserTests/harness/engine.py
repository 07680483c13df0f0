"""The search engine alone: its scripts on a blank page beside the index of a site, no interface."""

import json
import shutil
from functools import cached_property
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[3] / "themes/default/assets"
SCRIPTS = [
    "search-%s.js" % part
    for part in ("codec", "text", "query", "match", "engine", "words", "near")
]
# Before the week of the shipped content: nothing is over.
BEFORE = "2023-09-01T10:00"


def copy_engine(site, folder):
    """Makes a folder with a copy of a site's index and a page that runs the engine on it."""
    folder.mkdir(exist_ok=True)
    shutil.copytree(Path(site) / "search", folder / "search")
    for name in SCRIPTS:
        shutil.copy(ASSETS / name, folder)
    shutil.copy(Path(__file__).with_name("engine.js"), folder)
    tags = "".join(f'<script src="{name}"></script>' for name in [*SCRIPTS, "engine.js"])
    page = f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>Engine</title>{tags}'
    (folder / "engine.html").write_text(page, encoding="utf-8")
    return folder


def request(q="", now=BEFORE, **options):
    """A request as the engine takes it."""
    date, time = now.split("T")
    minutes = int(time[:2]) * 60 + int(time[3:])
    return {"q": q, "now": {"date": date, "minutes": minutes}, **options}


class Engine:
    """The engine on a page of a folder that copy_engine() made."""

    def __init__(self, browser, folder):
        self.folder = folder
        self.context = browser.new_context()
        self.page = self.context.new_page()
        self.page.goto((folder / "engine.html").as_uri())

    @cached_property
    def documents(self):
        """All documents by id, in the index's order: fields, folded fields, isPage."""
        found = json.loads(self.page.evaluate("everything()"))
        assert len({document["id"] for document in found}) == len(found)
        return {document["id"]: document for document in found}

    @cached_property
    def head(self):
        """The head of the index."""
        return self.page.evaluate("engine.open()")

    @cached_property
    def aliases(self):
        """The names that find more than the texts that hold them."""
        aliases = self.head["aliases"]
        lists = [*aliases["counties"], *aliases["topics"], *aliases["hosts"].values()]
        return {name for names in lists for name in names}

    def fold(self, text):
        """A text as the engine compares it."""
        return self.page.evaluate("(text) => engine.open().then(() => engine.fold(text))", text)

    def answers(self, requests):
        """What the engine answers, made sure."""
        assert self.documents
        found = self.page.evaluate("(requests) => answers(requests)", list(requests))
        return json.loads(found)

    def answer(self, q="", **options):
        """The answer to one query."""
        return self.answers([request(q, **options)])[0]

    def offers(self, q, **options):
        """What is offered for a query that finds nothing."""
        return self.page.evaluate("(request) => offers(request)", request(q, **options))

    def failure(self, q, **options):
        """How a query fails: the kind and a message; None where it does not."""
        return self.page.evaluate("(request) => failure(request)", request(q, **options))

    def close(self):
        """Closes the page."""
        self.context.close()
