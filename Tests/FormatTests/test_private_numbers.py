"""What must not be told is told in no format."""

import re

import pytest

from conftest import FIXTURES


def numbers():
    """The identity numbers of the fixture, as digits."""
    found = set()
    for path in (FIXTURES / "private-numbers/content").rglob("*"):
        text = path.name + "\n" + (path.read_text(encoding="utf-8") if path.is_file() else "")
        for match in re.finditer(r"(?<!\d)[13-8]\d{5}[ -]?(?:19|20)\d{6}[ -]?\d{3}[\dXx]", plain(text)):
            found.add(re.sub("[ -]", "", match.group()))
    return found


def plain(text):
    """Wide digits as plain ones."""
    return text.translate({0xFF10 + digit: str(digit) for digit in range(10)})


@pytest.mark.parametrize("format", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize("arguments", [[], ["--fix", "--dry-run"]])
def test_no_format_tells_an_identity_number(check, format, arguments):
    if arguments and format != "text":
        arguments = []
    assert numbers(), "the fixture has identity numbers"
    output = check(FIXTURES / "private-numbers", "--format", format, *arguments).stdout
    assert "identity-number" in output
    digits = re.sub("[ -]", "", plain(output))
    assert [number for number in numbers() if number in digits] == []
