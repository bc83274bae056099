"""RenderCV's own models read what the record is exported as. Where it is not installed (`pip install rendercv`), this is skipped."""

import importlib
import importlib.util

import pytest
from hypothesis import given, settings

from interop.test_rendercv_export import exported, profiles
from tailorcv.interop.json_resume_export import Material
from tailorcv.interop.rendercv_export import rendercv
from tailorcv.profile import Profile
from tailorcv.textfile import decode
from tailorcv.view import view_of
from tailorcv.yamltext import Data, parse, to_data

pytestmark = pytest.mark.skipif(importlib.util.find_spec("rendercv") is None, reason="RenderCV is not installed")


def titles(text: str) -> list[str]:
    """The titles of the sections that RenderCV finds in the file; it raises what it cannot read."""
    if importlib.util.find_spec("rendercv.schema"):
        builder = importlib.import_module("rendercv.schema.rendercv_model_builder")
        _, model = builder.build_rendercv_dictionary_and_model(text)
        return list(model.cv.sections or {})
    # The versions before 2.4, the last ones for Python 3.11.
    model = importlib.import_module("rendercv.data").validate_input_dictionary_and_return_the_data_model(data_of(text))
    return list(model.cv.sections_input or {})


def data_of(text: str) -> Data:
    """The file's data, as text throughout."""
    file, _ = decode("cv.yaml", text.encode())
    tree, problems = parse(file) if file else (None, ())
    assert tree is not None, problems
    return to_data(tree.root)


def test_it_reads_a_file_with_every_section() -> None:
    """Thirteen sections, with links, networks, connections and what an import kept."""
    assert titles(exported().text)[:4] == ["summary", "experience", "projects", "accomplishments"]


@given(profiles())
@settings(deadline=None, max_examples=50)
def test_it_reads_every_export(profile: Profile) -> None:
    """Whatever the words are."""
    text = rendercv(Material(profile, view_of(None, "en"), ())).text
    assert len(titles(text)) == len({section for section, _, _ in profile.entries()})
