"""The finished site: what only the output can show, checked in one pass over its files."""
