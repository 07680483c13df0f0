"""Every page of every theme, read by a strict parser and checked for what parsers let pass."""

import re
from collections import Counter

import pytest

from harness.built_site import INSETS, Site, text_of

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
REFERENCES = [
    "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details",
    "aria-activedescendant", "aria-errormessage", "aria-flowto", "for", "headers", "list",
]  # fmt: skip
# Attributes that make a browser load something.
LOADING = ["src", "srcset", "poster", "data", "background", "manifest", "formaction", "action"]


@pytest.fixture
def documents(themed_site):
    """All pages: address and tree."""
    return [(address, themed_site.document(address)) for address in themed_site.pages]


def expect_none(problems):
    """Fails with the first problems, one a line, and their number."""
    problems = list(problems)
    assert not problems, f"{len(problems)} problems\n" + "\n".join(problems[:40])


def test_the_parser_finds_no_error(documents):
    expect_none(f"{address}: {error}" for address, page in documents for error in page.errors)


def test_ids_are_unique(documents):
    expect_none(
        f"{address}: id {name!r} stands {count} times"
        for address, page in documents
        for name, count in Counter(page.ids).items()
        if count > 1 or not name or re.search(r"\s", name)
    )


def test_a_page_says_its_language_encoding_and_width(documents):
    for address, page in documents:
        (html,) = page.all("html")
        assert html.get("lang") == "zh-Hans", address
        metas = page.all("meta")
        assert any(meta.get("charset", "").lower() == "utf-8" for meta in metas), address
        assert any(meta.get("name") == "viewport" for meta in metas), address


def test_titles_tell_pages_apart(documents):
    titles = {}
    for address, page in documents:
        (title,) = page.all("title")
        assert text_of(title), address
        titles.setdefault(text_of(title), []).append(address)
    expect_none(f"{title}: {pages}" for title, pages in titles.items() if len(pages) > 1)


def test_headings_are_an_outline(documents):
    problems = []
    for address, page in documents:
        headings = [h for h in page.all(*HEADINGS) if not page.is_hidden(h)]
        if [h.tag for h in headings].count("h1") != 1:
            problems.append(f"{address}: not exactly one h1")
        level = 0
        for heading in headings:
            own = int(heading.tag[1])
            if own > level + 1:
                problems.append(f"{address}: h{own} after h{level}: {text_of(heading)}")
            if not text_of(heading):
                problems.append(f"{address}: an empty h{own}")
            level = own
    expect_none(problems)


def test_landmarks_are_there(documents):
    for address, page in documents:
        assert len(page.all("main")) == 1, address
        if Site.kind(address) in INSETS:
            continue
        navigations = [nav.get("aria-label") for nav in page.all("nav")]
        assert navigations and all(navigations), f"{address}: a nav without a name"


def test_links_lead_somewhere(themed_site, documents):
    files = set(themed_site.files)
    ids = {address: set(page.ids) for address, page in documents}
    problems = []
    for address, page in documents:
        for element in page.having("href"):
            href = element.get("href")
            if re.match(r"(https?|mailto|tel):", href):
                if element.tag != "a" and element.get("rel") != "canonical":
                    problems.append(f"{address}: loads {href} from outside")
                continue
            if re.match(r"[a-z][a-z0-9+.-]*:", href, re.IGNORECASE) or href.startswith("/"):
                problems.append(f"{address}: {href} is neither relative nor a known scheme")
                continue
            target, anchor = themed_site.target(address, href)
            if not href or target.startswith("..") or target not in files:
                problems.append(f"{address}: {href!r} leads to no file")
            elif anchor and anchor not in ids.get(target, ()):
                problems.append(f"{address}: {href} names no element")
    expect_none(problems)


def addresses(attribute, value):
    """What an attribute loads: one address, or those of a list of copies with their widths."""
    if attribute != "srcset":
        return [value]
    return [candidate.split()[0] for candidate in value.split(",")]


def test_what_a_page_loads_is_its_own_and_there(themed_site, documents):
    files = set(themed_site.files)
    expect_none(
        f"{address}: {name}={element.get(name)!r}"
        for address, page in documents
        for name in LOADING
        for element in page.having(name)
        for wanted in addresses(name, element.get(name))
        if re.match(r"[a-z][a-z0-9+.-]*:|/", wanted, re.IGNORECASE)
        or themed_site.target(address, wanted)[0] not in files
    )


def test_images_have_a_text(documents):
    expect_none(
        f"{address}: {image.get('src')}"
        for address, page in documents
        for image in page.all("img", "area")
        if image.get("alt") is None
    )


def test_nothing_is_inline(documents):
    problems = []
    for address, page in documents:
        for element in page.all():
            if element.tag == "style" or "style" in element.attrib:
                problems.append(f"{address}: an inline style on {element.tag}")
            # A data block is not run, and no policy forbids it.
            if element.tag == "script" and element.get("type") != "application/ld+json":
                is_classic = element.get("type") is None and "defer" in element.attrib
                if not element.get("src") or text_of(element) or not is_classic:
                    problems.append(f"{address}: a script that is no classic defer file")
            if element.tag in ("iframe", "object", "embed", "base"):
                problems.append(f"{address}: {element.tag}")
            problems += [
                f"{address}: {name} on {element.tag}"
                for name in element.attrib
                if name.startswith("on")
            ]
    expect_none(problems)


def test_references_resolve(documents):
    expect_none(
        f"{address}: {name}={element.get(name)!r}"
        for address, page in documents
        for name in REFERENCES
        for element in page.having(name)
        if not element.get(name).split() or set(element.get(name).split()) - set(page.ids)
    )


def test_links_and_buttons_have_names(documents):
    expect_none(
        f"{address}: {element.tag} {element.get('href', '')}"
        for address, page in documents
        for element in page.all("a", "button", "summary")
        if not page.is_hidden(element)
        and not (element.get("aria-label") or text_of(element))
        and not any(image.get("alt") for image in element.iter("img"))
    )


def test_text_has_no_traces_of_templates(documents):
    traces = re.compile(r"\{\{|\}\}|Optional\(|\bnil\b|�|\{(count|day|from|to|page|title)\}")
    expect_none(
        f"{address}: {match.group()!r}"
        for address, page in documents
        for text in page.root.itertext()
        # Values of JSON end one within the other.
        for match in [traces.search(re.sub(r"\}+", "}", text) if '"@type"' in text else text)]
        if match
    )


def test_times_for_machines_are_well_formed(documents):
    form = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?\+08:00)?(/.*)?")
    problems = []
    for address, page in documents:
        for element in page.all("time"):
            if not form.fullmatch(element.get("datetime", "")):
                problems.append(f"{address}: {element.get('datetime')!r}")
    expect_none(problems)
