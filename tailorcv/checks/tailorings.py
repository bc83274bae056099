"""A tailoring refers to what the record has: its role, summary, accomplishments and their variants.

PASS: `show: [checkout-p95]` with such an accomplishment
FAIL: `show: [checkout]`  (unknown-id)
FAIL: the same id under `show` and `hide`  (shown-and-hidden)
FAIL: a private accomplishment under `show`, a private summary  (private-shown)
FAIL: two tailorings for one role, in two folders  (duplicate-id)
"""

from collections.abc import Iterator

from tailorcv.problems import Problem, did_you_mean
from tailorcv.shape import Document
from tailorcv.tailoring import Tailoring
from tailorcv.workspace import Parts

_UNVEIL = "take 'private: true' out of it, or this line"


def check(parts: Parts) -> Iterator[Problem]:
    """Follow every reference of every tailoring."""
    first: dict[str, Document[Tailoring]] = {}
    for document in parts.tailorings:
        earlier = first.setdefault(document.value.role, document)
        if earlier is not document:
            message = f"{earlier.path} is a tailoring for '{document.value.role}' as well"
            yield document.tree.problem(("role",), "duplicate-id", message, "keep one file for each role")
        yield from _role(document, parts)
        yield from _summary(document, parts)
        yield from _accomplishments(document, parts)
        yield from _variants(document, parts)
        for index, name in enumerate(document.value.hide):
            if name in (*document.value.show, document.value.summary):
                message = f"'{name}' is both shown and hidden"
                yield document.tree.problem(("hide", index), "shown-and-hidden", message, "keep one of the two lines")


def _role(document: Document[Tailoring], parts: Parts) -> Iterator[Problem]:
    if document.value.role not in parts.library.roles:
        hint = did_you_mean(document.value.role, parts.library.roles) or "add the role to specs/"
        yield document.tree.problem(("role",), "unknown-id", f"there is no role '{document.value.role}'", hint)


def _summary(document: Document[Tailoring], parts: Parts) -> Iterator[Problem]:
    summaries = parts.profile.value.summaries if parts.profile else ()
    public = [summary.id for summary in summaries if not summary.private]
    found = document.value.summary
    if not parts.profile or not found or found in public:
        return
    if found in {summary.id for summary in summaries}:
        # Another one in its place would be a resume that nobody asked for.
        message = f"the summary '{found}' is private and never leaves the record"
        yield document.tree.problem(("summary",), "private-shown", message, _UNVEIL)
    else:
        hint = did_you_mean(found, public) or f"summaries of the profile: {', '.join(public) or 'none'}"
        yield document.tree.problem(("summary",), "unknown-id", f"the profile has no summary '{found}'", hint)


def _accomplishments(document: Document[Tailoring], parts: Parts) -> Iterator[Problem]:
    known = {found.value.id: found.value for found in parts.accomplishments}
    entries = {entry.id for _, _, entry in parts.profile.value.entries()} if parts.profile else set()
    for key in ("show", "hide", "order"):
        for index, name in enumerate(getattr(document.value, key)):
            if name in entries and key != "show":
                continue
            if name not in known:
                hint = did_you_mean(name, known) or "see record/accomplishments/"
                yield document.tree.problem((key, index), "unknown-id", f"there is no accomplishment '{name}'", hint)
            elif key == "show" and known[name].private:
                message = f"'{name}' is private and never leaves the record"
                yield document.tree.problem((key, index), "private-shown", message, _UNVEIL)


def _variants(document: Document[Tailoring], parts: Parts) -> Iterator[Problem]:
    known = {found.value.id: found.value for found in parts.accomplishments}
    for name, variant in document.value.variants.items():
        if name not in known:
            hint = did_you_mean(name, known) or "see record/accomplishments/"
            yield document.tree.problem(("variants", name), "unknown-id", f"there is no accomplishment '{name}'", hint, key=True)
        elif variant not in known[name].variants:
            wordings = list(known[name].variants)
            hint = did_you_mean(variant, wordings) or f"its variants: {', '.join(wordings) or 'none'}"
            yield document.tree.problem(("variants", name), "unknown-id", f"'{name}' has no variant '{variant}'", hint)
