"""A claim that counts for a pinned role counts more with a link or an endorsement.

The figures are those of `gap`: a claim whose proof would change nothing, since the level is attained or a better piece of the same project
stands for it, is no finding. Without a pinned role the rule has nothing to say.

PASS: `links: [https://…]`, a metric with a `source:`, or a peer's endorsement
FAIL: a tag that a pinned role asks for, with nothing behind it  (unproved-claim)
"""

from collections.abc import Iterator
from typing import NamedTuple

from tailorcv.advice.material import LEAST_POINTS, Material, advice, points, shown
from tailorcv.gaps import Step, actions
from tailorcv.problems import Problem


class _Gain(NamedTuple):
    points: float
    role: str

    def __str__(self) -> str:
        return f"{points(self.points)} to {self.role}"


def check(material: Material) -> Iterator[Problem]:
    """Ask for each claim without proof what one would bring, in the role where it brings most."""
    proven = {piece.accomplishment for piece in material.figures.evidence if piece.linked or piece.confirmed}
    links, endorsements = _best(material, "link"), _best(material, "endorse")
    for document in material.work:
        name = document.value.id
        linked, endorsed = links.get(name), endorsements.get(name)
        # An endorsement proves more than a link: where it brings nothing, neither does a link.
        if endorsed is None or name in proven:
            continue
        ask = f"'tailorcv endorse request {name} --to PEER'"
        # Private work is shown to no peer.
        if linked and document.value.private:
            message, hint = f"a link would add {linked}", "add 'links:' or the 'source:' of a metric"
        elif linked:
            more = endorsed if endorsed.role != linked.role else shown(endorsed.points)
            message, hint = f"a link would add {linked}, an endorsement {more}", f"add 'links:', or ask a peer: {ask}"
        elif not document.value.private:
            message, hint = f"an endorsement would add {endorsed}", f"ask a peer: {ask}"
        else:
            continue
        yield advice(document, ("competencies",), "unproved-claim", message, hint, key=True)


def _best(material: Material, step: Step) -> dict[str, _Gain]:
    best: dict[str, _Gain] = {}
    for role in material.pinned:
        for action in actions(role.match, material.figures.evidence, material.figures.policy):
            known = best.get(action.accomplishment)
            if action.step == step and action.points >= LEAST_POINTS and (known is None or action.points > known.points):
                best[action.accomplishment] = _Gain(action.points, role.id)
    return best
