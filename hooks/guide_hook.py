"""MkDocs adapter: read and check the guide once, before anything is built."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import event_priority, get_plugin_logger

from exitguide.errors import ExitguideError
from exitguide.guide import check_guide, describe, has_errors, load_guide

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = get_plugin_logger("exitguide")


# After static-i18n (-100), which builds each language with this same configuration.
@event_priority(-200)
def on_config(config: MkDocsConfig) -> None:
    """Keep the guide in the configuration, for the adapters that come after."""
    if "guide" in config.extra:
        return
    root = Path(config.config_file_path).parent
    try:
        guide = load_guide(root)
    except ExitguideError as error:
        raise PluginError(str(error)) from error
    config.extra["guide"] = guide
    findings = check_guide(guide, date.today())
    if findings:
        log.error(describe(root, findings))
    if has_errors(findings):
        raise Abort("The guide has faults; see above.")
