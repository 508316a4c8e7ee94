"""What the rules need to know of `mkdocs.yml`."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from exitguide.errors import SourceError
from exitguide.files import read_source
from exitguide.site import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exitguide.source import SourceText

FILE = PurePosixPath("mkdocs.yml")
"""The site's configuration."""


def load_settings(root: Path) -> Settings:
    """Read the configuration of the project in `root`; without one, nothing is known.

    Raises:
        SourceError: the file cannot be read, or is not YAML.
    """
    return parse_settings(read_source(root, FILE)) if (root / FILE).exists() else Settings()


def parse_settings(source: SourceText) -> Settings:
    """Read the configuration from its text.

    Its tags (`!ENV`) are MkDocs' own, so only the structure is read, and nothing
    is constructed from it. `site_url: !ENV [NAME, "https://…"]` stands for its default.

    Raises:
        SourceError: the text is not YAML.
    """
    try:
        top = yaml.compose(source.text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise SourceError(f"{source.path}: this is not valid YAML: {error}") from error
    entries = top.value if isinstance(top, yaml.MappingNode) else []
    values = {key.value: value for key, value in entries if isinstance(key, yaml.ScalarNode)}
    addresses = [one for one in _scalars(values.get("site_url")) if "://" in one]
    paths = tuple(one for one in _scalars(values.get("nav")) if one.endswith(".md"))
    return Settings(addresses[-1] if addresses else "", paths)


def _scalars(top: yaml.Node | None) -> Iterator[str]:
    """All plain values below a node, in order; one that aliases name again is read once."""
    waiting = [top]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            yield node.value
        elif isinstance(node, yaml.MappingNode | yaml.SequenceNode) and id(node) not in seen:
            seen.add(id(node))
            parts = [
                part for one in node.value for part in (one if isinstance(one, tuple) else (one,))
            ]
            waiting += reversed(parts)
