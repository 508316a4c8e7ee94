"""`exitguide rules` and `exitguide explain`: the editors' handbook on the command line."""

from __future__ import annotations

import click

from exitguide.check import rule_severities
from exitguide.commands.options import require_rule
from exitguide.handbook import read_entries
from exitguide.languages import LANGUAGES, Language

LANGUAGE = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    help="The language of the text.  [default: en]",
)


@click.command("rules")
@LANGUAGE
def rules_command(language: Language) -> None:
    """List every rule with its severity and what it finds.

    An example: exitguide rules --language nb
    """
    severities = rule_severities()
    entries = read_entries(severities, language)
    width = max(map(len, severities))
    for name, severity in severities.items():
        click.echo(f"{name:{width}}  {severity.name.lower():7}  {entries[name].summary}")


@click.command("explain")
@click.argument("rule")
@LANGUAGE
def explain_command(rule: str, language: Language) -> None:
    """Say what a rule finds, why, and how to mend it.

    An example: exitguide explain missing-translation
    """
    require_rule(rule)
    entry = read_entries([rule], language)[rule]
    click.echo(f"{rule} ({rule_severities()[rule].name.lower()})\n\n{entry.text}")
