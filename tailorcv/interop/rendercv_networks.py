"""How RenderCV writes the ways to reach a person: networks by user name, and connections of one's own; in both directions."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tailorcv.profile import Contact, Link
from tailorcv.yamltext import Data

WEBSITE = "Website"
# The icon of a connection that is a link like any other, and of two that RenderCV's own fields refuse.
LINK_ICON = "link"
ICONS = {"envelope": "email", "phone": "phone"}
_NAME = r"[A-Za-z0-9_][A-Za-z0-9_.-]*"


class Network(NamedTuple):
    """Where a user name leads, and which user names RenderCV takes there."""

    url: str
    user: str = _NAME


NETWORKS = {
    "LinkedIn": Network("https://linkedin.com/in/"),
    "GitHub": Network("https://github.com/"),
    "GitLab": Network("https://gitlab.com/"),
    "IMDB": Network("https://imdb.com/name/", r"nm[0-9]{7}"),
    "Instagram": Network("https://instagram.com/"),
    "ORCID": Network("https://orcid.org/", r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]"),
    "StackOverflow": Network("https://stackoverflow.com/users/", r"[0-9]+/[A-Za-z0-9_.-]+"),
    "ResearchGate": Network("https://researchgate.net/profile/"),
    "YouTube": Network("https://youtube.com/@"),
    "Google Scholar": Network("https://scholar.google.com/citations?user="),
    "Telegram": Network("https://t.me/"),
    # It takes numbers that exist only, which nothing here knows.
    "WhatsApp": Network("https://wa.me/", r"(?!)"),
    "Leetcode": Network("https://leetcode.com/u/"),
    "X": Network("https://x.com/"),
    "Bluesky": Network("https://bsky.app/profile/", r"([a-z0-9]+\.)+[a-z0-9]+"),
    "Reddit": Network("https://reddit.com/user/", r"[A-Za-z0-9_-]{3,23}"),
}
_MASTODON = re.compile(r"@(?P<user>[^@\s/]+)@(?P<host>[^@\s/]+)")
_MASTODON_URL = re.compile(r"https://(?P<host>[a-z0-9-]+(\.[a-z0-9-]+)+)/@(?P<user>[A-Za-z0-9_]+)")
# What its fields take; anything else would keep it from reading the file.
_EMAIL = re.compile(
    r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]+(-[A-Za-z0-9]+)*\.)+(?!(?:test|example|invalid|local|onion)$)[A-Za-z]{2,}"
)
_PHONE = re.compile(r"\+[0-9](?:[ ()./-]*[0-9]){6,14}")


def url_of(network: str, user: str) -> str:
    """Where a user name leads; empty for a network that is not known here."""
    mastodon = _MASTODON.fullmatch(user) if network == "Mastodon" else None
    if mastodon:
        return f"https://{mastodon['host']}/@{mastodon['user']}"
    return f"{NETWORKS[network].url}{user}" if network in NETWORKS and user else ""


def user_of(link: Link) -> str:
    """The user name of a link that is labelled as a network and leads there; empty for any other."""
    mastodon = _MASTODON_URL.fullmatch(link.url) if link.label == "Mastodon" else None
    if mastodon:
        return f"@{mastodon['user']}@{mastodon['host']}"
    network = NETWORKS.get(link.label)
    user = link.url.removeprefix(network.url) if network and link.url.startswith(network.url) else ""
    return user if network and re.fullmatch(network.user, user) else ""


def contact_data(contact: Contact) -> dict[str, Data]:
    """The keys of `cv` for a contact."""
    own = next((link for link in contact.links if link.label == WEBSITE), None)
    others = [link for link in contact.links if link is not own]
    fits = {"email": bool(_EMAIL.fullmatch(contact.email or "")), "phone": bool(_PHONE.fullmatch(contact.phone or ""))}
    given = {"email": contact.email or "", "phone": contact.phone or ""}
    found: dict[str, Data] = {"location": contact.location or ""}
    found |= {key: text for key, text in given.items() if fits[key]}
    found["website"] = own.url if own else ""
    found["social_networks"] = [{"network": link.label, "username": user} for link in others if (user := user_of(link))]
    plain: list[Data] = [
        {"fontawesome_icon": icon, "placeholder": given[key]} for icon, key in ICONS.items() if given[key] and not fits[key]
    ]
    found["custom_connections"] = [*plain, *_connections(link for link in others if not user_of(link))]
    return {key: value for key, value in found.items() if value}


def _connections(links: Iterable[Link]) -> list[Data]:
    return [{"fontawesome_icon": LINK_ICON, "placeholder": link.label, "url": link.url} for link in links]
