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
    _adapt(schema)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = f"tailorcv {kind}"
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _adapt(schema: object) -> None:
    """Say of a schema and all its parts what pydantic does not know of our files."""
    if isinstance(schema, dict):
        if "patternProperties" in schema:
            # pydantic says what a key must look like, and not that there are no others.
            schema.setdefault("additionalProperties", False)
        if schema.get("type") == "string" and not {"pattern", "const", "enum"} & schema.keys():
            schema["type"] = ["string", "number"]
        for name, part in schema.get("properties", {}).items():
            if name not in schema.get("required", ()):
                _allow_nothing(part)
    parts = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    for part in parts:
        _adapt(part)


def _allow_nothing(schema: dict[str, object]) -> None:
    """Accept a key with nothing behind it, which is the same as no key."""
    kind = schema.get("type")
    if "$ref" in schema:
        schema["anyOf"] = [{"$ref": schema.pop("$ref")}, {"type": "null"}]
    elif isinstance(kind, str):
        schema["type"] = [kind, "null"]


def write_all(folder: Path) -> None:
    """Write `<kind>.schema.json` for every kind."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        (folder / f"{kind}.schema.json").write_text(schema_text(kind), encoding="utf-8")


if __name__ == "__main__":
    write_all(Path(sys.argv[1] if len(sys.argv) > 1 else "schema"))
