"""What a card and an activity's page say, compared with what the organizers wrote."""

import re

import pytest

from harness.built_site import text_of

# How each status of the content contract is told to the public.
STATUS_WORDS = {"取消": "已取消", "延期": "延期", "改期": "改期", "改地点": "改地点", "已满": "已满"}
WHEN = re.compile(r"\d{1,2}:\d{2}|全天|待定|未注明")


@pytest.fixture(scope="module")
def hosts(site):
    """The names of each activity's hosts, by the pages of the hosts."""
    names = {}
    for address in site.of_kind("host"):
        if re.search(r"-\d+\.html$", address):
            continue
        (heading,) = site.document(address).all("h1")
        for activity in site.listed(address):
            names.setdefault(activity, set()).add(text_of(heading))
    return names


@pytest.fixture
def shown(visit, site):
    """The visible text of the cards of all days: (activity, day) and text."""
    visitor = visit()
    cards = []
    for address in site.of_kind("day"):
        page = visitor.open(address)
        found = page.evaluate(
            """[...document.querySelectorAll('article[data-activity]')]
                 .filter(card => card.checkVisibility())
                 .map(card => [card.dataset.activity, card.dataset.date, card.innerText])"""
        )
        cards += [((activity, day), text) for activity, day, text in found]
    return cards


def test_every_activity_has_a_card_and_a_page(site, entries, shown):
    ids = {entry.id for entry in entries}
    assert {activity for (activity, _), _ in shown} == ids
    assert set(site.of_kind("activity")) == {entry.page for entry in entries}


def test_a_card_shows_title_when_where_and_host(shown, entries, hosts):
    by_id = {entry.id: entry for entry in entries}
    for (activity, _), text in shown:
        entry = by_id[activity]
        assert entry.title in text
        assert WHEN.search(text), activity
        assert any(venue in text for venue in entry.venues) or "线上" in text, activity
        assert hosts[activity], activity
        assert all(name in text for name in hosts[activity]), activity


def test_a_card_links_to_its_activity_by_its_title(site):
    for address in site.pages:
        for card in site.cards(address):
            links = [element for element in card.iter("a")]
            assert len(links) == 1, f"{address}: a card has one link"
            target, _ = site.target(address, links[0].get("href"))
            assert target == f"activities/{card.get('data-activity')}.html"
            assert text_of(links[0]), f"{address}: the link has no name"


def test_a_card_carries_its_day_and_hours(site):
    slots = re.compile(r"(all-day|\d\d:\d\d-(\d\d:\d\d)?)?( \d\d:\d\d-(\d\d:\d\d)?| all-day)*")
    for address in site.of_kind("day"):
        for card in site.cards(address):
            assert f"days/{card.get('data-date')}.html" == address
            assert slots.fullmatch(card.get("data-slots")), f"{address}: {card.get('data-slots')}"


def test_invented_entries_say_so_and_real_ones_do_not(visit, shown, entries):
    visitor = visit()
    samples = {entry.id for entry in entries if entry.is_sample}
    assert samples and samples != {entry.id for entry in entries}
    for (activity, _), text in shown:
        assert ("示例" in text) == (activity in samples), activity
    for entry in entries:
        page = visitor.open(entry.page)
        marked = page.locator("main article").first.get_by_text("示例", exact=True)
        visible = [tag for tag in marked.all() if tag.is_visible()]
        assert bool(visible) == entry.is_sample, entry.page


def test_changes_are_told_on_cards_and_pages(visit, entries, shown):
    visitor = visit()
    changed = [entry for entry in entries if entry.changes]
    assert {status for entry in changed for status, _ in entry.changes} == set(STATUS_WORDS)
    for entry in changed:
        cards = " ".join(text for (activity, _), text in shown if activity == entry.id)
        page = visitor.open(entry.page).locator("main").inner_text()
        for status, notice in entry.changes:
            assert STATUS_WORDS[status] in cards, entry.id
            assert STATUS_WORDS[status] in page, entry.page
            assert notice in page, entry.page


def test_a_change_of_the_whole_entry_is_told_on_each_of_its_cards(entries, shown):
    for entry in entries:
        status = entry.values.get("status")
        for (activity, _), text in shown:
            if status and activity == entry.id:
                assert STATUS_WORDS[status] in text, entry.id
