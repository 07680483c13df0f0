"""The site as it lies on disk: its pages by kind, their trees, and the way from link to file."""

import posixpath
import re
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
from html5lib.constants import E as ERROR_TEXTS

# The addresses of the design's site contract, one expression for each kind of page.
KINDS = {
    "home": r"index\.html",
    "day": r"days/[^/]+\.html",
    "county": r"counties/[^/]+\.html",
    "county-day": r"counties/[^/]+/[^/]+\.html",
    "topic": r"topics/[^/]+\.html",
    "action": r"actions/[^/]+\.html",
    "host": r"hosts/[^/]+\.html",
    "activity": r"activities/[^/]+/[^/]+\.html",
    "guide": r"guide/index\.html",
    "guide-step": r"guide/(?!index)[^/]+\.html",
    "submit": r"pages/submit\.html",
    "recap": r"pages/recap\.html",
    "page": r"pages/(?!submit\.html|recap\.html)[^/]+\.html",
    "search": r"search\.html",
    "404": r"404\.html",
    "poster": r"posters/[^/]+/[^/]+\.html",
    "booklet": r"print/[^/]+\.html",
}
# The kinds without the header, the footer and the switches of the others.
INSETS = {
    "embed": r"embed/[^/]+\.html",
}
# The kinds that are there to be printed: of one size, without the switches and menus of the others.
PAPERS = ["poster", "booklet"]
SCREENS = [kind for kind in KINDS if kind not in PAPERS]
# The kinds that show activities as cards.
LISTS = ["day", "county", "county-day", "topic", "action", "host"]


class Document:
    """A page's tree, and what a strict HTML parser says against it."""

    def __init__(self, text):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root = parser.parse(text)
        self.errors = [
            f"line {line}, column {column}: {ERROR_TEXTS[code] % values}"
            for (line, column), code, values in parser.errors
        ]

    def all(self, *tags):
        """The elements with one of some names, or all elements, in document order."""
        return [
            element
            for element in self.root.iter()
            if isinstance(element.tag, str) and (not tags or element.tag in tags)
        ]

    def having(self, attribute):
        """The elements that have an attribute, in document order."""
        return [element for element in self.all() if attribute in element.attrib]

    @cached_property
    def ids(self):
        """All ids, duplicates included."""
        return [element.get("id") for element in self.having("id")]

    @cached_property
    def parents(self):
        """Each element's parent."""
        return {child: parent for parent in self.root.iter() for child in parent}

    def is_hidden(self, element):
        """Whether an element, or one around it, is hidden from everybody."""
        while element is not None:
            if "hidden" in element.attrib:
                return True
            element = self.parents.get(element)
        return False


def text_of(element):
    """An element's text with single spaces."""
    return " ".join("".join(element.itertext()).split())


class Site:
    """A built site."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self._documents = {}

    @cached_property
    def files(self):
        """The paths of all files from the site's root, sorted."""
        return sorted(
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.is_file()
        )

    @cached_property
    def pages(self):
        """The addresses of all pages."""
        return [path for path in self.files if path.endswith(".html")]

    def document(self, address):
        """A page's tree, parsed once."""
        if address not in self._documents:
            text = (self.folder / address).read_bytes().decode("utf-8")
            self._documents[address] = Document(text)
        return self._documents[address]

    @staticmethod
    def kind(address):
        """The kind of page at an address; None for one the contract does not know."""
        for kind, pattern in (KINDS | INSETS).items():
            if re.fullmatch(pattern, address):
                return kind
        return None

    def of_kind(self, *kinds):
        """The addresses of all pages of some kinds."""
        return [address for address in self.pages if self.kind(address) in kinds]

    def sample(self, kind):
        """The largest page of a kind: the one that shows most."""
        addresses = self.of_kind(kind)
        assert addresses, f"the site has no page of the kind {kind}"
        return max(addresses, key=lambda address: ((self.folder / address).stat().st_size, address))

    def cards(self, address):
        """The cards of a page, as elements."""
        return [
            element
            for element in self.document(address).all("article")
            if "data-activity" in element.attrib
        ]

    def listed(self, address):
        """The activities that a list shows, on all its numbered pages."""
        found, seen = set(), set()
        stem = address[: -len(".html")]
        while address is not None and address not in seen:
            seen.add(address)
            found.update(card.get("data-activity") for card in self.cards(address))
            following = [
                link.get("href")
                for link in self.document(address).all("a")
                if "next" in link.get("rel", "").split()
            ]
            # A day's link to the next day is no further page of the same list.
            following = [self.target(address, href)[0] for href in following]
            address = next(
                (to for to in following if re.fullmatch(re.escape(stem) + r"-\d{1,3}\.html", to)),
                None,
            )
        return found

    @staticmethod
    def target(address, href):
        """Where a relative link leads: the address and the anchor in it."""
        parts = urlsplit(href)
        path = unquote(parts.path)
        if not path:
            return address, unquote(parts.fragment)
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
        return joined, unquote(parts.fragment)

    def later(self, address):
        """The files that a page loads once it is complete, as addresses."""
        lists = [e.get("data-later").split() for e in self.document(address).having("data-later")]
        return [self.target(address, href)[0] for href in sum(lists, [])]

    def resources(self, address):
        """The style sheets, scripts and icon that a page loads, as addresses."""
        document = self.document(address)
        links = [
            link.get("href")
            for link in document.all("link")
            if link.get("rel") in ("stylesheet", "icon")
        ]
        links += [script.get("src") for script in document.all("script") if script.get("src")]
        return [self.target(address, href)[0] for href in links]
