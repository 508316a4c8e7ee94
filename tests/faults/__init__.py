"""Faults planted at random places of the real pages and registers."""
