"""Papers on a phone, and pages on paper."""

import pytest

POSTER = "posters/dali/wetland-birdwatching.html"
# The places where a text breaks: the last sign before each and the first after it.
BREAKS = """selector => {
  const broken = [];
  for (const block of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let before = null;
    while (walker.nextNode()) {
      const text = walker.currentNode;
      for (let at = 0; at < text.length; at += 1) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        if (before && box.top > before.top + 2) broken.push(before.sign + range.toString());
        before = { top: box.top, sign: range.toString() };
      }
    }
  }
  return broken;
}"""


@pytest.mark.parametrize("javascript", [True, False])
def test_a_poster_on_a_phone_cuts_no_line_in_half(visit, javascript):
    page = visit(javascript=javascript).open(POSTER)
    height, line, shown = page.evaluate("""() => {
      const text = document.querySelector('.summary p');
      const range = document.createRange();
      range.selectNodeContents(text);
      const end = text.getBoundingClientRect();
      const lines = [...range.getClientRects()].filter(box => box.width && box.left < end.right - 1);
      return [end.bottom, parseFloat(getComputedStyle(text).lineHeight), lines.map(box => box.bottom)];
    }""")
    assert all(bottom <= height + line / 4 for bottom in shown)
    # With scripts the rest gives way to it.
    assert bool(shown) == javascript


def test_the_cover_of_a_booklet_breaks_between_words(visit, site):
    page = visit().open("print/programme.html")
    broken = page.evaluate(BREAKS, ".cover [data-words]")
    assert broken
    for words in ("7天", "（7", "办公", "公室", "自立", "科普", "普日"):
        assert words not in broken


def test_a_printed_activity_has_no_buttons(visit, site):
    page = visit(width=1280).open(site.sample("activity"))
    assert page.locator(".take:visible").count() > 0
    page.emulate_media(media="print")
    assert page.locator(".take:visible, button:visible").count() == 0
    assert page.locator("h1:visible").count() == 1
