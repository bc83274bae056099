"""How the time of a document grows with what is in it: python benchmarks/documents.py. Ratios, so that machines can be compared."""

import time
from collections.abc import Callable
from functools import partial

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import TEMPLATES, Look
from tailorcv.profile import Contact
from tailorcv.rendering.formats import FORMATS, format_named
from tailorcv.rendering.pdf import typeset

FEW, TIMES = 20, 100
UNKNOWN = "\U0010fffd"


def resume(bullets: int, more: str = "") -> Resume:
    """So many bullets over positions of ten."""
    positions = tuple(
        Item(
            f"Position {place}",
            (f"p{place}",),
            "Example GmbH",
            period="2020 – 2021",
            lines=tuple(_line(place, one, more) for one in range(10)),
        )
        for place in range(bullets // 10)
    )
    return Resume("backend-l2", "Mira Example", "Engineer", Contact(), None, (Section("experience", "Experience", positions),))


def _line(place: int, one: int, more: str) -> Line:
    text = f"Cut the *latency* of service {place}-{one} from 900 ms to 210 ms{more}, and wrote down how"
    return Line(text, (f"w{place}-{one}",), (f"https://code.example.org/pull/{one}",))


def seconds(work: Callable[[Resume], object], bullets: int, more: str = "") -> float:
    """The best of three; each time of another document, since Typst remembers what it has set."""
    best = float("inf")
    for number in range(3):
        document = resume(bullets, f" (run {number}){more}")
        begun = time.perf_counter()
        work(document)
        best = min(best, time.perf_counter() - begun)
    return best


def compare(name: str, work: Callable[[Resume], object]) -> None:
    """Print the time of a small document, that of a large one, and how many times as much it is."""
    work(resume(FEW))
    small, large = seconds(work, FEW), seconds(work, FEW * TIMES)
    print(f"{name:8} {small:7.3f} s {large:8.3f} s   {large / small:6.1f} x")


def main() -> None:
    """Each format, each design of a PDF, and a PDF with a letter that no font has."""
    print(f"{FEW} bullets, and {TIMES} times as many (linear is {TIMES} x)")
    for name in FORMATS:
        compare(name, partial(_render, name))
    for template in TEMPLATES:
        compare(template, partial(typeset, look=Look(template)))
    work = partial(typeset, look=Look())
    print(f"a letter that no font has: {seconds(work, FEW * TIMES, UNKNOWN) / seconds(work, FEW * TIMES, '!'):.1f} x")


def _render(name: str, document: Resume) -> object:
    return format_named(name).render(document, Look())


if __name__ == "__main__":
    main()
