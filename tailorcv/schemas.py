"""The JSON Schemas of all kinds of file, made from the shapes: `python -m tailorcv.schemas schema/` writes them.

An editor judges YAML by YAML's own types, the reader by text; where a value may look like a number, the schema allows both.
"""

import json
import sys
from pathlib import Path

from tailorcv.kinds import KINDS


def schema_text(kind: str) -> str:
    """The schema of one kind, as the file's text.

    Raises:
        KeyError: there is no such kind.
    """
    schema = KINDS[kind].model_json_schema(by_alias=True)
    _close(schema)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = f"tailorcv {kind}"
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _close(schema: object) -> None:
    """Forbid keys that match no pattern: pydantic says what a key must look like, and not that there are no others."""
    if isinstance(schema, dict):
        if "patternProperties" in schema:
            schema.setdefault("additionalProperties", False)
        for part in schema.values():
            _close(part)
    elif isinstance(schema, list):
        for part in schema:
            _close(part)


def write_all(folder: Path) -> None:
    """Write `<kind>.schema.json` for every kind."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        (folder / f"{kind}.schema.json").write_text(schema_text(kind), encoding="utf-8")


if __name__ == "__main__":
    write_all(Path(sys.argv[1] if len(sys.argv) > 1 else "schema"))
