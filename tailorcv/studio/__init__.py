"""The studio: a local page for tailoring with the eye, over the same files."""
