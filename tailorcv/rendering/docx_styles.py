"""The styles of a Word document: Word's own names where there are any, so that a change of a style changes the whole document."""

from typing import TYPE_CHECKING

from tailorcv.rendering.docx_designs import SOFT, Design, ParagraphStyle
from tailorcv.rendering.docx_xml import w

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.styles import CT_Style, CT_Styles
    from docx.oxml.xmlchemy import BaseOxmlElement

TWIPS = 20  # Word counts lengths in twentieths of a point
_LINE = 240
_EASTERN = {"ja", "ko", "zh"}
# What every document needs besides its own, and the names under which Word keeps its own ones.
_GROUND = ("Normal", "Default Paragraph Font", "Normal Table", "No List")
_STORED = {"Heading 1": "heading 1", "Heading 2": "heading 2", "Heading 3": "heading 3"}
_OURS = {"Contact", "Summary", "Period", "Description", "Row", "When", "Heading Link", "Source", "Code"}
_INDENT = 11.0


def set_styles(document: "Document", design: Design, language: str, *, rtl: bool) -> None:
    """Only the styles that are in use, each said whole, so that nothing of python-docx's own template shows through."""
    styles = document.styles.element
    for style in list(styles.style_lst):
        if _name(style) not in _GROUND:
            styles.remove(style)
    _defaults(styles, design, language)
    normal = next(style for style in styles.style_lst if _name(style) == "Normal")
    if rtl:
        normal.append(w("pPr", w("bidi")))
    for found in design.styles:
        styles.append(_paragraph_style(found, design))
    for made in _character_styles(design):
        styles.append(made)


def _name(style: "CT_Style") -> str:
    return style.name_val or ""


def _defaults(styles: "CT_Styles", design: Design, language: str) -> None:
    """The looks and the language that every style begins with."""
    from docx.oxml.ns import qn

    old = styles.find(qn("w:docDefaults"))
    assert old is not None, "python-docx's template has them"
    spoken = {"val": language}
    if language.partition("-")[0] in _EASTERN:
        spoken["eastAsia"] = language
    # Word asks this one for text from right to left alone, where a document in another language says nothing about it.
    if language.partition("-")[0] in {"ar", "fa", "he", "ur"}:
        spoken["bidi"] = language
    looks = w("rPr", _fonts(design), *_sizes(design.size), w("lang", **spoken))
    spacing = w("spacing", before=0, after=0, line=_LINE * design.leading, lineRule="auto")
    styles.replace(old, w("docDefaults", w("rPrDefault", looks), w("pPrDefault", w("pPr", spacing))))


def _fonts(design: Design) -> "BaseOxmlElement":
    return w("rFonts", ascii=design.font.name, hAnsi=design.font.name, cs=design.font.complex_name)


def _sizes(points: float) -> "tuple[BaseOxmlElement, ...]":
    """Word counts in halves of a point, and once more for complex scripts."""
    return w("sz", val=2 * points), w("szCs", val=2 * points)


def _style(kind: str, name: str, *looks: "BaseOxmlElement", follows: str = "") -> "BaseOxmlElement":
    """A style under Word's own name and id, or one of ours, which says that it is."""
    own = {"customStyle": "1"} if name in _OURS else {}
    parts = [w("name", val=_STORED.get(name, name)), w("basedOn", val="Normal" if kind == "paragraph" else "DefaultParagraphFont")]
    parts += [w("next", val=follows)] if follows else []
    return w("style", *parts, w("qFormat"), *looks, type=kind, styleId=name.replace(" ", ""), **own)


def _paragraph_style(found: ParagraphStyle, design: Design) -> "BaseOxmlElement":
    """The parts stand in the order of the format's schema, on which Word insists."""
    place = [w("keepNext"), w("keepLines")] if found.keep else []
    place += [w("numPr", w("numId", val=1))] if found.bullet else []
    place += [_rule(found, design)] if found.rule else []
    place += [w("tabs", w("tab", val="right", pos=design.text_width * TWIPS))] if found.level > 1 else []
    place.append(w("spacing", before=found.before * TWIPS, after=found.after * TWIPS))
    place += [w("ind", left=_INDENT * TWIPS, hanging=_INDENT * TWIPS)] if found.bullet else []
    place += [w("jc", val="center")] if found.centred else []
    place += [w("outlineLvl", val=found.level - 1)] if found.level else []
    looks = [w("b"), w("bCs")] if found.bold else []
    looks += [w("smallCaps")] if found.small_caps else []
    looks += [w("color", val=found.colour), *_sizes(design.size * found.size)]
    return _style("paragraph", found.name, w("pPr", *place), w("rPr", *looks), follows="" if found.bullet else "Normal")


def _rule(found: ParagraphStyle, design: Design) -> "BaseOxmlElement":
    return w("pBdr", w(found.rule, val="single", sz=6, space=4 if found.name == "Contact" else 1, color=design.accent))


def _character_styles(design: Design) -> "tuple[BaseOxmlElement, ...]":
    """Runs with a part of their own: dates, links, the sources of a bullet, code."""
    plain = (w("b", val="0"), w("bCs", val="0"))
    small = _sizes(design.size * 0.85)
    code = w("rFonts", ascii="Consolas", hAnsi="Consolas", cs="Courier New")
    return (
        _style("character", "When", w("rPr", *plain, w("color", val=SOFT), *_sizes(design.size * 0.95))),
        _style("character", "Strong", w("rPr", w("b"), w("bCs"))),
        _style("character", "Hyperlink", w("rPr", w("color", val=design.accent), w("u", val="single"))),
        _style("character", "Heading Link", w("rPr", w("color", val=design.accent))),
        _style("character", "Source", w("rPr", w("color", val=SOFT), *small, w("u", val="single"))),
        _style("character", "Code", w("rPr", code)),
    )


def set_bullet(document: "Document", design: Design) -> None:
    """One list, with a bullet that is a character of the text's own font and not a picture in a font of symbols."""
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="bullet"),
        w("lvlText", val="\u2022"),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=_INDENT * TWIPS, hanging=_INDENT * TWIPS)),
        w("rPr", _fonts(design), w("color", val=design.accent)),
        ilvl=0,
    )
    numbering.append(w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=0))
    numbering.append(w("num", w("abstractNumId", val=0), numId=1))
