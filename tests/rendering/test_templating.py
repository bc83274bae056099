"""The templates' sandbox: a template can neither run code nor forget to escape."""

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from jinja2.exceptions import SecurityError

from tailorcv.rendering.templating import environment


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ text }}", "&lt;b&gt; &amp; &#34;x&#34;"),
        ("{{ '{{ 7*7 }}' }}", "{{ 7*7 }}"),
        ("a\n{% if text %}\nb\n{% endif %}\nc\n", "a\nb\nc\n"),
    ],
    ids=["values are escaped", "a value is no template", "a line with a tag leaves no blank line"],
)
def test_what_a_template_gives(template: str, expected: str) -> None:
    """Text comes out as text, and the page has no stray lines."""
    assert environment().from_string(template).render(text='<b> & "x"') == expected


@pytest.mark.parametrize(
    "template", ["{{ items.append(1) }}", "{{ items.clear() }}", "{{ ''.__class__.__mro__ }}", "{{ items.__init__() }}"]
)
def test_a_template_can_neither_change_nor_reach_anything(template: str) -> None:
    """The sandbox is immutable, and what begins with underscores is closed."""
    items = [0]
    with pytest.raises((SecurityError, UndefinedError)):
        environment().from_string(template).render(items=items)
    assert items == [0]


@pytest.mark.parametrize("template", ["{{ nme }}", "{{ text.nme }}", "{% if nme %}{% endif %}", "{% for x in nme %}{% endfor %}"])
def test_an_unknown_name_is_an_error(template: str) -> None:
    """A slip in a template is not an empty place on a resume."""
    with pytest.raises(UndefinedError, match="nme"):
        environment().from_string(template).render(text="x")


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/passwd", "missing.html.j2"])
def test_only_shipped_templates_are_loaded(name: str) -> None:
    """No path leads out of the folder."""
    with pytest.raises(TemplateNotFound):
        environment().get_template(name)
