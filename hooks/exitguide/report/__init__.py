"""Findings as text for people and programs: each module turns diagnostics into a string."""
