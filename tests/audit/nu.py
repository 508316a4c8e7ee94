"""The Nu HTML checker (validator.github.io): pages, style sheets and drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.audit.finding import AuditError, Finding
from tests.audit.tools import MODULES, read_json, run_tool

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "The Nu HTML checker"
CHECKER = (
    "java",
    # Else it reads no page from this machine's own server.
    "-Dnu.validator.servlet.allow-forbidden-hosts=true",
    "-jar",
    str(MODULES / "vnu-jar/build/dist/vnu.jar"),
    *("--format", "json", "--exit-zero-always", "--also-check-css", "--also-check-svg"),
)


def check_documents(documents: Sequence[str]) -> list[Finding]:
    """What the checker finds in HTML, CSS and SVG.

    Args:
        documents: paths, or addresses on loopback.

    Raises:
        AuditError: Java is missing, or a document cannot be read.
    """
    _, report = run_tool(NAME, *CHECKER, *documents)
    return parse_report(read_json(report, NAME))


def parse_report(report: Any) -> list[Finding]:
    """Errors and warnings of a report in JSON; what only informs is left out.

    Raises:
        AuditError: a document could not be checked at all.
    """
    findings = []
    for message in report["messages"]:
        address = message.get("url", "")
        if message["type"] == "non-document-error":
            raise AuditError(f"{NAME} cannot read {address}: {message['message']}")
        if message["type"] == "error" or message.get("subType") == "warning":
            place = _place(address, message)
            findings.append(Finding(place, message["message"], message.get("extract", "")))
    return findings


def _place(address: str, message: Any) -> str:
    """Where what is meant begins; some messages are about a whole document."""
    # The checker names the first line only where it is another than the last.
    line = message.get("firstLine", message.get("lastLine"))
    return f"{address}:{line}:{message.get('firstColumn', 1)}" if line else address
