"""The codes of Europass in words: languages, and the levels of the Common European Framework of Reference."""

from collections.abc import Mapping

# ISO 639: two letters, and both sets of three letters where they differ.
_LANGUAGES = {
    "Albanian": "sq alb sqi",
    "Arabic": "ar ara",
    "Armenian": "hy arm hye",
    "Basque": "eu baq eus",
    "Bosnian": "bs bos",
    "Bulgarian": "bg bul",
    "Catalan": "ca cat",
    "Chinese": "zh chi zho",
    "Croatian": "hr hrv",
    "Czech": "cs cze ces",
    "Danish": "da dan",
    "Dutch": "nl dut nld",
    "English": "en eng",
    "Estonian": "et est",
    "Finnish": "fi fin",
    "French": "fr fre fra",
    "Galician": "gl glg",
    "Georgian": "ka geo kat",
    "German": "de ger deu",
    "Greek": "el gre ell",
    "Hebrew": "he heb",
    "Hindi": "hi hin",
    "Hungarian": "hu hun",
    "Icelandic": "is ice isl",
    "Irish": "ga gle",
    "Italian": "it ita",
    "Japanese": "ja jpn",
    "Korean": "ko kor",
    "Latvian": "lv lav",
    "Lithuanian": "lt lit",
    "Luxembourgish": "lb ltz",
    "Macedonian": "mk mac mkd",
    "Maltese": "mt mlt",
    "Norwegian": "no nor nb nob",
    "Persian": "fa per fas",
    "Polish": "pl pol",
    "Portuguese": "pt por",
    "Romanian": "ro rum ron",
    "Russian": "ru rus",
    "Serbian": "sr srp",
    "Slovak": "sk slo slk",
    "Slovenian": "sl slv",
    "Spanish": "es spa",
    "Swedish": "sv swe",
    "Turkish": "tr tur",
    "Ukrainian": "uk ukr",
    "Urdu": "ur urd",
    "Vietnamese": "vi vie",
}
_NAMES = {code: name for name, codes in _LANGUAGES.items() for code in codes.split()}
NATIVE = "native"
_SKILLS = {
    "listening": "listening",
    "reading": "reading",
    "interaction": "spoken interaction",
    "production": "spoken production",
    "writing": "writing",
}


def language_of(code: str) -> str:
    """The English name of a language; a code that is not known here stays as it is."""
    return _NAMES.get(code.strip().lower(), code.strip())


def fluency_of(levels: Mapping[str, str]) -> str:
    """`B2` where every skill has that level, or else each skill with its own."""
    found = {_skill(name): level for name, level in levels.items() if level}
    if len(found) == len(_SKILLS) and len(set(found.values())) == 1:
        return next(iter(found.values()))
    return ", ".join(f"{name} {level}" for name, level in found.items())


def _skill(name: str) -> str:
    """`CEF-Speaking-Interaction` and `SpokenInteraction` are one skill, `CEF-Writing-Production` is writing."""
    lowered = name.lower()
    if "writing" in lowered:
        return "writing"
    return next((words for part, words in _SKILLS.items() if part in lowered), name)
