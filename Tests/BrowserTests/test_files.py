"""The files of the site: their names, their weight, their kinds."""

import re

from harness.built_site import Site

# What a USB stick for Windows cannot hold under these names.
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
# The list of the files that the program wrote, and a note for people.
NOT_PUBLISHED = {".almanac-files", "README.md"}


def test_every_page_is_of_a_known_kind(themed_site):
    assert [address for address in themed_site.pages if Site.kind(address) is None] == []


def test_names_are_short_and_plain(themed_site):
    for path in set(themed_site.files) - NOT_PUBLISHED:
        assert len(path) <= 120, path
        for name in path.split("/"):
            assert re.fullmatch(r"[a-z0-9][a-z0-9._-]*", name), path
            assert len(name) <= 80, path
            assert not RESERVED.fullmatch(name), path


def test_no_two_files_differ_by_case_only(themed_site):
    folded = [path.lower() for path in themed_site.files]
    assert len(folded) == len(set(folded))


def test_assets_carry_a_fingerprint(themed_site):
    for path in themed_site.files:
        if path.startswith("assets/"):
            assert re.fullmatch(r"assets/[a-z0-9-]+\.[0-9a-f]{8,}\.[a-z0-9]+", path), path


def test_an_activity_with_all_it_loads_weighs_at_most_60_kilobytes(themed_site):
    heavy = {}
    for address in themed_site.of_kind("activity"):
        paths = [address, *themed_site.resources(address)]
        weight = sum((themed_site.folder / path).stat().st_size for path in paths)
        if weight > 60 * 1024:
            heavy[address] = weight
    assert heavy == {}
