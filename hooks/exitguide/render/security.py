"""What a page of the web edition may load: itself, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re

# Inline scripts, but not the blocks of data that no browser runs.
_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_HEAD = '<meta charset="utf-8">'


def add_policy(html: str) -> str:
    """Put a Content Security Policy (W3C, level 3) into a finished page.

    Everything comes from the site itself. The theme's few inline scripts are
    let through by their hashes, so that nothing else inline can run; images
    may be data, as the theme's icons are.
    """
    hashes = sorted({f"'sha256-{_digest(code)}'" for code in _inline_scripts(html)})
    policy = "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_HEAD, f"{_HEAD}\n      {meta}", 1)


def _inline_scripts(html: str) -> list[str]:
    return [
        match["code"]
        for match in _INLINE.finditer(html)
        if "src=" not in match["attributes"] and "type=" not in match["attributes"]
    ]


def _digest(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
