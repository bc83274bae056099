"""What comes from other formats and goes to them, one a module."""
