"""The notice on a translated page whose original has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exitguide.render.templates import render_template
from exitguide.translations import find_page_drift

if TYPE_CHECKING:
    from exitguide.languages import Language
    from exitguide.registers import Registers
    from exitguide.site import Site


def render_translation_notice(
    route: str, language: Language, site: Site, registers: Registers
) -> str:
    """Name the sections that the reader should not rely on; nothing where all is in step.

    Args:
        route: the page's address below its language.
        language: of the page.
        site: all pages.
        registers: they hold what each translation was made from.
    """
    page = site.find(route, language)
    drift = list(find_page_drift(page, site, registers.translations)) if page else []
    headings = [one.section.heading for one in drift]
    return render_template("translation", language, {"headings": headings}) if drift else ""
