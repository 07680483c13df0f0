"""Invented activities for the benchmark: words, sentences, and what puts them together.

places.py     counties and who and what is in them: towns, hosts, venues
topics.py     the topics, each with its terms and its facts
words.py      all other words
sentences.py  the sentences, with slots for words
voice.py      what fills the slots
drawing.py    random draws; sentences with slots made ready to fill
activity.py   one activity: its front matter
body.py       one activity: its Markdown text

Towns, villages and schools are invented, and so is all that is said to happen anywhere.
No persons are named.
"""
