"""The data files against the schema published beside them, the table, and the sitemap."""

import csv
import io
import json
import re
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

SITEMAP = Path(__file__).parent / "schemas/sitemap.rng"
SEARCHED = r"https?://[^\s\"'<>]+"


@pytest.fixture(scope="module")
def validator(site):
    schema = site.json("data/schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def data_files(site):
    return [path for path in site.files("data/*.json") if path.name != "schema.json"]


def test_every_file_follows_the_schema(site, validator):
    for path in data_files(site):
        problems = validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))
        assert [f"{path.name}: {problem.json_path}: {problem.message}" for problem in problems] == []


@pytest.mark.parametrize(
    "path, value",
    [
        (["version"], 2),
        (["week", "first"], "20230917"),
        (["activities", 0, "status"], "unknown"),
        (["activities", 0, "sessions"], []),
        (["activities", 0, "sessions", 0, "start"], "9:00"),
        (["activities", 0, "surprise"], 1),
    ],
)
def test_the_schema_refuses_what_is_wrong(site, validator, path, value):
    data = site.json("data/activities.json")
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    assert not validator.is_valid(data)


def test_files_of_counties_and_topics_are_parts_of_the_whole(site):
    tests = {
        "county": lambda record, slug: record["county"]["slug"] == slug,
        "topic": lambda record, slug: slug in [topic["slug"] for topic in record["topics"]],
    }
    for path in data_files(site):
        data = json.loads(path.read_text(encoding="utf-8"))
        assert data["count"] == len(data["activities"])
        kind, _, slug = data["selection"].partition("-")
        expected = [
            record
            for record in site.activities.values()
            if kind == "all" or tests[kind](record, slug)
        ]
        assert data["activities"] == expected, path.name


def test_addresses_lead_to_files(site):
    start = f"{site.base}/" if site.base else ""
    for record in site.activities.values():
        files = [record["page"], record["calendar"]]
        files += [picture["file"] for picture in record.get("pictures", [])]
        for address in files:
            assert address.startswith(start), address
            assert (site.folder / address.removeprefix(start)).is_file(), address


def test_nothing_names_an_address_that_is_not_known(site):
    """A site names addresses of its content and, where it is known, its own."""
    content = json.dumps(list(site.activities.values()), ensure_ascii=False)
    allowed = {"https://json-schema.org/draft/2020-12/schema", "http://www.w3.org/2005/Atom"}
    for pattern in ("data/*", "feeds/*", "robots.txt"):
        for path in site.files(pattern):
            text = path.read_text(encoding="utf-8").replace("\r\n ", "")
            for address in set(re.findall(SEARCHED, text)) - allowed:
                ours = site.base and address.startswith(site.base)
                plain = re.split(r"[\\,，；。]", address)[0]
                assert ours or plain in content, f"{path.name}: {address}"


def test_the_table_has_a_row_for_each_session(site):
    data = (site.folder / "data/activities.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    head, body = rows[0], rows[1:]
    assert len(set(head)) == len(head) and all(len(row) == len(head) for row in body)
    expected = [
        (session["uid"], record["title"], session["first"], session["last"])
        for record in site.activities.values()
        for session in record["sessions"]
    ]
    assert [(row[0], row[1], row[3], row[4]) for row in body] == expected
    for row in body:
        assert not [cell for cell in row if re.match("[=+@\t\r-]", cell)]


def test_the_page_for_developers_names_every_member(site):
    schema = site.json("data/schema.json")
    page = etree.HTML((site.folder / "pages/data.html").read_bytes())
    tables = page.xpath("//table")
    named = [table.xpath(".//th[@scope='row']/code/text()") for table in tables]
    definitions = schema["$defs"]
    assert sorted(named[0]) == sorted(schema["properties"])
    assert sorted(named[1]) == sorted(definitions["activity"]["properties"])
    assert sorted(named[2]) == sorted(definitions["session"]["properties"])
    assert all(cell.strip() for table in tables for cell in table.xpath(".//td//text()"))


def test_the_sitemap_names_every_page(site):
    path = site.folder / "sitemap.xml"
    robots = (site.folder / "robots.txt").read_text(encoding="utf-8")
    if not site.base:
        assert not path.exists() and "Sitemap" not in robots
        return
    assert f"Sitemap: {site.base}/sitemap.xml\n" in robots
    document = etree.parse(path)
    grammar = etree.RelaxNG(etree.parse(SITEMAP))
    assert grammar.validate(document), grammar.error_log
    named = document.xpath("//*[local-name()='loc']/text()")
    pages = {
        f"{site.base}/{page.relative_to(site.folder).as_posix()}"
        for page in site.files("**/*.html")
        if page.name not in ("404.html", "search.html", "offline.html")
        # What is there to be printed, or to be shown on other sites, says nothing new.
        and page.relative_to(site.folder).parts[0] not in ("posters", "print", "embed")
    }
    assert sorted(named) == sorted(pages)
    changed = {
        url[0].text: url[1].text for url in document.getroot() if len(url) > 1
    }
    for record in site.activities.values():
        assert changed.get(record["page"]) == record.get("changed")
    assert path.stat().st_size < 50 << 20


def test_the_grammar_of_sitemaps_refuses_what_is_wrong():
    grammar = etree.RelaxNG(etree.parse(SITEMAP))
    start = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    for wrong in [
        f"{start}</urlset>",
        f"{start}<url><loc>pages/a.html</loc></url></urlset>",
        f"{start}<url><loc>https://a.cn/</loc><lastmod>2023-9-1</lastmod></url></urlset>",
        f"{start}<url><lastmod>2023-09-01</lastmod><loc>https://a.cn/</loc></url></urlset>",
        "<urlset><url><loc>https://a.cn/</loc></url></urlset>",
    ]:
        assert not grammar.validate(etree.fromstring(wrong)), wrong
