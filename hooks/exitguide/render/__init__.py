"""Registers to HTML: pure functions from values to text."""
