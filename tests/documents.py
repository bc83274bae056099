"""Resumes for the tests of formats: one that has a text in every place that a record can fill, and the smallest one."""

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.profile import Contact, Link
from tailorcv.rendering.inline import spans

ADDRESS = "https://example.org"
EMPTY = Resume("backend-l1", "Mira Example", "", Contact(), None, ())


def filled(text: str, address: str = ADDRESS) -> Resume:
    """A resume with the text in all places, and the address wherever one can stand."""
    line = Line(text, ("x",), (address,))
    part = Item(text, ("p",), period=text, location=text, text=text, lines=(line,))
    job = Item(text, ("j",), text, address, text, text, address, text, (line,), (part,))
    sections = (
        Section("experience", "Experience", (job,)),
        Section("work", "Selected work", (Item("", ("w",), lines=(line,)),)),
        Section("skills", "Skills", (Item(text, ("s",), text=text),), compact=True),
        Section("competencies", "Competencies", (Item(text, ("c",)),), compact=True),
    )
    contact = Contact.model_construct(phone=text, location=text, links=(Link.model_construct(label=text, url=address),))
    return Resume("backend-l1", text, text, contact, Line(text, ("s",)), sections)


def pieces_of(resume: Resume) -> list[str]:
    """All texts of a document in the order in which they are read, without blanks; a Markdown text as its runs, addresses not at all."""
    contact = resume.contact
    found = [resume.name, resume.title, contact.location, contact.email, contact.phone, *(link.label for link in contact.links)]
    found += _runs(resume.summary.text if resume.summary else "")
    for section in resume.sections:
        found.append(section.title)
        for item in section.items:
            found += [item.title, item.text] if section.compact else _of_item(item)
    return [letters for text in found if (letters := "".join((text or "").split()))]


def _of_item(item: Item) -> list[str]:
    own = [item.title, item.subtitle, item.period, item.location, *_runs(item.text)]
    own += [text for line in item.lines for text in _runs(line.text)]
    return own + [text for part in item.parts for text in _of_item(part)]


def _runs(text: str) -> list[str]:
    return [span.text for span in spans(text)]


def missing_in(text: str, resume: Resume) -> list[str]:
    """What of a document is not in a text, or not in its place."""
    letters, place, missing = "".join(text.split()), 0, []
    for piece in pieces_of(resume):
        at = letters.find(piece, place)
        if at < 0:
            missing.append(piece)
        else:
            place = at + len(piece)
    return missing
