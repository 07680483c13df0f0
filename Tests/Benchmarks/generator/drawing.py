"""Random draws that give the same on every machine, and sentences with slots.

Only `random.Random.random` is drawn from: its sequence is the same in every version of Python,
which the library's shuffles and samples do not promise.
"""

from bisect import bisect
from itertools import accumulate
import re
import unicodedata


class Wheel:
    """Items with weights, to draw from."""

    def __init__(self, items, weights):
        self.items = tuple(items)
        sums = list(accumulate(weights))
        self._sums = [part / sums[-1] for part in sums[:-1]]

    @classmethod
    def ranked(cls, items, steepness):
        """A wheel on which the item of rank k (from 1) weighs 1 / k ** steepness."""
        items = tuple(items)
        return cls(items, [rank**-steepness for rank in range(1, len(items) + 1)])

    def draw(self, rng):
        """One item."""
        return self.items[bisect(self._sums, rng.random())]

    def some(self, rng, count):
        """Distinct items, as many as asked for or as there are."""
        count = min(count, len(self.items))
        found = {}
        while len(found) < count:
            found[self.draw(rng)] = True
        return list(found)


def between(rng, low, high):
    """A whole number from low to high, both included."""
    return low + int(rng.random() * (high - low + 1))


def shuffled(rng, items):
    """The items in random order."""
    return sorted(items, key=lambda _: rng.random())


class Sentence:
    """A text with slots in braces: `{town}的{term}长势喜人。`

    Emphasis and links may stand in a slot with a letter on both sides: CommonMark does not see
    emphasis everywhere beside full-width punctuation, and two marked words side by side would run
    into each other.
    """

    def __init__(self, text):
        pieces = re.split(r"\{(\w+)\}", text)
        texts, slots = pieces[::2], pieces[1::2]
        self._first = texts[0]
        self._rest = [
            (slot, _is_letter(before[-1:]) and _is_letter(after[:1]), after)
            for slot, before, after in zip(slots, texts, texts[1:])
        ]

    def filled(self, word):
        """The sentence with word(slot, can_be_marked) in each slot."""
        out = [self._first]
        for slot, can_be_marked, text in self._rest:
            out.append(word(slot, can_be_marked))
            out.append(text)
        return "".join(out)


def sentences(text, steepness):
    """A wheel of sentences, one on each line."""
    return Wheel.ranked([Sentence(line) for line in text.strip().splitlines()], steepness)


def _is_letter(character):
    return character != "" and unicodedata.category(character)[0] == "L"
