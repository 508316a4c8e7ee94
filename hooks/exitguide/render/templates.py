"""HTML from values: Jinja templates beside this module, with escaping always on."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from exitguide.languages import Language, format_date
from exitguide.render.words import word

if TYPE_CHECKING:
    from collections.abc import Mapping


def render_template(name: str, language: Language, values: Mapping[str, object]) -> str:
    """Fill one template.

    Args:
        name: its file, without `.html`.
        language: decides the small texts (`t`) and the form of dates (`day`).
        values: what the template shows.
    """
    template = _environment().get_template(f"{name}.html")
    text = template.render(
        language=language,
        t=partial(word, language=language),
        day=partial(format_date, language=language),
        **values,
    )
    return text.strip()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("exitguide.render"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # templates are part of the package: they do not change meanwhile
        trim_blocks=True,
        lstrip_blocks=True,
    )
