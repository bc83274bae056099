"""The questions of `tailorcv log` without a text; every one but the first may be left empty."""

from datetime import date

from tailorcv.cli.fields import Fields
from tailorcv.cli.terminal import ask, note
from tailorcv.new_accomplishment import position_at
from tailorcv.workspace import Parts


def asked(workspace: Parts, said: Fields) -> Fields:
    """What was said on the command line, and the answers to the rest."""
    note("A line each; empty for none. Ctrl-C writes nothing.")
    texts = dict(said.texts)
    texts["title"] = ask("What you did")
    if not any(texts.get(key) for key in ("date", "start", "end")):
        texts["date"] = ask("When", date.today().isoformat())
    profile = workspace.profile.value if workspace.profile else None
    if profile and profile.positions and texts.get("position") is None:
        held = position_at(profile.positions, date.today())
        names = ", ".join(found.id for found in profile.positions[:_SHOWN])
        texts["position"] = ask(f"Position ({names})", held or "") or None
    for key, question in _QUESTIONS.items():
        if texts.get(key) is None:
            texts[key] = ask(question, "") or None
    links = said.links or tuple(ask("A link that shows it", "").split())
    return said._replace(texts=texts, links=links)


_SHOWN = 6
_QUESTIONS = {
    "project": "Project, an id like checkout",
    "result": "What came of it",
}
