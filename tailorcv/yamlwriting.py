"""New YAML files from plain data, laid out as a person would write them; files that exist are spliced, never written anew."""

import yaml

WIDTH = 120


class _Dumper(yaml.SafeDumper):
    """Lists are indented below their key, as in all files of the library."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # the parent's signature
        super().increase_indent(flow, indentless=False)


def dump(data: dict[str, object]) -> str:
    """The data as YAML text; keys keep their order, and text that YAML would take for something else is quoted."""
    text: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False)
    return text
