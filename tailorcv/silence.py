"""The rules of writing advice by name: what a file may silence, and what `check --rule` may ask for."""

# What a profile may silence, since it says nothing of one accomplishment alone.
OF_PROFILE = ("quiet-quarter", "stale-competency")
# What an accomplishment may silence.
OF_ACCOMPLISHMENT = (
    "no-result",
    "no-baseline",
    "passive-wording",
    "team-wording",
    "long-text",
    "many-tags",
    "near-duplicate",
    "unproved-claim",
    "stale-competency",
)
NAMES = tuple(dict.fromkeys((*OF_ACCOMPLISHMENT, *OF_PROFILE)))
