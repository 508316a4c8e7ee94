"""Places in a finished page that something else can be put into, without building it anew."""

from __future__ import annotations

from exitguide.errors import SourceError


def mark_region(name: str, html: str) -> str:
    """Mark HTML as the region of a name. A page has each region at most once."""
    # Comments, because a region holds elements of every kind, or none.
    return f"{_start(name)}\n{html}\n{_end(name)}"


def fill_region(page: str, name: str, html: str, path: str) -> str:
    """Put other HTML into a region; the page stays as it is around it.

    Raises:
        SourceError: the page has no such region.
    """
    before, after = cut_region(page, name, path)
    return f"{before}{html}{after}"


def cut_region(page: str, name: str, path: str) -> tuple[str, str]:
    """A page up to what stands in a region, and from there on.

    Args:
        page: the finished page.
        name: of the region.
        path: of the page, for the message.

    Raises:
        SourceError: the page has no such region.
    """
    before, start, rest = page.partition(_start(name))
    _, end, after = rest.partition(_end(name))
    if not (start and end):
        raise SourceError(f"{path}: the page has no place for {name}; build the edition anew.")
    return f"{before}{start}\n", f"\n{end}{after}"


def _start(name: str) -> str:
    return f"<!-- {name} -->"


def _end(name: str) -> str:
    return f"<!-- end of {name} -->"
