#!/usr/bin/env python3
"""Prints what a built site has to be printed as PDF files, by one headless Chromium.

    print_papers.py SITE PAPERS [--also FOLDER ...] [--only PATTERN ...] [--jobs N]

SITE is a built site: its posters and booklets are printed. A folder of --also, if it is there, holds other
HTML files that are printed too, such as forms. In PAPERS each lies under the address it has in its folder; what
an earlier run printed of files that are gone is removed, unless --only chose. A poster that takes more than a page
is an error, and one on which a number, the code or another thing that must be there is cut off.
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
# The file in PAPERS that lists what was printed to it: other files there are not ours to remove.
_PRINTED = ".printed"
# What must be on a sheet and is not, or not whole: names of what is cut off by the sheet or by what it is in.
CUT_OFF = """() => [...document.querySelectorAll('[data-must]')].filter(element => {
  // The words themselves: they can be wider than the box they are in.
  const words = document.createRange();
  words.selectNodeContents(element);
  const box = element.getBoundingClientRect(), line = words.getBoundingClientRect();
  const [left, right] = [Math.min(box.left, line.left), Math.max(box.right, line.right)];
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const style = getComputedStyle(outer);
    const isSheet = outer.matches('[data-poster]');
    if (style.overflow === 'visible' && !isSheet) continue;
    const end = outer.getBoundingClientRect();
    const [before, after] = isSheet ? [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)] : [0, 0];
    if (box.top < end.top - 1 || box.bottom > end.bottom + 1) return true;
    if (left < end.left + before - 1 || right > end.right - after + 1) return true;
    if (isSheet) return false;
  }
  return false;
}).map(element => element.textContent.trim().replace(/\\s+/g, ' ') || element.className)"""
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
    """Prints an HTML file; one with contents once more when it is known what is on which page.

    Returns what is cut off on it.
    """
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
    await page.emulate_media(media="print")
    cut_off = await page.evaluate(CUT_OFF)
    await page.emulate_media(media="null")
    return cut_off


async def print_all(sheets, jobs):
    """Prints pairs of an HTML file and a PDF file, a few at a time. Returns what is cut off on which file."""
    cut_off = {}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        waiting = iter(sheets)

        async def worker():
            page = await browser.new_page(locale="zh-CN")
            for source, target in waiting:
                if found := await print_page(page, source, target):
                    cut_off[source] = found

        await asyncio.gather(*[worker() for _ in range(min(jobs, len(sheets)))])
        await browser.close()
    return cut_off


def forget_gone(papers, targets, keeps_others):
    """Removes what earlier runs printed and this one does not, and notes what it prints."""
    record = papers / _PRINTED
    earlier = set(record.read_text(encoding="utf-8").splitlines()) if record.exists() else set()
    for pattern in PATTERNS:
        earlier |= {path.relative_to(papers).as_posix() for path in papers.glob(pattern.replace(".html", ".pdf"))}
    now = {target.relative_to(papers).as_posix() for target in targets}
    if keeps_others:
        now |= earlier
    for name in earlier - now:
        (papers / name).unlink(missing_ok=True)
    papers.mkdir(parents=True, exist_ok=True)
    record.write_text("".join(f"{name}\n" for name in sorted(now)), encoding="utf-8")


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
    forget_gone(options.papers, [target for _, target in sheets], keeps_others=bool(options.only))
    start = time.monotonic()
    cut_off = asyncio.run(print_all(sheets, options.jobs))
    if cut_off:
        sys.exit("\n".join(f"{source}: cut off: {' | '.join(found)}" for source, found in sorted(cut_off.items())))
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
