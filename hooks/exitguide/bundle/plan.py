"""What goes into which archive; decided from names alone."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from exitguide.bundle.names import archive_slug, check_names
from exitguide.errors import BundleError
from exitguide.languages import LANGUAGES
from exitguide.registers.municipalities import suggest_code

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from exitguide.registers.schema import Municipality
    from exitguide.site import Site

PREFIX = "exit-veilederen"
"""What the names of all archives begin with."""

BASE = f"{PREFIX}-felles.zip"
"""The archive that the local ones of a split release are unpacked over."""

NEEDLESS: Mapping[str, str] = {
    "*.map": "source maps are for those who write the theme",
    "assets/images/favicon.png": "the theme's icon: our pages name their own",
    "assets/javascripts/lunr/*": "the theme's stemmers: search has its own",
    "assets/javascripts/workers/*": "the theme's search worker: the same",
    "search/search_index.json": "a page in a folder reads search_index.js instead",
    "sitemap.xml*": "for search engines on the web",
    "404.html": "only a server shows it",
}
"""Files of the finished edition that no reader in a folder needs, as patterns, and why."""


@dataclass(frozen=True, slots=True)
class Archive:
    """One archive to write.

    Attributes:
        name: its file name.
        municipality: whose contacts are in it; None for the shared part of a split release.
        has_shared: whether it holds the files that all editions share.
    """

    name: str
    municipality: Municipality | None
    has_shared: bool = True

    @property
    def needs(self) -> str | None:
        """The archive that has to be unpacked first, if any."""
        return None if self.has_shared else BASE


def plan_shared(found: Iterable[str], ours: Collection[str]) -> tuple[str, ...]:
    """Which files of the finished edition all bundles share, sorted.

    Args:
        found: the paths of its files, relative, with `/`.
        ours: the paths of the files that the bundle itself writes.

    Raises:
        BundleError: a name would not survive unpacking on some system.
    """
    shared = sorted(path for path in found if path not in ours and not _is_needless(path))
    if faults := list(check_names((*shared, *ours))):
        raise BundleError("\n".join(faults))
    return tuple(shared)


def missing_pages(site: Site, found: Collection[str]) -> tuple[str, ...]:
    """Pages of the guide that a folder does not have as files that open by themselves."""
    default = LANGUAGES[0]
    wanted = (
        f"{'' if page.language == default else page.language + '/'}{page.route}.html"
        for page in site
    )
    return tuple(path for path in wanted if path not in found)


def plan_archives(
    known: Mapping[str, Municipality], codes: Iterable[str], *, split: bool
) -> tuple[Archive, ...]:
    """Which archives to write, in the order of their codes.

    Args:
        known: all municipalities by code.
        codes: those to write for.
        split: one archive with what they share, and a small one for each.

    Raises:
        BundleError: there is no municipality with one of the codes.
    """
    wanted = [_find(known, code) for code in sorted(set(codes))]
    ending = "-lokal" if split else ""
    archives = [
        Archive(f"{PREFIX}-{one.code}-{archive_slug(one.name)}{ending}.zip", one, not split)
        for one in wanted
    ]
    return (Archive(BASE, None), *archives) if split else tuple(archives)


def _find(known: Mapping[str, Municipality], code: str) -> Municipality:
    if code in known:
        return known[code]
    guess = suggest_code(code, known)
    raise BundleError(f"No municipality in municipalities.csv has the code {code!a}.{guess}")


def _is_needless(path: str) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in NEEDLESS)
