"""`tailorcv preview`: the resume in a browser, up to date with every save."""

import typer

from tailorcv.cli import resume_options
from tailorcv.cli.options import AsOf, Browser, Port, Role

EXAMPLE = "Example: tailorcv preview backend-l2"


def command(
    context: typer.Context,
    role: Role,
    template: resume_options.Template = None,
    locale: resume_options.Locale = None,
    port: Port = 0,
    browser: Browser = False,  # noqa: FBT002
    as_of: AsOf = None,
) -> None:
    """Show a resume in the browser, and load it again on every save.

    The address works on this machine only, until Ctrl-C.
    """
    from tailorcv.cli.opening import day
    from tailorcv.cli.preview_page import run

    run(context.obj, role, resume_options.choices(template=template, locale=locale), day(as_of), port, browser=browser)
