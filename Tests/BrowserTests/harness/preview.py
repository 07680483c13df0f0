"""A running `almanac serve` on a copy of the shipped calendar."""

import re
import shutil
import subprocess
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]


class Preview:
    """The command with the files it follows."""

    def __init__(self, program, folder, *arguments):
        self.folder = Path(folder)
        shutil.copytree(REPOSITORY / "content", self.folder / "content")
        shutil.copytree(REPOSITORY / "themes", self.folder / "themes")
        self.log = (self.folder / "log").open("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [program, "serve", "--drafts", *arguments],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
        )
        self.base = self.wait_for(r"http://[0-9.:]+/")

    def wait_for(self, pattern, seconds=60):
        """Waits for words in what the command prints."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            text = (self.folder / "log").read_text(encoding="utf-8")
            found = re.search(pattern, text)
            if found:
                return found.group(0)
            assert self.process.poll() is None, text
            time.sleep(0.02)
        raise AssertionError(f"{pattern} was not printed: {text}")

    def read(self, name):
        """The text of a file of the project."""
        return (self.folder / name).read_text(encoding="utf-8")

    def save(self, name, text):
        """Saves a file the way editors do: beside its place, then into it."""
        path = self.folder / name
        draft = path.with_name(path.name + ".tmp~")
        draft.write_text(text, encoding="utf-8")
        draft.rename(path)

    def stop(self):
        """Ends the command; its exit status."""
        self.process.terminate()
        status = self.process.wait(timeout=20)
        self.log.close()
        return status
