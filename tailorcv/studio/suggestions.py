"""Competencies that the words of a form speak of."""

from tailorcv.library import Library
from tailorcv.match_data import Json
from tailorcv.tag_suggesting import Tagger, Tagging, level_to_ask_about


def suggested(tagger: Tagger, library: Library, text: str) -> Json:
    """The likeliest ones with the words that spoke for them; a level is a question to the person: `tailorcv/studio-suggested@1`."""
    rows = [_row(library, tagging, text) for tagging in tagger.suggest(text)] if text.strip() else []
    return {"format": "tailorcv/studio-suggested@1", "suggestions": rows}


def _row(library: Library, tagging: Tagging, text: str) -> Json:
    name, words = tagging.suggestion.competency, list(tagging.suggestion.words)
    level, indicator = level_to_ask_about(library, name, text)
    called = library.competency_name(name)
    return {"competency": name, "name": called, "words": words, "like": list(tagging.like), "level": level, "indicator": indicator}
