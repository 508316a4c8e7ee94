"""What each command says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from exitguide.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator


def commands(group: click.Group, *words: str) -> Iterator[tuple[str, ...]]:
    yield words
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *words, name)
        else:
            yield (*words, name)


@pytest.mark.parametrize("words", list(commands(main)), ids=" ".join)
def test_the_help_of_a_command_is_whole_and_has_an_example(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main, [*words, "--help"])
    assert done.exit_code == 0
    assert " ".join(("exitguide", *words)) in done.stdout.partition("xample")[2]
    assert "..." not in done.stdout.replace("[ARGS]...", "")  # click cuts what is too long
    assert "\\b" not in done.stdout
