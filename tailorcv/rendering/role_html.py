"""The page of a role as one HTML file: nothing is loaded from outside, and no script is in it."""

from markupsafe import Markup

from tailorcv.rendering.radar_svg import NamedAxis, svg
from tailorcv.rendering.site_frame import ALONE, Site, render_page
from tailorcv.role_page import BADGES, RolePage

SUFFIX = "html"


def render(page: RolePage) -> str:
    """The page by itself: names of other roles are no links."""
    return in_site(page, ALONE)


def in_site(page: RolePage, site: Site) -> str:
    """The page as part of a site, with links to the roles and competencies that the site has."""
    return render_page(
        "role.html.j2",
        site,
        f"roles/{page.drs.id}.html",
        page=page,
        badge=BADGES[page.drs.status],
        ladder=page.ladder,
        radar=Markup(_radar(page)),  # noqa: S704  # drawn here, names escaped there
        owner=page.owner.name if page.owner else "",
        as_of=page.owner.as_of if page.owner else "",
        description=f"{page.drs.mission} Tour of duty: {page.drs.tour_of_duty}",
    )


def _radar(page: RolePage) -> str:
    axes = [
        NamedAxis(
            need.name, need.requirement.proficiency, need.standing.charted if need.standing else None, need.requirement.tier == "core"
        )
        for need in page.needs
    ]
    return svg(axes, f"Competency shape of {page.drs.title}")
