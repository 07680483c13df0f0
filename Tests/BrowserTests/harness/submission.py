"""The scripts of the form alone, on a blank page; and a calendar whose files they write."""

import json
import re
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
ASSETS = REPOSITORY / "themes/default/assets"
FIXTURE = json.loads((REPOSITORY / "Tests/Fixtures/submission.json").read_text(encoding="utf-8"))
DATA_FILES = ["calendar", "counties", "topics", "actions", "units"]

# What the tests ask of the scripts, in the fixture's terms.
ASK = """
window.ask = {
  file: values => {
    const made = AlmanacWriting.file(values);
    const reading = AlmanacWriting.reader(AlmanacReadings);
    return { name: AlmanacWriting.name(AlmanacWriting.joined(values.title || ''), reading), text: made.text };
  },
  problems: (values, edition) =>
    AlmanacRules.check(values, edition).map(problem => problem.field + ' ' + problem.code).sort(),
  when: (values, edition) => {
    const clock = minutes => [minutes / 60 | 0, minutes % 60].map(n => String(n).padStart(2, '0')).join(':');
    const found = AlmanacRules.understood(values, edition);
    return {
      days: found.days.map(day => day.first === day.last ? day.first : day.first + '/' + day.last),
      times: found.times.map(time => typeof time === 'string' ? time
        : clock(time.from) + '-' + (time.to === null ? '' : clock(time.to)))
    };
  }
};
"""


def load_scripts(browser):
    """A blank page with the form's scripts but for its interface."""
    page = browser.new_page()
    page.goto("about:blank")
    names = ("readings", "writing", "dates", "rules")
    texts = [(ASSETS / f"submit-{name}.js").read_text(encoding="utf-8") for name in names]
    for text in [*texts, ASK]:
        page.add_script_tag(content=text)
    return page


class Calendar:
    """A project of the shipped data files whose activities are written by a test."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "content/activities").mkdir(parents=True)
        for name in DATA_FILES:
            shutil.copy(REPOSITORY / f"content/{name}.yml", folder / "content")

    def write(self, county, name, text):
        """Writes a file of a county as a browser would save it."""
        place = self.folder / "content/activities" / county
        place.mkdir(exist_ok=True)
        (place / f"{name}.md").write_bytes(text.encode("utf-8"))

    def run(self, *arguments):
        """Runs the program that the pages were built with."""
        return subprocess.run(
            [str(REPOSITORY / ".build/release/almanac"), *map(str, arguments)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
        )

    def problems(self):
        """What the check says against each file: field and code, by the file's name."""
        report = json.loads(self.run("check", "--format", "json").stdout)
        found = {}
        for problem in report["problems"]:
            path = self.folder / problem["file"]
            if "/activities/" not in problem["file"]:
                continue
            lines = path.read_text(encoding="utf-8").split("\n")
            missing = re.match(r"“(\w+)” is required", problem["message"]["en"])
            line = problem.get("start", {}).get("line", 1)
            field = missing[1] if missing else field_of(lines, line)
            found.setdefault(path.stem, set()).add(f"{field} {problem['code']}")
        return found


def field_of(lines, line):
    """The field that a line belongs to, counted from 1: `contact.phone`, or `body`."""
    if "---" in lines[1 : line - 1]:
        return "body"
    own = lines[line - 1]
    top = next(text for text in reversed(lines[:line]) if not text.startswith(" "))
    key = top.split(":")[0]
    if own.startswith("  ") and not own.startswith("  - "):
        return f"{key}.{own.strip().split(':')[0]}"
    return key
