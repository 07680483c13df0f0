"""Pictures in pages: they come, they wait until they are wanted, and nothing moves when they do."""

import pytest

AFTER = "2023-09-25T10:00"
# An invented activity with a cover and three photos of how it was.
TOLD = "activities/linwei/family-day-jinshui-park.html"

_SHIFTS = """() => new Promise(done => {
  new PerformanceObserver(list => done(
    list.getEntries().reduce((sum, entry) => sum + entry.value, 0)
  )).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(0), 300);
})"""
_IMAGES = """async () => {
  const seen = [];
  for (const image of document.querySelectorAll('main img')) {
    image.scrollIntoView();
    await image.decode();
    const box = image.getBoundingClientRect();
    seen.push({source: image.currentSrc, lazy: image.loading === 'lazy', width: box.width,
      height: box.height, natural: image.naturalWidth / image.naturalHeight, words: image.alt});
  }
  return seen;
}"""


@pytest.mark.parametrize("origin", ["web", "disk"])
def test_an_activity_shows_its_pictures_and_how_it_was_comes_first(visit, origin):
    page = visit(origin).open(TOLD, now=AFTER)
    images = page.evaluate(_IMAGES)
    assert [image["lazy"] for image in images] == [False, True, True, True]
    assert all(image["source"].endswith(".webp") and image["words"] for image in images)
    first, cover = images[0], images[3]
    for image in (first, cover):
        assert abs(image["width"] / image["height"] - image["natural"]) < 0.02
    # On a phone of plain dots the copy of half the largest is enough.
    assert first["source"].endswith("-640.webp") or first["source"].endswith("-320.webp")
    recap, when = page.locator(".recap").bounding_box(), page.locator(".when-where").bounding_box()
    assert recap["y"] < when["y"]


@pytest.mark.parametrize("address", [TOLD, "pages/recap.html"])
def test_nothing_moves_when_pictures_come(visit, address):
    page = visit(width=1280).open(address, now=AFTER)
    page.evaluate(_IMAGES)
    assert page.evaluate(_SHIFTS) < 0.02


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_of_the_week_has_photos_that_lead_to_their_activities(visit, theme, width):
    page = visit(theme=theme, width=width).open("pages/recap.html", now=AFTER)
    images = page.evaluate(_IMAGES)
    assert images and all(image["lazy"] and image["width"] > 100 for image in images)
    # Each has the same room in the grid.
    assert len({(round(image["width"]), round(image["height"])) for image in images}) == 1
    page.locator(".recap-photos a").first.click()
    assert page.locator(".recap img").count() == 3


def test_home_leads_to_it_after_the_week(visit):
    page = visit().open("index.html", now=AFTER)
    page.locator(".recaps a.button").click()
    assert page.locator(".tally tbody tr").count() > 20


def test_without_webp_there_is_a_picture_too(site):
    for address in (TOLD, "pages/recap.html"):
        for image in site.document(address).all("img"):
            source, _ = site.target(address, image.get("src"))
            assert source.endswith(".jpg") and (site.folder / source).is_file()
            assert int(image.get("width")) > 0 and int(image.get("height")) > 0
