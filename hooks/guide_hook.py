"""MkDocs adapter: read and check the guide once, before anything is built."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import event_priority, get_plugin_logger

from exitguide.errors import ExitguideError
from exitguide.guide import check_guide, describe, has_errors, load_guide

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-200)  # after static-i18n (-100), which builds each language with this same one
def on_config(config: MkDocsConfig) -> None:
    """Keep the guide and what is wrong with it in the configuration, for the other adapters."""
    if "guide" in config.extra:
        return
    root = Path(config.config_file_path).parent
    try:
        guide = load_guide(root)
    except ExitguideError as error:
        raise PluginError(str(error)) from error
    findings = check_guide(guide, datetime.now(UTC).date())
    faulty = has_errors(findings)
    # `mkdocs serve` puts its own address in place of the site's.
    preview = urlsplit(config.site_url or "").netloc == str(config.dev_addr)
    config.extra.update(guide=guide, findings=findings, preview=preview)
    log = get_plugin_logger("exitguide")
    if findings:  # a strict build fails for anything that is logged as a warning or worse
        (log.error if faulty else log.info)("Findings:\n\n%s", describe(root, findings))
    if faulty and not preview:
        raise Abort("The guide has faults; see above.")
