"""The files of a new workspace."""

import json
import subprocess
from pathlib import Path

from tailorcv.shipped import shipped
from tailorcv.spec_files import SCHEMAS
from tailorcv.workspace import MARKER, PROFILE

_SETTINGS = """\
# yaml-language-server: $schema=.tailorcv/schema/workspace.schema.json
format: tailorcv/workspace@1

# Folders with your own role specifications; they come before the shipped ones.
specs: [specs]

# The roles that you measure yourself against: tailorcv pin ROLE
pins:
"""

_PROFILE = """\
# yaml-language-server: $schema=../.tailorcv/schema/profile.schema.json
format: tailorcv/profile@1
name: {name}

# Take the '#' away where a section is of use. Every entry needs an id: lower-case letters, digits and hyphens.
# headline: Backend Engineer
# contact:
#   email: you@example.org
#   location: Your town
#   links: [{{label: Code, url: https://code.example.org/you}}]
# summaries:
#   - {{id: default, text: Two or three true sentences.}}
# positions:
#   - id: acme-backend
#     employer: Acme Example
#     title: Backend Engineer
#     start: 2024-04
#     end:                      # empty: the current one
# education:
#   - {{id: university, institution: Example University, degree: B.Sc., area: Computer Science, end: 2023}}
"""

_README = """\
# My career

The files here are the record; resumes are made from it and never edited by hand.

* `record/profile.yaml`: who I am, where I worked and learned.
* `record/accomplishments/`: one file for each piece of shipped work, written when it is done.
* `tailorings/`: what a resume for one role shows, hides and puts first.
* `endorsements/` and `peers/`: what colleagues confirmed by a signature (`tailorcv endorse request ID --to PEER`), and whose keys I trust.

## A new accomplishment

```sh
tailorcv log 'Cut p95 checkout latency from 900 ms to 210 ms'
```

It makes `record/accomplishments/cut-p95-checkout-latency.yaml`; the name of the file is the id. By hand such a file looks like this:

```yaml
# yaml-language-server: $schema=../../.tailorcv/schema/accomplishment.schema.json
format: tailorcv/accomplishment@1
id: checkout-p95
date: 2025-07
title: Cut p95 checkout latency from 900 ms to 210 ms
competencies:
  software-engineering: 2
links: [https://code.example.org/pull/412]
```

Then: `tailorcv validate`, `tailorcv match`, `tailorcv gap ROLE`, `tailorcv export resume ROLE`.
"""


def files(name: str) -> dict[Path, str]:
    """What `init` writes, by path in the workspace."""
    made = {
        Path(MARKER): _SETTINGS,
        PROFILE: _PROFILE.format(name=_scalar(name)),
        Path("record", "accomplishments", ".gitkeep"): "",
        Path("tailorings", ".gitkeep"): "",
        # Signatures are over bytes: git must not change line ends there.
        Path(".gitattributes"): "endorsements/** -text\n",
        Path("README.md"): _README,
    }
    for schema in sorted(shipped("schema").glob("*.schema.json")):
        made[SCHEMAS / schema.name] = schema.read_text(encoding="utf-8")
    return made


def name_from_git() -> str:
    """The name that git would sign a commit with; empty when it has none or git is not there."""
    try:
        found = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, timeout=5, check=False)  # noqa: S607
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return found.stdout.strip()


def _scalar(text: str) -> str:
    """The text as a YAML double-quoted scalar, which JSON's strings are."""
    return json.dumps(text, ensure_ascii=False)
