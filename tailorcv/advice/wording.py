"""The words of an accomplishment, as far as rules need them: clauses, their beginnings, and whether they are English at all."""

import re
from functools import lru_cache

from tailorcv.accomplishment import Accomplishment
from tailorcv.lint.sentences import sentences

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_MARKS = re.compile(r"[*`]+(?=\S)|(?<=\S)[*`]+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_CLAUSE = re.compile(r"\s*;\s+|\s+[–—]\s+|:\s+")
_SHORTEST = len("used")
# Several rules read the same texts.
_REMEMBERED = 4096


def word_set(text: str) -> frozenset[str]:
    """Words that stand between blanks."""
    return frozenset(text.split())


_ENGLISH = word_set("""
    the a an and of for with to from by that which who our on at into was were had when until without so its it as is we i my out up all
    each after before their they them
""")
# Words of languages that the record may be in, each common there and no common English word.
_FOREIGN = word_set("""
    der die das und für von zu mit auf den dem des ein eine einer um bei nach durch wir ich wurde wurden le la les et du une pour avec dans
    sur par nous el los las y para con una het een van voor met och att för av på med til og della dei che per di nel com uma os ao não da
    w z na się
""")
# Past forms that do not end in -ed, with which an accomplishment may begin.
_IRREGULAR = word_set("""
    beat became began bent bet bid bought broke brought built burned came caught chose cut dealt did drew drove dug fed felt fought found
    forbade gave got grew had held hit kept knew laid lay led left lent let lit lost made meant met overcame oversaw overthrew paid put quit
    ran rang read rebuilt redid redrew remade rewrote rid rode rose said sat saw sent set shook shot shrank shut sold sought sped spent
    split spoke spread sprang stood stuck struck swept taught thought threw told took undid undertook understood upheld went withdrew woke
    won wore wove wrote
""")
_NO_PAST = word_set("need speed indeed seed feed breed")


@lru_cache(maxsize=_REMEMBERED)
def plain(text: str) -> str:
    """A text without the marks of inline Markdown, on one line."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split())


def title_of(work: Accomplishment) -> str:
    """The title as it is read."""
    return plain(work.title)


def all_text(work: Accomplishment) -> str:
    """Everything that is said in prose."""
    return " ".join(plain(text) for text in (work.title, work.situation, work.action, work.result) if text)


def is_foreign(work: Accomplishment) -> bool:
    """Whether the texts are more likely in another language, of whose wording the rules know nothing."""
    return _is_foreign(all_text(work))


@lru_cache(maxsize=_REMEMBERED)
def _is_foreign(text: str) -> bool:
    found = [word.group().lower() for word in _WORD.finditer(text)]
    english = sum(word in _ENGLISH for word in found)
    foreign = sum(word in _FOREIGN for word in found)
    other_letters = any(not word.isascii() for word in found)
    return foreign > english or (other_letters and not english)


@lru_cache(maxsize=_REMEMBERED)
def clauses(text: str) -> tuple[str, ...]:
    """The sentences of a text, cut once more where a semicolon, a colon or a dash begins anew."""
    return tuple(part for sentence in sentences(plain(text)) for part in _CLAUSE.split(sentence) if part)


def begins_with_deed(clause: str) -> bool:
    """Whether a clause begins as bullets do, with what the person did: `Cut …`, `Quietly retired …`."""
    for found in list(_WORD.finditer(clause))[:2]:
        word = found.group().lower()
        if is_past(word):
            return True
        if not word.endswith("ly"):
            return False
    return False


def is_past(word: str) -> bool:
    """Whether a word looks like a past form: `cut`, `rewrote`, `co-wrote`, `migrated`."""
    last = word.rpartition("-")[2]
    return last in _IRREGULAR or (len(last) >= _SHORTEST and last.endswith("ed") and last not in _NO_PAST)
