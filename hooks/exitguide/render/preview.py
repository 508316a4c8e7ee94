"""What an editor sees in the preview, and no reader: the findings about the page."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from exitguide.render.templates import render_template

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitguide.diagnostics import Diagnostic
    from exitguide.languages import Language


def insert_findings(
    html: str, findings: Sequence[Diagnostic], path: str, language: Language
) -> str:
    """A page with a bar that lists what is wrong with it.

    Args:
        html: the whole page.
        findings: of the whole guide; without any, the page stays as it is.
        path: the page's source, relative to the project.
        language: of the page.
    """
    if not findings:
        return html
    here = [finding for finding in findings if finding.at.path == PurePosixPath(path)]
    values = {"here": here, "elsewhere": len(findings) - len(here)}
    bar = render_template("preview", language, values)
    body, end, after = html.rpartition("</body>")
    return f"{body}{bar}\n{end}{after}"
