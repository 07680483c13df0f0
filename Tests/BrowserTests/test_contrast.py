"""The colours that a style sheet names have contrast enough in every scheme (WCAG 2.2, 1.4.3).

A comment in a style sheet names pairs: `--ink --soft on --paper --panel; --on-accent on --accent`,
with `each shade` for all of --shade-0, --shade-1 and so on; what stands before a colon explains.
A rule that sets both colour and ground names a pair as well.
"""

import re
from pathlib import Path

import pytest
import tinycss2

ENOUGH = 4.5
# Medium of the visitor, and what the visitor chose on the page.
SCHEMES = {"light": ("light", None), "dark": ("dark", None), "chosen-dark": ("light", "dark"),
           "chosen-light": ("dark", "light")}  # fmt: skip


THEMES = Path(__file__).resolve().parents[2] / "themes"


def style_sheets(site, theme, paper=False):
    """The text of the style sheets in the order the pages load them, each once, as their authors
    wrote them: what is published has no comments."""
    pages = ["index.html", "search.html", "pages/submit.html"]
    if paper:
        pages = [site.sample("poster"), site.sample("booklet")]
    paths = [path for page in pages for path in site.resources(page)]
    paths = [path for path in dict.fromkeys(paths) if path.endswith(".css")]
    names = [re.sub(r"\.[0-9a-f]+\.css$", ".css", path) for path in paths]
    found = [
        next(file for file in (THEMES / theme / name, THEMES / "default" / name) if file.is_file())
        for name in names
    ]
    return "\n".join(file.read_text(encoding="utf-8") for file in found)


def named(words, properties):
    """The custom properties that some words of a comment mean."""
    found = re.findall(r"--[\w-]+", words)
    for group in re.findall(r"\beach ([\w-]+)", words):
        found += [name for name in properties if re.fullmatch(rf"--{group}-\d+", name)]
    return found


def pairs_of_comments(css, properties):
    """Pairs of text and ground that comments name."""
    pairs = set()
    for comment in re.findall(r"/\*(.*?)\*/", css, re.DOTALL):
        for clause in comment.split(";"):
            sides = clause.split(":")[-1].split(" on ")
            if len(sides) == 2:
                texts, grounds = (named(side, properties) for side in sides)
                pairs.update((text, ground) for text in texts for ground in grounds)
    return pairs


def pairs_of_rules(css):
    """Pairs of text and ground that a rule sets together; those for paper are left out."""
    pairs = set()

    def visit(rules):
        for rule in rules:
            if rule.type == "at-rule" and rule.content and rule.lower_at_keyword == "media":
                if "print" not in tinycss2.serialize(rule.prelude):
                    visit(tinycss2.parse_rule_list(rule.content, skip_comments=True))
            elif rule.type == "qualified-rule":
                values = {}
                for part in tinycss2.parse_blocks_contents(rule.content, skip_comments=True):
                    if part.type == "declaration":
                        name = re.fullmatch(
                            r"\s*var\((--[\w-]+)\)\s*", tinycss2.serialize(part.value)
                        )
                        if name:
                            values[part.lower_name] = name.group(1)
                ground = values.get("background", values.get("background-color"))
                if "color" in values and ground:
                    pairs.add((values["color"], ground))

    visit(tinycss2.parse_stylesheet(css, skip_comments=True))
    return pairs


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    parts = [value / 255 for value in colour]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(text, ground):
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_wcags():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_stands_out_from_its_ground(visit, themed_site, theme, scheme):
    medium, chosen = SCHEMES[scheme]
    expect_contrast(visit(theme=theme, scheme=medium), style_sheets(themed_site, theme), "search.html", chosen)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_paper(visit, themed_site, theme, scheme):
    css = style_sheets(themed_site, theme, paper=True)
    expect_contrast(visit(theme=theme, scheme=scheme), css, themed_site.sample("poster"))


def expect_contrast(visitor, css, address, chosen=None):
    """Fails where a pair that a style sheet names is too weak on a page that loads it."""
    properties = sorted(set(re.findall(r"(--[\w-]+)\s*:", css)))
    pairs = sorted(pairs_of_comments(css, properties) | pairs_of_rules(css))
    assert pairs_of_comments(css, properties), "no comment names pairs of text and ground"

    page = visitor.open(address)
    if chosen:
        page.evaluate(f"document.documentElement.dataset.scheme = '{chosen}'")
    names = sorted({name for pair in pairs for name in pair})
    colours = dict(zip(names, visitor.check("colours", names)))
    unknown = [name for name in names if colours[name] is None and name != "--hue"]
    assert unknown == [], "a named colour is not defined"
    weak = [
        f"{text} on {ground}: {contrast(colours[text], colours[ground]):.2f}"
        for text, ground in pairs
        if colours[text] and colours[ground] and contrast(colours[text], colours[ground]) < ENOUGH
    ]
    assert weak == []
