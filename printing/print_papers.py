#!/usr/bin/env python3
"""Prints what a built site has to be printed as PDF files, by one headless Chromium.

    print_papers.py SITE PAPERS [--also FOLDER ...] [--only PATTERN ...] [--jobs N]

SITE is a built site: its posters and booklets are printed. A folder of --also holds other HTML files that
are printed too, such as forms. In PAPERS each lies under the address it has in its folder. A poster
that takes more than a page is an error.
"""

import argparse
import asyncio
import shutil
import sys
import time
from pathlib import Path

from playwright.async_api import async_playwright
from pypdf import PdfReader

PATTERNS = ["posters/*/*.html", "print/*.html"]
# Writes into a booklet's contents on which page each part of it begins.
_FILL_PAGES = """pages => {
  const text = document.querySelector('[data-page-text]')?.dataset.pageText;
  document.querySelectorAll('[data-page-of]').forEach(place => {
    const page = pages[place.dataset.pageOf];
    place.textContent = page ? text.replace('{page}', page) : '';
  });
}"""
# The pages are not known before the first printing; until then the places hold the widest number.
_WIDEST = 9999


def chromium():
    """The path of Debian's Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        sys.exit("there is no chromium; `make papers` installs it")
    return path


def pages_of_parts(pdf):
    """The page on which each part that the contents link to begins, by its id."""
    reader = PdfReader(pdf)
    return {
        name.lstrip("/"): reader.get_destination_page_number(destination) + 1
        for name, destination in reader.named_destinations.items()
    }


async def print_page(page, source, target):
    """Prints an HTML file; one with contents once more when it is known what is on which page."""
    await page.goto(source.resolve().as_uri())
    await page.evaluate("document.fonts.ready")
    target.parent.mkdir(parents=True, exist_ok=True)
    # A page's own style says that it is A4; forms that say nothing are that, too.
    options = dict(path=target, format="A4", prefer_css_page_size=True, print_background=True)
    parts = await page.evaluate(
        "[...document.querySelectorAll('[data-page-of]')].map(place => place.dataset.pageOf)"
    )
    if parts:
        await page.evaluate(_FILL_PAGES, dict.fromkeys(parts, _WIDEST))
        await page.pdf(**options)
        await page.evaluate(_FILL_PAGES, pages_of_parts(target))
    await page.pdf(**options)


async def print_all(sheets, jobs):
    """Prints pairs of an HTML file and a PDF file, a few at a time."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        waiting = iter(sheets)

        async def worker():
            page = await browser.new_page(locale="zh-CN")
            for source, target in waiting:
                await print_page(page, source, target)

        await asyncio.gather(*[worker() for _ in range(min(jobs, len(sheets)))])
        await browser.close()


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site", type=Path)
    parser.add_argument("papers", type=Path)
    parser.add_argument("--also", type=Path, action="append", default=[], metavar="FOLDER")
    parser.add_argument("--only", action="append", metavar="PATTERN", help="such as posters/dali/*")
    parser.add_argument("--jobs", type=int, default=3)
    options = parser.parse_args()

    sheets = []
    for pattern in options.only or PATTERNS:
        sheets += [(path, path.relative_to(options.site)) for path in options.site.glob(pattern)]
    for folder in options.also:
        sheets += [(path, path.relative_to(folder)) for path in folder.rglob("*.html")]
    sheets = [
        (source, options.papers / name.with_suffix(".pdf"))
        for source, name in sorted(sheets)
        if source.suffix == ".html"
    ]
    if not sheets:
        sys.exit(f"there is nothing to print in {options.site}")
    # What an earlier run printed of pages that are gone.
    if not options.only:
        for pattern in PATTERNS:
            for old in options.papers.glob(pattern.replace(".html", ".pdf")):
                old.unlink()
    start = time.monotonic()
    asyncio.run(print_all(sheets, options.jobs))
    pages = {target: len(PdfReader(target).pages) for _, target in sheets}
    for target, count in pages.items():
        if count != 1 and "posters" in target.relative_to(options.papers).parts:
            sys.exit(f"{target} has {count} pages; a poster has one")
    print(
        f"{len(sheets)} files, {sum(pages.values())} pages of A4, "
        f"{time.monotonic() - start:.1f} s -> {options.papers}"
    )


if __name__ == "__main__":
    main()
