"""What is wrong with a finished site."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from exitguide.diagnostics import Diagnostic, Location, Severity
from exitguide.languages import LANGUAGES
from exitguide.validation import closest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from exitguide.output.page import Address, OutputPage

UNRESOLVED = "unresolved-address"
OUTSIDE = "outside-request"
REPEATED = "repeated-id"
LANGUAGE = "wrong-page-language"

SEVERITIES = dict.fromkeys((UNRESOLVED, OUTSIDE, REPEATED, LANGUAGE), Severity.ERROR)
"""The faults that are looked for here, with their severity."""

ERROR_PAGE = PurePosixPath("404.html")
"""What a server shows for any wrong address: built once, for readers of either language."""

# Fragments that lead somewhere without an id (HTML Living Standard, "Scrolling to a fragment").
_ALWAYS = {"", "top"}
_HARMLESS = {"data", "mailto", "tel"}


@dataclass(frozen=True, slots=True)
class Output:
    """A finished site.

    Attributes:
        pages: its HTML pages by their path in the site.
        styles: the addresses in its style sheets.
        files: the paths of all its files.
        offline: true when it is opened from a folder, without a server that
            knows that a folder's page is its `index.html`.
    """

    pages: Mapping[PurePosixPath, OutputPage]
    styles: tuple[Address, ...]
    files: frozenset[PurePosixPath]
    offline: bool

    @property
    def base(self) -> str | None:
        """The site's own address, which its first page gives as its canonical one.

        An edition in a folder has none: to it, its own web site is another host.
        """
        if self.offline:
            return None
        home = self.pages.get(PurePosixPath("index.html"))
        address = home.canonical if home else None
        return address.removesuffix("index.html") if address else None


def check_output(site: Output) -> Iterator[Diagnostic]:
    """Every fault of the finished site, page by page."""
    for address in site.styles:
        yield from _address(site, address)
    for page in site.pages.values():
        yield from _language(page)
        yield from _ids(page)
        for address in page.addresses:
            yield from _address(site, address)


def _language(page: OutputPage) -> Iterator[Diagnostic]:
    """The page of the default language stand at the top, the others in a folder each."""
    folder = page.path.parts[0]
    wanted = {folder} if folder in LANGUAGES else {LANGUAGES[0]}
    if page.lang not in (LANGUAGES if page.path == ERROR_PAGE else wanted):
        said = f"says that it is in '{page.lang}'" if page.lang else "does not say its language"
        message = f"The page {said}; its place means '{min(wanted)}'."
        start = max(0, page.source.text.find("<html"))
        at = Location(page.path, page.source.span(start, start))
        yield Diagnostic(LANGUAGE, SEVERITIES[LANGUAGE], message, at)


def _ids(page: OutputPage) -> Iterator[Diagnostic]:
    for name, count in Counter(page.ids).items():
        if count > 1:
            message = f"The id '{name}' stands {count} times; a link to it reaches the first only."
            at, first = page.locate_id(name, 2), page.locate_id(name, 1)
            yield Diagnostic(REPEATED, SEVERITIES[REPEATED], message, at, (first,))


def _address(site: Output, address: Address) -> Iterator[Diagnostic]:
    own = address.text
    if site.base and own.startswith(site.base):
        own = "/" + own.removeprefix(site.base)
    try:
        parts = urlsplit(own)
    except ValueError:
        yield _finding(UNRESOLVED, f"'{address.text}' is not an address.", address)
        return
    if parts.netloc or parts.scheme in {"http", "https"}:
        if address.use == "request":
            message = f"The page asks {parts.netloc} for something as soon as it is opened."
            yield _finding(OUTSIDE, message, address)
    elif parts.scheme not in _HARMLESS:
        yield from _target(site, address, unquote(parts.path), unquote(parts.fragment))


def _target(site: Output, address: Address, path: str, fragment: str) -> Iterator[Diagnostic]:
    target = _resolve(site, address.at.path, path)
    if target not in site.files:
        message = f"'{address.text}' leads nowhere: the site has no file '{target}'."
        yield _finding(UNRESOLVED, message, address)
        return
    page = site.pages.get(target)
    if page and fragment not in _ALWAYS and fragment not in page.ids:
        guess = closest(fragment, list(page.ids))
        message = f"'{address.text}' leads nowhere: '{target}' has no id '{fragment}'.{guess}"
        yield _finding(UNRESOLVED, message, address)


def _resolve(site: Output, origin: PurePosixPath, path: str) -> PurePosixPath:
    """The file that a path means, as seen from a file of the site (RFC 3986, section 5.2)."""
    if not path:
        return origin
    joined = path.lstrip("/") if path.startswith("/") else posixpath.join(origin.parent, path)
    target = PurePosixPath(posixpath.normpath(joined or "."))
    if path.startswith("/") and site.offline:
        return PurePosixPath("/") / target
    if site.offline or target in site.files:
        return target
    return target / "index.html"


def _finding(rule: str, message: str, address: Address) -> Diagnostic:
    return Diagnostic(rule, SEVERITIES[rule], message, address.at)
