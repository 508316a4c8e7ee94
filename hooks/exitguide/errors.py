"""Everything that can be broken, as one small tree.

A finding about the guide's text is a value (`diagnostics.Diagnostic`), not an
exception. An exception says that a file cannot be used at all; its message
names the place and the remedy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exitguide.diagnostics import Diagnostic


class ExitguideError(Exception):
    """Base of all errors that this package raises on purpose."""


class SourceError(ExitguideError):
    """A page or another source file cannot be read."""


class LovdataError(ExitguideError):
    """Lovdata's data set cannot be fetched, read or trusted."""


class RegisterError(ExitguideError):
    """One or more registers do not hold what their schema asks for.

    Attributes:
        findings: one diagnostic for each fault, in the order of the file.
    """

    def __init__(self, findings: tuple[Diagnostic, ...]) -> None:
        """Keep the findings, and say them one a line as the message."""
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


class BundleError(ExitguideError):
    """A bundle cannot be written or read."""
