"""The work behind `tailorcv endorse request`."""

import secrets
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.cli.endorse.sealing import in_a_name
from tailorcv.cli.endorse.words import show_claim
from tailorcv.cli.making import made_new
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, open_workspace, profile_of
from tailorcv.cli.peers_editing import principal
from tailorcv.cli.record_reading import unknown
from tailorcv.cli.settings_editing import open_settings, save
from tailorcv.cli.terminal import note, say
from tailorcv.dates import parse_date
from tailorcv.endorsement_files import owner_of
from tailorcv.endorsement_request import Request, asked, to_yaml
from tailorcv.interop.ids import with_suffix
from tailorcv.shape import Shape
from tailorcv.splice_keys import set_value
from tailorcv.statement import Subject, in_text, unsignable
from tailorcv.textfile import shown_path
from tailorcv.workspace import Parts

_ID_BYTES = 3


def make(start: Path, names: Sequence[str], to: str, output: Path | None) -> None:
    """Write the request; the record gets an id first where it has none."""
    workspace = open_workspace(start)
    profile = profile_of(workspace)
    owner = owner_of(workspace.settings.value if workspace.settings else None, profile)
    peer = principal(to, "--to")
    if peer.lower() in owner.emails:
        fail(f"--to: {peer} is your own address, and what one confirms oneself never counts", EXIT_USAGE)
    works = [_shareable(workspace, name) for name in dict.fromkeys(names)]
    catalogue = {name: found.value for work in works for name in work.competencies if (found := workspace.library.competency(name))}
    claims = tuple(asked(work, profile, catalogue) for work in works)
    own = Subject(record="unknown", name=owner.names[0], key=owner.key)
    for what, shape in ((f"the name '{profile.name}'", own), *((f"'{claim.id}'", claim) for claim in claims)):
        _refuse_unseen(what, shape)
    subject = own.model_copy(update={"record": _record_id(start, profile.name)})
    request = Request(
        format="tailorcv/endorsement-request@1", to=peer, asked=parse_date(date.today().isoformat()), subject=subject, claims=claims
    )
    path = start / (output or f"{subject.record}.{in_a_name(peer)}.request.yaml")
    if not made_new(path, to_yaml(request, path.name), "the request was not written"):
        fail(f"{shown_path(path)} exists already; it was left as it is, name another file with -o", EXIT_PROBLEMS)
    for claim in claims:
        show_claim(claim)
        say()
    say(f"made  {shown_path(path)}")
    note(f"Send it to {peer}. When the signed files come back: tailorcv endorse add FILES")


def _shareable(workspace: Parts, name: str) -> Accomplishment:
    """The accomplishment with that id, if it may leave the record."""
    found = {document.value.id: document.value for document in workspace.accomplishments}
    if name not in found:
        unknown(name, found)
    if found[name].private:
        fail(f"'{name}' is private and never leaves the record; take 'private: true' out to have it confirmed", EXIT_USAGE)
    return found[name]


def _refuse_unseen(what: str, shape: Shape) -> None:
    reason = unsignable(in_text(shape))
    if reason:
        fail(f"{what} cannot be signed: {reason}; take it out of the record's text first", EXIT_PROBLEMS)


def _record_id(start: Path, name: str) -> str:
    """The record's id, which is made and written down when the first request needs it."""
    settings, path = open_settings(start)
    if settings.value.record:
        return settings.value.record
    made = with_suffix(name, secrets.token_hex(_ID_BYTES))
    save(path, settings, partial(set_value, settings.tree, "record", made, made))
    say(f"tailorcv.yaml: the record has an id now, by which statements mean it: {made}")
    return made
