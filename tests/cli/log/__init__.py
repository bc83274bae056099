"""Tests of `tailorcv log`."""
