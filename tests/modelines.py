"""The first line of a YAML file that tells an editor which schema holds."""

import re
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parent.parent / "schema"
_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def yaml_below(folder: Path) -> list[Path]:
    """Every YAML file of a folder, hidden ones too, found without the code under test."""
    return sorted(folder.rglob("*.yaml"))


def schema_named_in(path: Path) -> Path:
    """The schema that the first line points to, as a full path."""
    found = _LINE.fullmatch(path.read_text(encoding="utf-8").split("\n", 1)[0])
    assert found is not None, f"{path} does not begin with the line for editors"
    assert not found[1].startswith(("/", "http")), f"{path} names a schema that another checkout does not have"
    return (path.parent / found[1]).resolve()


def schema_wanted_by(path: Path) -> Path:
    """The schema of the kind that the `format:` line names."""
    found = re.search(r"^format: tailorcv/([a-z]+)@1$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None, f"{path} does not say what it is"
    return SCHEMAS / f"{found[1]}.schema.json"
