"""One invented activity's text: headings, paragraphs, lists, quotes, up to a length."""

import math
import re
from statistics import NormalDist

from .drawing import Wheel, between, shuffled
from .sentences import (
    CONTACTS, DIRECTIONS, EXHIBITS, GOODBYES, GUESTS, MOTTOES, OPENINGS, PLAIN, SIGN_UPS, STEPS,
    TIPS,
)
from .words import NOUNS, RARE

_NOT_HAN = re.compile("[^\u4e00-\u9fff]+")

# Lengths are log-normal, in Chinese characters, within bounds.
_LENGTH = NormalDist(math.log(655), 0.43)
_SHORTEST, _LONGEST = 300, 1330
# What ends a body (sign-up, contact, goodbye) is about this long.
_ENDING = 90

_HEADINGS = {
    name: Wheel.ranked(headings.split(), 0.3)
    for name, headings in {
        "about": "活动内容 有什么看头 内容安排 做些什么",
        "steps": "当天流程 时间安排 一步一步来",
        "tips": "来之前请看 注意事项 几点提醒",
        "directions": "怎么来 交通路线 到达方式",
        "facts": "你知道吗 小知识 一分钟科普",
        "guests": "谁来讲 主讲与志愿者 嘉宾",
        "background": "为什么办 来龙去脉 活动由来",
        "sign-up": "怎么报名 报名办法 参加方式",
        "contact": "找谁问 咨询方式 联系办法",
    }.items()
}


def body(rng, voice, topics, start):
    """The text of an activity.

    Params: rng: what is drawn from; voice: what fills its sentences; topics: where its facts come
    from; start: the time of its schedule's first step.
    """
    return _Body(rng, voice, topics, start).text()


class _Body:
    def __init__(self, rng, voice, topics, start):
        self._rng, self._voice = rng, voice
        self._topics, self._start = topics, start
        self._blocks, self._length = [], 0

    def text(self):
        rng = self._rng
        length = min(max(math.exp(_LENGTH.inv_cdf(rng.random() or 0.5)), _SHORTEST), _LONGEST)
        self._add(self._sentences(OPENINGS, 1) + self._sentences(PLAIN, between(rng, 1, 2)))
        self._heading("about")
        self._paragraph()
        for section in shuffled(rng, _SECTIONS):
            if self._length > length - _ENDING:
                break
            section(self)
        while self._length < max(_SHORTEST, length - _ENDING) - 10:
            self._paragraph()
        self._ending()
        return "\n\n".join(self._blocks) + "\n"

    # Sections

    def _steps(self):
        self._heading("steps")
        hour, minute = self._start.split(":")
        clock = int(hour) * 60 + int(minute)
        lines = []
        for number, step in enumerate(self._lines(STEPS, between(self._rng, 3, 6)), 1):
            end = clock + 5 * between(self._rng, 2, 7)
            lines.append("%d. **%s—%s** %s" % (number, _clock(clock), _clock(end), step))
            clock = end
        self._add("\n".join(lines))

    def _tips(self):
        self._heading("tips")
        self._bullets(TIPS, between(self._rng, 3, 6))

    def _directions(self):
        self._heading("directions")
        self._bullets(DIRECTIONS, between(self._rng, 2, 3))

    def _exhibits(self):
        self._add("到了现场，可以看到：")
        self._bullets(EXHIBITS, between(self._rng, 3, 6))

    def _facts(self):
        self._heading("facts")
        facts = [fact for topic in self._topics for fact in topic.facts]
        self._add("".join(shuffled(self._rng, facts)[: between(self._rng, 1, 3)]))

    def _guests(self):
        self._heading("guests")
        self._add(self._sentences(GUESTS, between(self._rng, 1, 2)))

    def _background(self):
        self._heading("background")
        self._paragraph()

    def _aside(self):
        title = "%s和%s" % (self._topics[0].terms.draw(self._rng), NOUNS.draw(self._rng))
        self._add("### " + title)
        self._add(self._sentences(PLAIN, between(self._rng, 2, 4)))

    def _motto(self):
        self._add("> " + self._lines(MOTTOES, 1)[0])

    def _ending(self):
        rng = self._rng
        if rng.random() < 0.45:
            self._add("延伸阅读：" + "、".join(RARE.some(rng, between(rng, 3, 7))) + "。")
        if rng.random() < 0.8:
            self._heading("sign-up")
        self._add(self._sentences(SIGN_UPS, 1))
        if rng.random() < 0.6:
            self._heading("contact")
            self._add(self._sentences(CONTACTS, 1))
        self._add(self._sentences(GOODBYES, 1))

    # Parts

    def _add(self, block):
        self._blocks.append(block)
        self._length += len(_NOT_HAN.sub("", block))

    def _heading(self, name):
        self._add("## " + _HEADINGS[name].draw(self._rng))

    def _paragraph(self):
        self._add(self._sentences(PLAIN, between(self._rng, 2, 3)))

    def _bullets(self, wheel, count):
        self._add("\n".join("- " + line for line in self._lines(wheel, count)))

    def _sentences(self, wheel, count):
        return "".join(self._lines(wheel, count))

    def _lines(self, wheel, count):
        return [self._voice.say(line, marks=True) for line in wheel.some(self._rng, count)]


_SECTIONS = [
    _Body._steps,
    _Body._tips,
    _Body._directions,
    _Body._exhibits,
    _Body._facts,
    _Body._guests,
    _Body._background,
    _Body._motto,
    _Body._aside,
    _Body._aside,
]


def _clock(minutes):
    return "%02d:%02d" % divmod(minutes, 60)
