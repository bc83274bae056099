"""Accomplishments in a form: shown, logged and changed, each in its own file, by splices that keep what the person wrote around them."""

from collections.abc import Mapping
from pathlib import Path

from tailorcv.accomplishment import Accomplishment
from tailorcv.accomplishment_edits import changed, with_items
from tailorcv.drafting import judged
from tailorcv.filling import begun, place_for
from tailorcv.match_data import Json
from tailorcv.new_accomplishment import file_text
from tailorcv.problems import or_near
from tailorcv.record_files import statements_of
from tailorcv.refused import RefusedError
from tailorcv.shape import Document, build
from tailorcv.splice import EditRefusedError
from tailorcv.splice_keys import reread
from tailorcv.studio.asked import Values
from tailorcv.studio.history import Step
from tailorcv.studio.live import Seen
from tailorcv.studio.perspectives import UnknownError
from tailorcv.studio.writing import ConflictError, Writer, sha256
from tailorcv.textfile import TextFile, shown_path
from tailorcv.workspace import Parts
from tailorcv.yamltext import Tree

_TEXTS = ("title", "date", "start", "end", "position", "project", "situation", "action", "result", "notes")


def find(seen: Seen, name: str) -> Document[Accomplishment]:
    """The accomplishment with that id.

    Raises:
        UnknownError: there is none.
    """
    known = {one.value.id: one for one in seen.parts.accomplishments}
    if name not in known:
        raise UnknownError(f"there is no accomplishment '{name}'{or_near(name, known)}")
    return known[name]


def form(seen: Seen, name: str, writer: Writer) -> Json:
    """An accomplishment's values as a form holds them, and its file: `tailorcv/studio-accomplishment@1`.

    Raises:
        UnknownError: there is none.
    """
    document = find(seen, name)
    return {
        "format": "tailorcv/studio-accomplishment@1",
        "id": name,
        "path": document.path,
        "place": str(document.place()),
        "sha256": writer.serve(document.tree.file),
        "text": document.tree.file.text,
        "signed": len(statements_of(seen.parts.root, name)),
        "values": values_of(document.value),
    }


def values_of(work: Accomplishment) -> Json:
    """What a form shows; an absent text is empty."""
    metrics = [metric.model_dump(mode="json") for metric in work.metrics]
    return {
        **{key: str(getattr(work, key) or "") for key in _TEXTS},
        "private": work.private,
        "links": list(work.links),
        "metrics": [{key: value or "" for key, value in metric.items()} for metric in metrics],
        "competencies": {name: tag.level for name, tag in work.competencies.items()},
    }


def log(seen: Seen, values: Values, writer: Writer) -> str:
    """Write a new accomplishment, and give its id back.

    Raises:
        RefusedError: it would not be sound.
    """
    data = begun(seen.parts, _given(values))
    if values.position == "":  # said to be none; what is left unsaid is filled in
        data.pop("position", None)
    if not data["id"]:
        raise RefusedError("say what you did: the title is empty")
    place = place_for(seen.parts, data)
    path = seen.parts.root / place
    text = file_text(data, place)
    _refuse_unsound(seen.parts, text, path)
    writer.write(Step(path, None, TextFile(shown_path(path), text, text.encode()), f"log {data['id']}"))
    return str(data["id"])


def edit(seen: Seen, name: str, values: Values, digest: str, writer: Writer) -> None:
    """Change the accomplishment whose file the page saw with that digest.

    Raises:
        UnknownError: there is none.
        ConflictError: the file is another one by now.
        RefusedError, EditRefusedError: it would not be sound, or its layout does not allow the change.
    """
    document = find(seen, name)
    file, path = document.tree.file, Path(document.path)
    if sha256(file.raw) != digest:
        base = writer.served(digest)
        raise ConflictError(path, _meant(base, values), file.raw)
    made = _with_values(document.tree, values_of(document.value), values)
    _refuse_unsound(seen.parts, made.file.text, path, replaces=name)
    writer.write(Step(path, file, made.file, f"edit {name}"))


def _given(values: Values) -> dict[str, object]:
    """What was filled in, as a file holds it."""
    given = values.model_dump(mode="json", exclude_none=True)
    given["metrics"] = [_filled(metric) for metric in given.get("metrics", [])]
    return {key: value for key, value in given.items() if value not in ("", [], {}, False)}


def _filled(metric: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in metric.items() if value}


def _with_values(tree: Tree, before: Mapping[str, object], values: Values) -> Tree:
    said = values.model_dump(mode="json", exclude_none=True)
    new = {key: value for key, value in said.items() if value != before[key]}
    if "metrics" in new:
        tree = with_items(tree, "metrics", [_filled(metric) for metric in new.pop("metrics")])
    if "links" in new:
        tree = with_items(tree, "links", new.pop("links"))
    tags, old = new.pop("competencies", None), before["competencies"]
    assert isinstance(old, dict), "what `values_of` makes"
    gone = [name for name in old if tags is not None and name not in tags]
    levels = {name: level for name, level in (tags or {}).items() if old.get(name) != level}
    return changed(tree, {**new, "competencies": levels}, gone)


def _meant(base: TextFile | None, values: Values) -> str | None:
    """The text that the change would have made of what the page saw; None where that cannot be said any more."""
    if base is None:
        return None
    tree = reread(base)
    document, _ = build(Accomplishment, tree)
    try:
        return _with_values(tree, values_of(document.value), values).file.text if document else None
    except EditRefusedError:
        return None


def _refuse_unsound(parts: Parts, text: str, path: Path, replaces: str = "") -> None:
    found = judged(parts, text, path, replaces=replaces)
    if found.sound is None:
        raise RefusedError("it cannot be saved like this; nothing was changed", [one for one in found.problems if one.is_error])
