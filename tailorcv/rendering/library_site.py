"""A whole library as a static site: an index, a page for each role, track and competency, all of them ready for any web host or none."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tailorcv.competency import Competency
from tailorcv.rendering import role_html
from tailorcv.rendering.site_frame import Site, render_page
from tailorcv.role_page import RolePage

Files = Iterator[tuple[str, str]]


class Shelf(NamedTuple):
    """What a site is made of: pages in the order of family, track and level, and the catalogue by name. `best` is the owner's best fit."""

    site: Site
    pages: tuple[RolePage, ...]
    competencies: tuple[Competency, ...]
    owner: str
    best: RolePage | None


def files_of(shelf: Shelf) -> Files:
    """Every file of the site: its path below the site's folder, and its text."""
    yield "index.html", _index(shelf)
    yield "competencies.html", _catalogue(shelf)
    for page in shelf.pages:
        yield f"roles/{page.drs.id}.html", role_html.in_site(page, shelf.site)
    for key, pages in _tracks(shelf.pages).items():
        yield f"tracks/{shelf.site.tracks[key]}.html", _track(shelf, key, pages)
    for competency in shelf.competencies:
        yield f"competencies/{competency.id}.html", _competency(shelf, competency)


def track_files(pages: Iterable[RolePage]) -> dict[tuple[str, str], str]:
    """The file name of each track's page: its id, with the family's before it where two families have a track of one id."""
    keys = list(_tracks(pages))
    twice = Counter(track for _, track in keys)
    return {(family, track): track if twice[track] == 1 else f"{family}--{track}" for family, track in keys}


def _tracks(pages: Iterable[RolePage]) -> dict[tuple[str, str], list[RolePage]]:
    found: dict[tuple[str, str], list[RolePage]] = defaultdict(list)
    for page in pages:
        found[page.drs.family, page.drs.track].append(page)
    return found


def _index(shelf: Shelf) -> str:
    tracks = _tracks(shelf.pages)
    families: dict[str, dict[str, object]] = {}
    for (family, track), pages in tracks.items():
        entry = families.setdefault(family, {"id": family, "name": pages[0].family_name, "tracks": []})
        rows = entry["tracks"]
        assert isinstance(rows, list), "made two lines above"
        rows.append({"id": shelf.site.tracks[family, track], "name": pages[0].track_name, "roles": [_entry(page) for page in pages]})
    return render_page(
        "index.html.j2",
        shelf.site,
        "index.html",
        families=list(families.values()),
        tracks=list(tracks),
        competencies=shelf.competencies,
        levels=sorted({page.drs.level for page in shelf.pages}),
        count=len(shelf.pages),
        owner=shelf.owner,
        best=shelf.best.drs if shelf.best else None,
        description="What each role at each level needs, which competencies it rests on, and where it leads.",
    )


def _entry(page: RolePage) -> dict[str, object]:
    drs = page.drs
    text = " ".join([drs.id, drs.title, drs.mission, page.track_name, page.family_name, *(need.name for need in page.needs)])
    return {
        "id": drs.id,
        "title": drs.title,
        "level": drs.level,
        "competencies": [need.requirement.id for need in page.needs],
        "text": text.lower(),
        "score": page.match.score if page.match else None,
    }


def _track(shelf: Shelf, key: tuple[str, str], pages: Sequence[RolePage]) -> str:
    steps = [
        {
            "id": page.drs.id,
            "level": page.drs.level,
            "title": page.drs.title,
            "mission": page.drs.mission,
            "match": page.match,
            "themes": [step.theme for step in page.drs.journey.up],
        }
        for page in pages
    ]
    first = pages[0]
    return render_page(
        "track.html.j2",
        shelf.site,
        f"tracks/{shelf.site.tracks[key]}.html",
        track_name=first.track_name,
        family_name=first.family_name,
        family_about=first.family_about,
        ladder=steps,
        rows=_heat(shelf, pages),
        owner=shelf.owner,
        description=f"{first.track_name}, level by level: {', '.join(page.drs.title for page in pages)}.",
    )


def _heat(shelf: Shelf, pages: Sequence[RolePage]) -> list[dict[str, object]]:
    needs = [{need.requirement.id: need for need in page.needs} for page in pages]
    names = {name: need.name for of_page in needs for name, need in of_page.items()}
    known = {competency.id for competency in shelf.competencies}
    weight = {name: sum(of_page[name].requirement.proficiency for of_page in needs if name in of_page) for name in names}
    return [
        {
            "id": name,
            "name": names[name],
            "known": name in known,
            "cells": [
                {"proficiency": of_page[name].requirement.proficiency, "tier": of_page[name].requirement.tier}
                if name in of_page
                else {"proficiency": 0, "tier": ""}
                for of_page in needs
            ],
        }
        for name in sorted(names, key=lambda name: (-weight[name], name))
    ]


def _catalogue(shelf: Shelf) -> str:
    askers = Counter(need.requirement.id for page in shelf.pages for need in page.needs)
    return render_page(
        "competencies.html.j2",
        shelf.site,
        "competencies.html",
        competencies=shelf.competencies,
        askers=askers,
        owner=shelf.owner,
        description="The competencies that the roles rest on, each described on five levels.",
    )


def _competency(shelf: Shelf, competency: Competency) -> str:
    by_level: dict[int, list[dict[str, str]]] = {level.level: [] for level in competency.levels}
    for page in shelf.pages:
        for need in page.needs:
            if need.requirement.id == competency.id:
                by_level[need.requirement.proficiency].append({"id": page.drs.id, "title": page.drs.title})
    return render_page(
        "competency.html.j2",
        shelf.site,
        f"competencies/{competency.id}.html",
        competency=competency,
        roles_by_level=by_level,
        owner=shelf.owner,
        description=competency.summary,
    )
