"""The activities as organizers wrote them, read without the program under test."""

from pathlib import Path

import yaml

# The Chinese keys of the content contract that the tests look at.
_KEYS = {
    "活动名称": "title", "项目名称": "title", "名称": "title", "标题": "title",
    "场次": "sessions", "活动日期": "date", "日期": "date",
    "活动地点": "venue", "地点": "venue", "网络地址": "online", "直播地址": "online",
    "状态": "status", "变动说明": "notice", "示例": "sample", "草稿": "draft",
}  # fmt: skip


class Entry:
    """One activity's front matter, by the English keys."""

    def __init__(self, path):
        self.id = f"{path.parent.name}/{path.stem}"
        front_matter = path.read_text(encoding="utf-8").split("\n---\n")[0][4:]
        self.values = _in_english(yaml.load(front_matter, Loader=yaml.BaseLoader))
        sessions = self.values.get("sessions")
        self.sessions = [_in_english(session) for session in sessions] if sessions else []

    @property
    def page(self):
        """The address of the activity's page."""
        return f"activities/{self.id}.html"

    @property
    def title(self):
        """The title as written."""
        return self.values["title"]

    @property
    def is_sample(self):
        """Whether the entry was invented for demonstration."""
        return self.values.get("sample") == "true"

    @property
    def venues(self):
        """The venues of all sessions."""
        return [part["venue"] for part in [self.values, *self.sessions] if "venue" in part]

    @property
    def changes(self):
        """Status and notice of the entry and of its sessions, where they were given."""
        return [
            (part["status"], part.get("notice", ""))
            for part in [self.values, *self.sessions]
            if "status" in part
        ]


def _in_english(values):
    return {_KEYS.get(key, key): value for key, value in values.items()}


def read_entries(content):
    """All published activities of a content folder."""
    entries = [Entry(path) for path in sorted(Path(content).glob("activities/*/*.md"))]
    return [entry for entry in entries if entry.values.get("draft") != "true"]
