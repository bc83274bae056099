"""What a peer is asked to confirm: a file to send, which holds all that will be signed, in words.

The answer to it is a statement.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, NamedTuple

from pydantic import Field

from tailorcv.accomplishment import Accomplishment
from tailorcv.claim import told
from tailorcv.competency import Competency
from tailorcv.dates import DateText, PartialDate
from tailorcv.profile import Profile
from tailorcv.shape import Id, Proficiency, Shape, Text
from tailorcv.statement import Claim, Confirmed, Endorser, Principal, Statement, Subject, Told
from tailorcv.visible import settled
from tailorcv.yamlwriting import dump

_HEAD = """\
# {name} asks {to} to confirm, by a signature, what stands below.
#
#   1. Read it. Confirm only what you know yourself; a level may be lowered, and what you do not know left out.
#   2. Sign it with your SSH key. No account is needed, and nothing is sent anywhere:
#        pip install tailorcv
#        tailorcv endorse sign {file} --key ~/.ssh/id_ed25519 --as {to}
#   3. Send back the files that this writes, and your public key (~/.ssh/id_ed25519.pub).
"""


class AskedLevel(Shape):
    """A competency with the level that is claimed; `means` are the descriptors of levels 1 up to it, where the catalogue has them."""

    name: Text
    level: Proficiency
    means: tuple[Text, ...] = ()


class Asked(Told):
    """One accomplishment in the words that would be signed."""

    competencies: dict[Id, AskedLevel] = {}


class Request(Shape):
    """A file that a person sends to a peer."""

    format: Literal["tailorcv/endorsement-request@1"]
    to: Principal
    asked: DateText
    subject: Subject
    claims: tuple[Asked, ...] = Field(min_length=1)


class Answer(NamedTuple):
    """What the peer says to one claim: the level confirmed by competency (those left out are not confirmed), and the words around it."""

    levels: Mapping[str, int]
    endorser: Endorser
    issued: datetime
    nonce: str
    comment: str | None = None
    expires: PartialDate | None = None


def asked(work: Accomplishment, profile: Profile, catalogue: Mapping[str, Competency]) -> Asked:
    """The accomplishment as it is put before a peer."""
    fields = dict(told(work, profile))
    levels = {name: _asked_level(name, tag.level, catalogue.get(name)) for name, tag in work.competencies.items()}
    return Asked(**fields, competencies=levels)


def statement_of(claim: Asked, subject: Subject, answer: Answer) -> Statement:
    """The statement that the peer signs."""
    fields = {name: value for name, value in claim if name != "competencies"}
    confirmed = {
        name: Confirmed(name=level.name, level=answer.levels[name], means=_means(level, answer.levels[name]))
        for name, level in claim.competencies.items()
        if answer.levels.get(name)
    }
    return Statement(
        format="tailorcv/endorsement@1",
        subject=subject,
        claim=Claim(**fields, competencies=confirmed),
        endorser=answer.endorser,
        comment=answer.comment,
        issued=answer.issued,
        expires=answer.expires,
        nonce=answer.nonce,
    )


def to_yaml(request: Request, file: str) -> str:
    """The request as a file of that name, with what to do at its head."""
    data = request.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    return _HEAD.format(name=" ".join(request.subject.name.split()), to=request.to, file=file) + "\n" + dump(data)


def _asked_level(name: str, level: int, competency: Competency | None) -> AskedLevel:
    if competency is None:
        return AskedLevel(name=name, level=level)
    means = tuple(settled(one.descriptor) for one in competency.levels[:level])
    return AskedLevel(name=settled(competency.name), level=level, means=means)


def _means(asked_level: AskedLevel, level: int) -> str | None:
    return asked_level.means[level - 1] if level <= len(asked_level.means) else None
