"""Markdown text to items with exact places."""
