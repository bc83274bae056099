"""`tailorcv export`: documents from the record."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tailorcv.cli import record_exports, resume_options
from tailorcv.cli.options import Accomplishments, AsOf, Role

RESUME_EXAMPLE = "Example: tailorcv export resume backend-l2 --format md,html -o out/"

CASE_EXAMPLE = "Example: tailorcv export promotion-case backend-l3 --format pdf"
BUNDLE_EXAMPLE = "Example: tailorcv export bundle checkout-p95 -o checkout-p95.zip"
OPEN_BADGES_EXAMPLE = "Example: tailorcv export open-badges checkout-p95 -o badges/"
DRS_EXAMPLE = "Example: tailorcv export drs backend-l2 --format md -o -"
JSON_RESUME_EXAMPLE = "Example: tailorcv export json-resume -o resume.json"
SITE_EXAMPLE = "Example: tailorcv export site -o public/"

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Render documents from the record.")

Formats = Annotated[
    list[str] | None, typer.Option("--format", metavar="FORMAT", help="html, pdf, docx, md, txt, json; several: pdf,docx.  [default: html]")
]
Origin = Annotated[str | None, typer.Option("--from", metavar="ROLE", help="The role that you hold.  [default: of your position]")]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="PATH", help="File, folder, or - for standard output.  [default: resume-ROLE.*]")
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite a file that tailorcv did not make.")]
CaseFormats = Annotated[
    list[str] | None, typer.Option("--format", metavar="FORMAT", help="html, pdf, docx or md; several: pdf,md.  [default: html]")
]
WithRecord = Annotated[bool, typer.Option("--record", help="Draw your own match into it.")]


class Kind(StrEnum):
    """What a document about the move is for."""

    case = "case"
    review = "review"


@app.callback()
def _family() -> None:
    """Render documents from the record."""


@app.command("resume", epilog=RESUME_EXAMPLE)
def resume(
    context: typer.Context,
    role: Role,
    formats: Formats = None,
    output: Output = None,
    template: resume_options.Template = None,
    paper: resume_options.Paper = None,
    typeface: resume_options.Typeface = None,
    accent: resume_options.Accent = None,
    locale: resume_options.Locale = None,
    pages: resume_options.Pages = None,
    public: resume_options.Public = False,  # noqa: FBT002
    manifest: resume_options.Manifest = False,  # noqa: FBT002
    check: resume_options.Check = False,  # noqa: FBT002
    as_of: AsOf = None,
    force: Force = False,  # noqa: FBT002
) -> None:
    """Render a resume for a role.

    It shows what counts in the role, the strongest first; a file in tailorings/ overrides that. Nothing is in it that is not
    in the record.
    """
    from tailorcv.cli.opening import day
    from tailorcv.cli.resume_export import Extras, run

    wishes = resume_options.choices(template=template, paper=paper, typeface=typeface, accent=accent, locale=locale)
    extras = Extras(manifest=manifest, check=check)
    run(context.obj, role, formats or ["html"], output, wishes, day(as_of), pages=pages, public=public, force=force, extras=extras)


@app.command("promotion-case", epilog=CASE_EXAMPLE)
def promotion_case(
    context: typer.Context,
    role: Role,
    origin: Origin = None,
    as_: Annotated[Kind, typer.Option("--as", help="A case for the move, or a review of a period.")] = Kind.case,
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help="Where a review begins.  [default: a year ago]")] = None,
    formats: CaseFormats = None,
    output: Output = None,
    template: resume_options.Template = None,
    paper: resume_options.Paper = None,
    as_of: AsOf = None,
    force: Force = False,  # noqa: FBT002
) -> None:
    """Render the case for a move to a role, up or sideways.

    It maps what is recorded and proved to the competencies that the role asks for, and says what is still open.
    """
    from tailorcv.cli.case_export import run_case, run_review
    from tailorcv.cli.opening import a_year_before, day

    when = day(as_of)
    wishes = resume_options.choices(template=template, paper=paper)
    wanted = formats or ["html"]
    if as_ is Kind.review:
        begin = day(since, "--since") if since else a_year_before(when)
        run_review(context.obj, role, begin, wanted, output, wishes, when, force=force)
    else:
        run_case(context.obj, role, origin, wanted, output, wishes, when, force=force)


@app.command("json-resume", epilog=JSON_RESUME_EXAMPLE)
def json_resume(
    context: typer.Context,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="File, or - for standard output.", readable=False)
    ] = "resume.json",
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write the whole record as JSON Resume.

    Everything that is not private is in it, with all accomplishments as highlights. A file that was imported comes back as it was,
    with what changed in the record since then.
    """
    from tailorcv.cli.json_resume import export

    export(context.obj, Path(output), force=force)


@app.command("bundle", epilog=BUNDLE_EXAMPLE)
def bundle(
    context: typer.Context,
    names: Accomplishments = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="File, or -.  [default: RECORD.endorsements.zip]")
    ] = None,
    as_of: AsOf = None,
    force: Force = False,  # noqa: FBT002
) -> None:
    """Pack what peers signed into one file for a reader.

    It holds the endorsed accomplishments, the statements, the signatures and the keys, and nothing else of the record. A reader
    checks it with 'tailorcv verify --bundle FILE', or unpacks it and uses ssh-keygen alone.
    """
    from tailorcv.cli.bundling import export
    from tailorcv.cli.opening import day

    export(context.obj, names or [], output, day(as_of), force=force)


@app.command("open-badges", epilog=OPEN_BADGES_EXAMPLE)
def open_badges(
    context: typer.Context,
    names: Accomplishments = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Folder to write them to.", readable=False)] = Path(
        "badges"
    ),
    as_of: AsOf = None,
    force: Force = False,  # noqa: FBT002
) -> None:
    """Write what peers signed as Open Badges 3.0, without proof.

    Only statements that are verified are in it, and nothing that is private. Each credential holds the statement and its OpenSSH
    signature, which lead back to what can be verified; a badge with a proof of its own is made by the peer: 'tailorcv endorse badge'.
    """
    from tailorcv.cli.open_badges import export
    from tailorcv.cli.opening import day

    export(context.obj, names or [], output, day(as_of), force=force)


@app.command("drs", epilog=DRS_EXAMPLE)
def drs(
    context: typer.Context,
    role: Role,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="FORMAT", help="md, html, json, or job (JSON Resume's job schema); several: md,html.  [default: html]"
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="PATH", help="File, folder, or - for standard output.  [default: ROLE.*]")
    ] = None,
    record: WithRecord = False,  # noqa: FBT002
    as_of: AsOf = None,
    force: Force = False,  # noqa: FBT002
) -> None:
    """Render the page of a role.

    Private accomplishments take no part in a match that is drawn into a page.
    """
    from tailorcv.cli import exporting, publishing
    from tailorcv.cli.opening import day
    from tailorcv.rendering.role_formats import FORMATS, role_format

    when = day(as_of)
    wanted = exporting.formats_wanted(formats or ["html"], FORMATS)
    targets = exporting.targets(role, {name: role_format(name).SUFFIX for name in wanted}, output)
    publishing.export_role(context.obj, role, targets, when, record=record, force=force)


@app.command("site", epilog=SITE_EXAMPLE)
def site(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Folder to write it to.", show_default=False, readable=False)
    ],
    title: Annotated[str, typer.Option("--title", help="The name of the library.")] = "Role library",
    url: Annotated[str, typer.Option("--url", help="Where it will be published, for previews in other programs.", show_default=False)] = "",
    record: WithRecord = False,  # noqa: FBT002
    as_of: AsOf = None,
) -> None:
    """Render the whole library as a static site.

    It works from a folder and from any web host: an index with search, a page for each role, track and competency. Nothing is
    loaded from elsewhere.
    """
    from tailorcv.cli import publishing
    from tailorcv.cli.opening import day

    when = day(as_of)
    publishing.export_site(context.obj, output, title, url, when, record=record)


for _name, (_function, _example) in record_exports.COMMANDS.items():
    app.command(_name, epilog=_example)(_function)
