"""A page asks nobody but its own site for anything, says so in its policy, and keeps to it.

That nothing leaves the site, nothing fails and nothing appears on the console is checked by every
visitor of every test; here the pages are read for what they would allow.
"""

import re

import pytest

from harness.built_site import KINDS


def policy(site, address):
    """The Content-Security-Policy of a page: directives with their sources."""
    metas = [
        meta
        for meta in site.document(address).all("meta")
        if meta.get("http-equiv", "").lower() == "content-security-policy"
    ]
    assert len(metas) == 1, f"{address} has {len(metas)} policies"
    parts = [part.split() for part in metas[0].get("content").split(";") if part.strip()]
    return {part[0]: part[1:] for part in parts}


def test_every_page_has_a_strict_policy(themed_site):
    for address in themed_site.pages:
        directives = policy(themed_site, address)
        assert directives["default-src"] in (["'none'"], ["'self'"]), address
        for name, sources in directives.items():
            assert set(sources) <= {"'self'", "'none'", "data:"}, f"{address}: {name}"
        for name in ("script-src", "style-src"):
            assert directives.get(name, ["'self'"]) == ["'self'"], f"{address}: {name}"


def test_the_policy_stands_before_what_it_governs(themed_site):
    for address in themed_site.pages:
        head = [e for e in themed_site.document(address).all("meta", "link", "script", "base")]
        kinds = [e.get("http-equiv", "").lower() or e.tag for e in head]
        first = kinds.index("content-security-policy")
        assert not {"link", "script", "base"} & set(kinds[:first]), address


@pytest.mark.parametrize("origin", ["web", "disk"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_loads_its_own_files_and_nothing_else(visit, site, kind, origin):
    visitor = visit(origin)
    asked = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    address = site.sample(kind)
    page = visitor.open(address, now="2023-09-20T10:00")
    page.wait_for_load_state("networkidle")
    wanted = {visitor.base + path for path in [address, *site.resources(address), *site.later(address)]}
    images = page.evaluate("[...document.images].map(i => i.currentSrc)")
    loaded = {url.split("?")[0] for url in asked if not url.startswith("data:")}
    if kind == "search":
        loaded = {url for url in loaded if not url.startswith(visitor.base + "search/")}
    assert loaded <= wanted | set(images)
    assert visitor.problems == []


def test_a_request_that_leaves_is_noticed(visit, site):
    """The guard itself: without it, the tests above would prove nothing."""
    visitor = visit()
    page = visitor.open("index.html")
    # The picture first: a page that is about to be left may not get to ask for it.
    page.evaluate("new Image().src = 'https://example.org/pixel.png'")
    wait_for(page, lambda: any("CSP" in problem for problem in visitor.problems))
    page.evaluate("location.href = 'http://127.0.0.1:9/elsewhere'")
    wait_for(page, lambda: any("leaves the site" in p and "elsewhere" in p for p in visitor.problems))
    # The stopped request is heard of a second time, as one that failed.
    wait_for(page, lambda: any("ERR_" in p and "elsewhere" in p for p in visitor.problems))
    visitor.problems.clear()


def wait_for(page, happened):
    """Waits until something has happened, and fails where it does not."""
    for _ in range(100):
        if happened():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it was not noticed")


def test_style_sheets_ask_for_nothing_outside(themed_site):
    for path in themed_site.files:
        if not path.endswith(".css"):
            continue
        text = (themed_site.folder / path).read_text(encoding="utf-8")
        assert "@import" not in text, path
        for url in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
            if url.startswith(("data:", "#")):
                continue
            target, _ = themed_site.target(path, url)
            assert (themed_site.folder / target).is_file(), f"{path}: {url}"
