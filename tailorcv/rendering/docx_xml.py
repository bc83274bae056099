"""Elements of WordprocessingML, and text as they can hold it: the only place that builds any by hand.

Everything goes in as an attribute or a text of a tree, never as markup, so no text of a record can become one.
"""

import re
from typing import TYPE_CHECKING, cast

from tailorcv.rendering.folding import BLANKS

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_ILLEGAL = re.compile("[^ -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"


def w(tag: str, *children: "BaseOxmlElement", **attributes: str | float) -> "BaseOxmlElement":
    """An element of Word's main namespace; numbers become whole, since Word counts in twentieths or halves of a point."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    values = {qn(f"w:{name}"): value if isinstance(value, str) else str(round(value)) for name, value in attributes.items()}
    made = cast("BaseOxmlElement", OxmlElement(f"w:{tag}", values))
    made.extend(children)
    return made


def words(text: str) -> str:
    """The text on one line, with a replacement character for each that XML cannot hold; hard blanks stay."""
    return _ILLEGAL.sub(_REPLACEMENT, BLANKS.sub(" ", text))


def text_element(text: str) -> "BaseOxmlElement":
    """The text of a run; without the mark Word would drop blanks at its edges."""
    made = w("t")
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made
