"""A title can be read at a glance, and the whole accomplishment in a minute.

PASS: a title of 80 characters, a situation, an action and a result of two sentences each
FAIL: a title of more than 140 characters or 25 words  (long-text); more than 200 words in all its texts  (long-text)
"""

from collections.abc import Iterator

from tailorcv.advice.material import Material, advice
from tailorcv.advice.wording import all_text, title_of
from tailorcv.problems import Problem

MAX_TITLE = 140
MAX_TITLE_WORDS = 25
MAX_WORDS = 200


def check(material: Material) -> Iterator[Problem]:
    """Measure the title and the texts of every accomplishment."""
    for document in material.work:
        title = title_of(document.value)
        length, count = len(title), len(title.split())
        if length > MAX_TITLE or count > MAX_TITLE_WORDS:
            hint = f"keep what you did and what came of it: {MAX_TITLE} characters, {MAX_TITLE_WORDS} words; the rest is for 'action:'"
            yield advice(
                document, ("title",), "long-text", f"a title of {length} characters in {count} word{'' if count == 1 else 's'}", hint
            )
        total = len(all_text(document.value).split())
        if total > MAX_WORDS:
            hint = f"at most {MAX_WORDS} words are read; move the rest to 'notes:', or make two accomplishments of it"
            yield advice(document, ("id",), "long-text", f"{total} words in title, situation, action and result", hint)
