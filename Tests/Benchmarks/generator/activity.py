"""One invented activity, in almanac's content contract."""

import json
import random

from . import places
from .body import body
from .drawing import Wheel
from .sentences import SUMMARIES, TITLES
from .topics import TOPICS
from .voice import Voice
from .words import AUDIENCES, FORMS

# The days of September 2023, Sunday to Saturday.
_DAYS = Wheel([17, 18, 19, 20, 21, 22, 23], [20, 12, 12, 13, 14, 14, 15])
_STARTS = Wheel.ranked(
    "09:00 09:30 08:30 10:00 14:30 15:00 14:00 19:00 08:00 16:00 19:30".split(), 0.8
)
_MINUTES = Wheel([60, 90, 120, 150, 180, 240], [1, 1, 2, 1, 1, 1])
_TOPIC_COUNT = Wheel([1, 2, 3], [43, 39, 18])
_LATEST_END = 22 * 60


class Activity:
    """Activity number `index` of a corpus: the same for the same index and seed everywhere."""

    def __init__(self, index, seed):
        rng = random.Random("%s:%d" % (seed, index))
        county = places.COUNTIES.draw(rng)
        town = county.towns.draw(rng)
        self.host = places.host(rng, county, town)
        school = places.school(rng, county)
        self.venue = places.venue(rng, county, town, school)
        day = _DAYS.draw(rng)
        start = _STARTS.draw(rng)
        self.date = "2023-09-%02d" % day
        self.time = "%s-%s" % (start, _end(start, _MINUTES.draw(rng)))
        self.audience = AUDIENCES.draw(rng)
        form_slug, form = FORMS.draw(rng)
        topics = _topics(rng, _TOPIC_COUNT.draw(rng))
        self.topics = [topic.slug for topic in topics]
        voice = Voice(
            rng,
            topics,
            county=county.name,
            town=town,
            host=self.host,
            partner=places.host(rng, county, town),
            school=school,
            venue=self.venue,
            crowd=self.audience,
            day="9月%d日" % day,
            start=start,
            form=form,
        )
        self.title = voice.say(TITLES.draw(rng))
        self.summary = voice.say(SUMMARIES.draw(rng))
        self.body = body(rng, voice, topics, start)
        self.path = "%s/%06d-%s-%s.md" % (county.slug, index, self.topics[0], form_slug)

    def markdown(self):
        """The text of its file."""
        return "---\n%s---\n\n%s" % (
            "".join("%s: %s\n" % line for line in self._front_matter()),
            self.body,
        )

    def _front_matter(self):
        return [
            ("title", _quoted(self.title)),
            ("host", _quoted(self.host)),
            ("date", self.date),
            ("time", self.time),
            ("venue", _quoted(self.venue)),
            ("topics", "[%s]" % ", ".join(self.topics)),
            ("audience", _quoted(self.audience)),
            ("summary", _quoted(self.summary)),
        ]


def _topics(rng, count):
    """Topics, as many as asked for or fewer: one drawn twice is not drawn again."""
    drawn = [TOPICS.draw(rng) for _ in range(count)]
    return list(dict.fromkeys(drawn))


def _end(start, minutes):
    """The time so many minutes after a start, the latest at ten in the evening."""
    hour, minute = start.split(":")
    end = min(int(hour) * 60 + int(minute) + minutes, _LATEST_END)
    return "%02d:%02d" % divmod(end, 60)


def _quoted(text):
    """A text as a double-quoted YAML scalar."""
    return json.dumps(text, ensure_ascii=False)
