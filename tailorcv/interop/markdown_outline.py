"""A Markdown file as headings with the lists and the text below them, every part with its line; nothing of the text is left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.tree import SyntaxTreeNode

_MARKER = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}[.)])(?:\s+|$)")
_TASK = re.compile(r"\[(?P<mark>[ xX])\]\s+(?P<rest>.*)", re.DOTALL)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<lines>.*?\n)?---[ \t]*(?:\n|$)", re.DOTALL)
# [label][name], [label][] and [label]; an image is none.
_REFERENCE = re.compile(r"(?<![!\\\]])\[(?P<label>[^\[\]]+)\](?:\[(?P<name>[^\[\]]*)\])?(?![(\[])")
_LISTS = ("bullet_list", "ordered_list")


class Block(NamedTuple):
    """Some lines of the file: the number of the first, and their Markdown without the marker of a list in front."""

    line: int
    text: str


class Item(NamedTuple):
    """An item of a list: its first paragraph, where the links in it lead, and what stands below, an item of a list in it each.

    `done` is False for a task that is not ticked.
    """

    line: int
    text: str
    links: tuple[str, ...]
    below: tuple[Block, ...]
    done: bool = True


class Part(NamedTuple):
    """A heading (none at the beginning of the file) with what stands below it, up to the next one."""

    line: int
    level: int
    heading: str
    links: tuple[str, ...]
    texts: list[Block]
    items: list[Item]


class Outline(NamedTuple):
    """The whole file; `definitions` are the defined addresses to which no item's or heading's link leads."""

    front_matter: str
    parts: list[Part]
    definitions: tuple[str, ...]


def outline_of(text: str) -> Outline:
    """The file's parts in their order."""
    found = _FRONT_MATTER.match(text)
    # Blank lines in its place keep the numbers of the lines behind it.
    body = "\n" * found.group().count("\n") + text[found.end() :] if found else text
    lines = body.split("\n")
    environment: dict[str, dict[str, dict[str, str]]] = {}
    root = SyntaxTreeNode(MarkdownIt("commonmark").parse(body, environment))
    defined = {name: one["href"] for name, one in environment.get("references", {}).items()}
    parts = [Part(1, 0, "", (), [], [])]
    for node in root.children:
        if node.type == "heading":
            parts.append(Part(_line(node), int(node.tag[1:]), _content(node, defined), tuple(_links(node)), [], []))
        elif node.type in _LISTS:
            parts[-1].items.extend(_item(child, lines, defined) for child in node.children)
        elif node.type != "hr":
            parts[-1].texts.append(_block(node, lines))
    used = {link for part in parts for links in (part.links, *(item.links for item in part.items)) for link in links}
    left = tuple(href for href in defined.values() if href not in used)
    return Outline((found["lines"] or "").strip() if found else "", parts, left)


def _item(node: SyntaxTreeNode, lines: list[str], defined: dict[str, str]) -> Item:
    first = node.children[0] if node.children and node.children[0].type == "paragraph" else None
    text = _content(first, defined) if first else ""
    task = _TASK.fullmatch(text)
    below = tuple(block for child in node.children if child is not first for block in _below(child, lines))
    links = tuple(_links(first)) if first else ()
    return Item(_line(node), task["rest"] if task else text, links, below, done=task is None or task["mark"] != " ")


def _below(node: SyntaxTreeNode, lines: list[str]) -> Iterator[Block]:
    if node.type not in _LISTS:
        yield _block(node, lines)
        return
    for child in node.children:
        block = _block(child, lines)
        yield Block(block.line, _MARKER.sub("", block.text, count=1))


def _content(node: SyntaxTreeNode, defined: dict[str, str]) -> str:
    """The Markdown of a heading or a paragraph in one line, links with their addresses in it."""
    text = "".join(child.content for child in node.children).replace("\\\n", "\n")

    def inlined(found: re.Match[str]) -> str:
        href = defined.get(normalizeReference(found["name"] or found["label"]), "")
        return f"[{found['label']}]({href})" if href else found.group()

    return _REFERENCE.sub(inlined, " ".join(text.split()))


def _links(node: SyntaxTreeNode) -> Iterator[str]:
    for one in node.walk():
        href = one.attrs.get("href") if one.type == "link" else None
        if isinstance(href, str):
            yield href


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1


def _block(node: SyntaxTreeNode, lines: list[str]) -> Block:
    first, end = node.map or (0, 0)
    given = lines[first:end]
    indent = min((len(line) - len(line.lstrip()) for line in given if line.strip()), default=0)
    return Block(first + 1, "\n".join(line[indent:].rstrip() for line in given).strip())
