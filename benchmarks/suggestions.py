"""How often the suggested competency is the right one: hit@1 and hit@3 on labelled sentences, beside the majority class and chance.

    python benchmarks/suggestions.py

The sentences of `development` were looked at while the ranking was worked on, those of `held_out` were not. The figures with one's own
history leave out one accomplishment of an example record at a time and suggest it from the others.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import yaml

from tailorcv.library import Library
from tailorcv.shipped import shipped
from tailorcv.tag_suggesting import Tagger, text_of
from tailorcv.workspace import read_parts

ROOT = Path(__file__).resolve().parent.parent
Hits = tuple[int, int, int]


def hits(cases: Iterable[tuple[list[str], set[str]]]) -> Hits:
    """How many cases there are, and how often a right one is first, and among three."""
    found = [(bool(names) and names[0] in right, bool(set(names[:3]) & right)) for names, right in cases]
    return len(found), sum(first for first, _ in found), sum(three for _, three in found)


def line(what: str, found: Hits) -> str:
    """The figures in words."""
    count, first, three = found
    return f"{what:<44} {count:>4}   hit@1 {first / count:6.1%}   hit@3 {three / count:6.1%}"


def main() -> None:
    """Measure and print."""
    labelled = yaml.safe_load((ROOT / "tests" / "data" / "labelled_sentences.yaml").read_text(encoding="utf-8"))
    tagger = Tagger(Library([shipped("specs")]))
    for part, sentences in labelled.items():
        cases = [(text, {name}) for name, texts in sentences.items() for text in texts]
        print(
            line(
                f"labelled sentences, {part}",
                hits(([one.suggestion.competency for one in tagger.suggest(text)], right) for text, right in cases),
            )
        )
        common = [name for name, _ in Counter(name for _, right in cases for name in right).most_common(3)]
        print(line("  the most frequent three", hits((common, right) for _, right in cases)))
    for name in ("ten-years", "early-career"):
        parts, _ = read_parts(ROOT / "examples" / name)
        record = [found.value for found in parts.accomplishments if found.value.competencies]
        common = [tag for tag, _ in Counter(tag for work in record for tag in work.competencies).most_common(3)]
        for what, own in (("catalogue alone", False), ("with the others' tags", True)):
            cases_of = []
            for work in record:
                others = [other for other in record if own and other is not work]
                names = [one.suggestion.competency for one in Tagger(parts.library, others).suggest(text_of(work))]
                cases_of.append((names, set(work.competencies)))
            print(line(f"{name}, {what}", hits(cases_of)))
        print(line("  the most frequent three", hits((common, set(work.competencies)) for work in record)))


if __name__ == "__main__":
    main()
