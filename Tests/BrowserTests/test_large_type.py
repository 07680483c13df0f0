"""大字版: large type and large targets, wherever one goes."""

import pytest

from harness.built_site import SCREENS

SIZE = "document.documentElement.dataset.size"


@pytest.mark.parametrize("kind", SCREENS)
def test_text_and_targets_are_large(visit, site, kind):
    visitor = visit(width=360)
    visitor.open(site.sample(kind), now="2023-09-20T10:00")
    visitor.enlarge()
    visitor.unfold()
    visitor.show_whole_page()
    assert visitor.check("smallText", 18) == []
    assert visitor.check("smallTargets", 60) == []


@pytest.mark.parametrize("origin", ["web", "disk"])
def test_it_is_remembered(visit, site, origin):
    visitor = visit(origin)
    page = visitor.open("index.html")
    button = page.locator('[data-switch="size"]')
    assert "大字" in button.inner_text()
    assert button.get_attribute("aria-pressed") == "false"
    visitor.enlarge()
    assert button.get_attribute("aria-pressed") == "true"

    page.locator('[data-count]:not([data-count="0"])').first.click()
    # The click ends when the next page begins; its scripts run when it is there as a whole.
    page.wait_for_url("**/counties/**")
    assert visitor.address.startswith("counties/")
    assert page.evaluate(SIZE) == "large"
    page.reload()
    assert page.evaluate(SIZE) == "large"

    visitor.switch("size")
    visitor.open(site.sample("activity"))
    assert page.evaluate(SIZE) is None


def test_the_scheme_can_be_chosen_and_is_remembered(visit, site):
    visitor = visit(scheme="light")
    page = visitor.open("index.html")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    # Seen, and not only heard, it says what the system decides.
    assert page.locator("[data-switch='scheme'] [data-label]").inner_text().startswith("亮暗")
    for _ in range(3):
        visitor.switch("scheme")
        if page.evaluate("document.documentElement.dataset.scheme") == "dark":
            break
    dark = page.evaluate(ground)
    assert dark != light
    visitor.open(site.sample("day"))
    assert page.evaluate(ground) == dark
    page.reload()
    assert page.evaluate(ground) == dark
