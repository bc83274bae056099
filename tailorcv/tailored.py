"""A role, the record and the tailoring together: what everything about a resume begins with."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.checks import tailorings
from tailorcv.confirmation import Confirmations
from tailorcv.document import Resume
from tailorcv.drs import Drs
from tailorcv.language import known_languages
from tailorcv.matching import Figures, Match, figures_of, match
from tailorcv.presentation import Choices, Look, decide
from tailorcv.problems import did_you_mean
from tailorcv.profile import Profile
from tailorcv.refused import RefusedError
from tailorcv.rendering.own_templates import FOLDER
from tailorcv.resume import compose
from tailorcv.selection import Choice, Group, select
from tailorcv.tailoring import Tailoring
from tailorcv.view import View, view_of
from tailorcv.workspace import Parts, policy_of


class Tailored(NamedTuple):
    """Everything that a resume for one role is made from. `record` has no private accomplishments."""

    drs: Drs
    profile: Profile
    record: tuple[Accomplishment, ...]
    figures: Figures
    match: Match
    choices: tuple[Choice, ...]
    tailoring: Tailoring | None
    names: dict[str, str]
    look: Look

    @property
    def wanted_pages(self) -> int | None:
        """How many pages the tailoring asks for, if it does."""
        return self.tailoring.pages if self.tailoring else None

    def resume(self, choices: Sequence[Choice] | None = None, *, public: bool = False) -> Resume:
        """The document, with these choices instead of one's own where they are given."""
        view = view_of(self.tailoring, self.look.locale, public=public)
        chosen = self.choices if choices is None else choices
        resume = compose(self.profile, self.record, chosen, self.match, self.names, self.drs.id, self.tailoring, view)
        return self._marked(resume, view)

    def _marked(self, resume: Resume, view: View) -> Resume:
        if not self.figures.confirmations or (self.tailoring and "endorsements" in self.tailoring.hide_sections):
            return resume
        from tailorcv.endorsers import marked

        return marked(resume, {found.id: found for found in self.record}, self.figures.confirmations, view)

    def on_page(self, choices: Sequence[Choice] | None = None) -> Match:
        """How far the surfaced accomplishments alone meet the role: what a reader of the resume can see of the match."""
        shown_by = self.choices if choices is None else choices
        surfaced = {choice.accomplishment for choice in shown_by if choice.group == "surfaced"}
        shown = (found for found in self.record if found.id in surfaced)
        figures = figures_of(shown, self.figures.as_of, self.figures.policy, self.figures.confirmations)
        return match(self.drs.competencies, figures.standing, figures.policy)

    def group_of(self, name: str) -> list[str]:
        """The ids that stand in one list with that one on the page, in their order; empty when it is not on the page."""
        resume = self.resume()
        sections = [section.key for section in resume.sections]
        if name in sections:
            return sections
        work = {found.id: found for found in self.record}
        if name in work:
            surfaced = [choice.accomplishment for choice in self.choices if choice.group == "surfaced"]
            same = [one for one in surfaced if one in work and work[one].position == work[name].position]
            return same if name in same else []
        lists = [[entry for item in section.items for entry in item.ids] for section in resume.sections]
        return next((ids for ids in lists if name in ids), [])


def tailored(workspace: Parts, drs: Drs, as_of: date, confirmations: Confirmations, wishes: Choices | None = None) -> Tailored:
    """The pieces for a role; `wishes` come before the tailoring's, and those before the workspace's defaults.

    Raises:
        RefusedError: the tailoring has problems, and might show what it meant to hide; or there are no words for the language.
    """
    own = {document.path for document in workspace.tailorings if document.value.role == drs.id}
    problems = [found for found in tailorings.check(workspace) if found.place.path in own]
    if problems:
        raise RefusedError("the tailoring must be mended first; nothing was exported", problems)
    assert workspace.profile is not None, "a workspace without a profile is refused when it is opened"
    policy = policy_of(workspace)
    # What is private must not even show through a competency that is attained by it.
    record = tuple(found.value for found in workspace.accomplishments if found.value.began <= as_of and not found.value.private)
    figures = figures_of(record, as_of, policy, confirmations)
    role_match = match(drs.competencies, figures.standing, policy)
    saved = workspace.tailoring(drs.id)
    tailoring = saved.value if saved else None
    choices = select(record, role_match, figures.evidence, policy, tailoring)
    look = decide(wishes, tailoring, workspace.settings.value.defaults if workspace.settings else None)
    templates = workspace.root / FOLDER
    look = look._replace(own=templates if templates.is_dir() else None)
    _check_language(look.locale)
    names = workspace.library.names_of(drs)
    return Tailored(drs, workspace.profile.value, record, figures, role_match, choices, tailoring, names, look)


def apart(one: Tailored, other: Tailored) -> dict[str, tuple[Group | None, Group | None]]:
    """The accomplishments that two resumes treat differently, with the group that each is in; None where it is in no group."""
    groups = [{choice.accomplishment: choice.group for choice in found.choices} for found in (one, other)]
    moved = {name: (groups[0].get(name), groups[1].get(name)) for name in {**groups[0], **groups[1]}}
    return {name: pair for name, pair in moved.items() if pair[0] != pair[1]}


def _check_language(tag: str) -> None:
    known = known_languages()
    if tag.partition("-")[0] not in known:
        hint = did_you_mean(tag, known) or f"there are: {', '.join(known)}"
        raise RefusedError(f"there are no words for the language '{tag}'; {hint}")
