"""Statutes in prose: find the citations, resolve them, and keep the register true."""

from exitguide.law.citation import Citation, Mention, Range, Unknown
from exitguide.law.find import find_citations
from exitguide.law.mentions import find_mentions

__all__ = ["Citation", "Mention", "Range", "Unknown", "find_citations", "find_mentions"]
