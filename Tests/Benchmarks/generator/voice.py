"""What fills the slots of an activity's sentences."""

from . import places
from .drawing import Wheel, between
from .words import MANNERS, NAME_FIRST, NAME_KINDS, NAME_SECOND, NOUNS, RARE, ROLES, VERBS

_WORDS = {"noun": NOUNS, "verb": VERBS, "manner": MANNERS, "role": ROLES, "rare": RARE}
_MARKED = {"term", "noun", "rare"}
_ATTEMPTS = 8


class Voice:
    """Says sentences for one activity.

    `fixed` holds the words that stay the same throughout the activity; the others are drawn,
    and within a sentence, as far as there are enough, without repetition.
    """

    def __init__(self, rng, topics, **fixed):
        self._rng = rng
        self._fixed = fixed
        self._topics = Wheel.ranked(topics, 1.4)
        self._marks = False
        self._used = set()

    def say(self, sentence, marks=False):
        """The sentence with its slots filled; with `marks`, some words emphasized or linked."""
        self._marks = marks
        self._used.clear()
        return sentence.filled(self._word)

    def _word(self, slot, can_be_marked):
        if slot in self._fixed:
            return self._fixed[slot]
        if slot == "term":
            word = self._fresh(self._topics.draw(self._rng).terms)
        elif slot in _WORDS:
            word = self._fresh(_WORDS[slot])
        else:
            return getattr(self, "_" + slot)()
        if self._marks and can_be_marked and slot in _MARKED:
            return self._marked(word)
        return word

    def _fresh(self, wheel):
        for _ in range(_ATTEMPTS):
            word = wheel.draw(self._rng)
            if word not in self._used:
                break
        self._used.add(word)
        return word

    def _marked(self, word):
        share = self._rng.random()
        if share < 0.110:
            return "**%s**" % word
        if share < 0.148:
            return "*%s*" % word
        if share < 0.190:
            return "[%s](https://example.org/words/%d)" % (word, sum(map(ord, word)))
        return word

    def _village(self):
        return places.village(self._rng)

    def _name(self):
        rng = self._rng
        return "%s%s%s" % (NAME_FIRST.draw(rng), NAME_SECOND.draw(rng), NAME_KINDS.draw(rng))

    def _few(self):
        return str(between(self._rng, 2, 60))

    def _many(self):
        return str(between(self._rng, 3, 60) * 10)

    def _phone(self):
        return "0913-0%06d" % between(self._rng, 0, 999999)

    def _link(self):
        return "https://example.org/sign-up/%d" % between(self._rng, 100, 9999)
