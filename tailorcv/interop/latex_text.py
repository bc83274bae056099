"""LaTeX of bibliographies as plain text: accents, special letters, dashes and quotes; formulas and what is unknown stay as written."""

import re
import unicodedata

# The combining character of each accent.
_ACCENTS = {
    **dict(zip("`'^\"~=.", "\u0300\u0301\u0302\u0308\u0303\u0304\u0307", strict=True)),
    **dict(zip("uvHcdbkr", "\u0306\u030c\u030b\u0327\u0323\u0331\u0328\u030a", strict=True)),
}
_LETTERS = {
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
    "j": "ȷ",
    "dh": "ð",
    "DH": "Ð",
    "th": "þ",
    "TH": "Þ",
    "dj": "đ",
    "DJ": "Đ",
    "ng": "ŋ",
    "NG": "Ŋ",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "textquoteright": "’",
    "textquoteleft": "‘",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textunderscore": "_",
    "textregistered": "®",
    "texttrademark": "™",
    "copyright": "©",
    "textcopyright": "©",
    "textdegree": "°",
    "S": "§",
    "P": "¶",
    "pounds": "£",
    "texteuro": "€",
    "euro": "€",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
    "BibTeX": "BibTeX",
    "slash": "/",
}
_SYMBOL_ACCENT = re.compile(
    r"""\\(?P<accent>[`'^"~=.])\s*(?:\{\s*(?P<braced>\\[ij]|[A-Za-z])\s*\}|(?P<bare>[A-Za-z])|(?P<dotless>\\[ij])(?![A-Za-z]))"""
)
_LETTER_ACCENT = re.compile(
    r"\\(?P<accent>[uvHcdbkr])(?:\s*\{\s*(?P<braced>\\[ij]|[A-Za-z])\s*\}|\s+(?P<bare>[A-Za-z])(?![A-Za-z])|(?P<dotless>\\[ij])(?![A-Za-z]))"
)
_LETTER = re.compile(r"\\(?P<name>[A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))")
_ESCAPED = re.compile(r"\\([&%$#_{}])")
_COMMAND = re.compile(r"\\(?:emph|text(?:it|bf|sc|tt|rm|sf|up|md|sl|normal)?|mbox|hbox|url|path|uppercase|lowercase|enquote)\s*(?=\{)")
_LINK = re.compile(r"\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_SWITCH = re.compile(r"\\(?:it|bf|sc|tt|em|rm|sl|itshape|bfseries|scshape|ttfamily|normalfont|protect|noopsort)\b\s*")
_TYPOGRAPHY = (
    *(("---", "—"), ("--", "–"), ("``", "“"), ("''", "”")),
    *(("\\\\", " "), ("~", " "), ("\\ ", " "), ("\\,", " "), ("\\-", ""), ("\\/", "")),
)
# A formula, with an even number of backslashes before each dollar.
_FORMULA = re.compile(r"(?<!\\)(\$[^$]+(?<!\\)\$)")
# Braces that are text stand in for the escaped ones until the others are gone.
_OPEN, _CLOSE = "\ue000", "\ue001"
_UNKNOWN = re.compile(r"\\[A-Za-z]+")
_URL_ESCAPED = re.compile(r"\\([&%$#_~{}])")


def unlatexed(text: str) -> str:
    """The text as a reader of the printed bibliography sees it, in one line."""
    parts = _FORMULA.split(" ".join(text.split()))
    return " ".join("".join(part if place % 2 else _words(part) for place, part in enumerate(parts)).split())


def unlatexed_address(text: str) -> str:
    """A web address or another literal text, without the escapes that LaTeX needs in it."""
    text = re.sub(r"\\(?:url|path|href)\s*\{([^{}]*)\}", r"\1", text.strip())
    return _URL_ESCAPED.sub(r"\1", text).replace("{", "").replace("}", "").strip()


def unknown_commands(text: str) -> list[str]:
    """The commands that are left in a text, formulas apart."""
    return list(dict.fromkeys(_UNKNOWN.findall(_FORMULA.sub("", text))))


def _words(text: str) -> str:
    text = _LINK.sub(r"\2 (\1)", text)
    text = _SYMBOL_ACCENT.sub(_accented, text)
    text = _LETTER_ACCENT.sub(_accented, text)
    text = _ESCAPED.sub(lambda found: {"{": _OPEN, "}": _CLOSE}.get(found[1], found[1]), text)
    text = _SWITCH.sub("", _COMMAND.sub("", text))
    for written, meant in _TYPOGRAPHY:
        text = text.replace(written, meant)
    # What is unknown does not grow together with the text in its braces.
    text = _LETTER.sub(lambda found: _LETTERS.get(found["name"], f"\\{found['name']} "), text)
    text = text.replace("{", "").replace("}", "").replace(_OPEN, "{").replace(_CLOSE, "}")
    return unicodedata.normalize("NFC", text)


def _accented(found: re.Match[str]) -> str:
    groups = found.groupdict()
    # An accent on an i without its dot is one on an i.
    letter = next(value for name in ("braced", "bare", "dotless") if (value := groups.get(name))).removeprefix("\\")
    return unicodedata.normalize("NFC", letter + _ACCENTS[found["accent"]])
