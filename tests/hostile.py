"""Hostile texts, and a document that has one of them in every place that a record can fill."""

from builders import POLICY, accomplishment, endorsed, match_of, requirement, tailoring

from tailorcv.document import Resume
from tailorcv.profile import Profile
from tailorcv.resume import compose
from tailorcv.selection import select

_TAGS = (
    "script",
    "img src=x onerror=alert(1)",
    "svg onload=alert(1)",
    "iframe src=javascript:alert(1)",
    "style",
    "base href=//x",
    "math",
    "object",
)
_SCHEMES = (
    "javascript:",
    "JaVaScRiPt:",
    " javascript:",
    "java\u00adscript:",
    "data:text/html,",
    "vbscript:",
    "file:///",
    "//evil.example",
    "jar:",
    "blob:",
)
_ENTITIES = (
    "&lt;script&gt;",
    "&#60;script&#62;",
    "&#x3c;script&#x3e;",
    "&amp;lt;b&amp;gt;",
    "&quot;",
    "&apos;",
    "&nbsp;",
    "&NewLine;",
    "&colon;",
)
_TEMPLATES = (
    "{{ 7*7 }}",
    "{% raw %}",
    "{# x #}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "{{ ''.__class__ }}",
    "[[${7*7}]]",
    "{{ resume }}",
    "{%- if 1 %}",
)
_CLOSERS = ("</style>", "</title>", "</textarea>", "-->", "<!--", "]]>", "<![CDATA[", "</main></body></html>", "<?php", "<!doctype html>")
_QUOTES = (
    '"',
    "'",
    "`",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    '"><b>',
    "'><b>",
    "\\",
    '\\\\"',
    "=cmd|'/C calc'!A0",
    "@SUM(1)",
    "+1",
    "-1",
)
_SCRIPTS = (
    "\u202eesrever\u202c",
    "\u200b",
    "\u200d",
    "\u2066x\u2069",
    "\u0301",
    "速度",
    "سلام",
    "שלום",
    "नमस्ते",
    "👩🏽‍💻",
    "🇩🇪",
    "ﷺ",
    "\ufdfd" * 3,
    "\U000e0041",
    "ẞ",
)
_MARKDOWN = (
    "![x](https://x.example/a.png)",
    "[x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x]: https://x.example",
    "# x",
    "| a | b |",
    "~~x~~",
    "[^1]",
    "***",
    "```",
    "- [ ] x",
    "[x](https://u:p@x.example)",
    "[x](<javascript:alert(1)>)",
    "[x](java&#115;cript:alert(1))",
    "[x](HTTPS://u@x.example/a)",
    "[x](https://x.example\\@evil.example)",
    "[x](\thttps://x.example)",
)
_LONG = ("x" * 500, "a" + "\u0300" * 100, "&" * 60, "<" * 60)
_LAST = (
    "#set document(title: [x])",
    "\\input{/etc/passwd}",
    "$x^2$",
    "%s%s%n",
    "../../etc/passwd",
    "C:\\Windows",
    "\u00a0",
    "NULL",
    "None",
    "undefined",
    "0x41",
    "ＳＣＲＩＰＴ",
)

_TYPST = (
    '#import "@preview/cetz:0.3.1": *',
    '#read("/etc/passwd")',
    "#sys.inputs.data",
    '#eval("1+1")',
    "#{ 1 + 1 }",
    "$ sum_(k=1)^n k $",
    "@ref <label>",
    "= Heading",
    "/ Term: words",
    "+ numbered",
    "*strong* _emph_ `raw`",
    "// a comment",
    "/* a comment */",
    "~ -- --- ... \\",
    "#pagebreak()",
    "\\u{1F600}",
    "'quotes' and \"quotes\"",
)
_PDF = (
    "/Type/Pages/Count 999",
    "1 0 obj <</Type/Pages/Count 77/Kids[]>> endobj",
    "(unbalanced \\( parenthesis",
    ") >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
    "endstream endobj",
    "%%EOF",
    "<FEFF0041>",
)
_WORD = ("<w:t>x</w:t>", "_x0041_", "_x000D_", "<w:br/>", "{ HYPERLINK x }", "&#x0041;", "%TITLE%")
_CELLS = ("=1+1", '=HYPERLINK("https://x.example","x")', "@A1", "+A1", "-A1", "\u2795 1", "=IMPORTXML(1)")
_SQL = ("'; DROP TABLE people;--", "1 OR 1=1", "admin'--", '" UNION SELECT 1 --', "%' AND '1'='1")
_PATHS = (
    "..\\..\\windows",
    "/dev/stdin",
    "file.yaml\\",
    "~root",
    "con.txt",
    "a/../b",
    "-rf",
    "$(id)",
    "`id`",
    "| cat",
    "; ls",
    "> x",
    "%00",
)
_STYLES = (
    "\\3c script\\3e",
    "expression(alert(1))",
    "*{display:none}",
    "}body{display:none",
    "@import 'https://x.example'",
    "url(javascript:alert(1))",
    "/**/",
    "</style><style>*{color:red}</style>",
)
_DATA = (
    '{"a": "b"}',
    '"}, {"x": "',
    "\\u0022",
    "\\n",
    "\\x1b[31mred",
    "- a: b",
    "a: b: c",
    "key: [",
    "? complex",
    "!!python/object:x",
    "&anchor",
    "*alias",
    "---",
)
_SIGNS = (
    "\u2400\u241b\u240a\u2421",
    "\u2603\ufe0f",
    "1\ufe0f\u20e3",
    "👨‍👩‍👧‍👦 family",
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "a\u00adb",
    "a\u2060b",
    "\u200f\u200e\u061c",
    "Z\u0351\u036b\u0343\u032a",
    "\ue000 private",
    "\U0010fffd last",
    "\u0378 unassigned",
    "\ufffc \ufffd",
    "\u2000\u2001\u3000x",
    "ﬁ ﬂ ﬃ",
    "ŉ ǆ İ ı ß ẞ ſ",
    "½ ² ₂ № ™ ℃",
    "กำ",
    "ကို",
    "ಠ_ಠ",
    "한국어 ㅎㄱ",
    "𝕋𝕙𝕖 𝔠𝔥𝔞𝔯",
    "\u1e9e\u0130\u0307",
    "سلام 123 hello שלום",
)

TEXTS = (
    *(f"<{tag}>" for tag in _TAGS),
    *(f"<{tag}" for tag in _TAGS),
    *(f"[click]({scheme}alert(1))" for scheme in _SCHEMES),
    *(f"{scheme}alert(1)" for scheme in _SCHEMES),
    *_ENTITIES,
    *_TEMPLATES,
    *_CLOSERS,
    *_QUOTES,
    *_SCRIPTS,
    *_MARKDOWN,
    *_LONG,
    *_LAST,
    *_TYPST,
    *_PDF,
    *_WORD,
    *_CELLS,
    *_SQL,
    *_PATHS,
    *_STYLES,
    *_DATA,
    *_SIGNS,
)

ADDRESS = "https://u.example.org"


def everywhere(text: str, address: str = ADDRESS) -> Resume:
    """The document of a person who wrote the text into every field of the profile, of an accomplishment and of a tailoring."""
    url, entry, period = {"url": address}, {"id": "e", "summary": text}, {"start": "2020", "end": "2021-03-04"}
    job = {**entry, **period, **url, "employer": text, "title": text, "location": text}
    lists = {
        "summaries": {"id": "s", "text": text},
        "education": {**entry, **period, **url, "institution": text, "area": text, "degree": text, "location": text},
        "projects": {**entry, **period, **url, "name": text},
        "certificates": {**url, "id": "e", "name": text, "issuer": text},
        "languages": {"id": "e", "language": text, "fluency": text},
        "publications": {**entry, **url, "title": text, "publisher": text},
        "awards": {**entry, "title": text, "awarder": text},
        "volunteering": {**entry, **period, **url, "organization": text, "role": text},
        "references": {"id": "e", "name": text, "text": text},
        "interests": {"id": "e", "name": text, "keywords": [text, text]},
        "skills": {"id": "e", "name": text, "keywords": [text]},
    }
    contact = {"phone": text, "location": text, "links": [{"label": text, **url}]}
    rest = {key: [value] for key, value in lists.items()}
    jobs = [{**job, "id": "a"}, {**job, "id": "b"}]
    form = {"format": "tailorcv/profile@1", "name": text, "headline": text, "contact": contact, "positions": jobs}
    record = [
        accomplishment("did", title="plain", variants={"v": text}, position="a", links=[address]),
        accomplishment("loose", title=text),
    ]
    wishes = tailoring(title=text, variants={"did": "v"}, show=["did", "loose"])
    role = match_of([requirement("ops", 1)], [endorsed("did", "ops")])
    choices = select(record, role, (), POLICY, wishes)
    return compose(Profile.model_validate({**form, **rest}), record, choices, role, {"ops": text}, "some-role", wishes)
