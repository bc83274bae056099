"""A career kept as plain files, from which every claim can be traced, checked and scored against a role."""

__version__ = "0.1.0"
