"""The `exitguide` command: one file a command, in `exitguide.commands`."""

from __future__ import annotations

import errno
import sys
from typing import Any

import click

from exitguide.commands.bundle import bundle_group
from exitguide.commands.check import check_command
from exitguide.commands.handbook import explain_command, rules_command
from exitguide.commands.laws import laws_group
from exitguide.commands.links import links_group
from exitguide.commands.local import local_group
from exitguide.commands.output import check_site_command
from exitguide.commands.pdf import pdf_command
from exitguide.commands.schemas import schemas_command
from exitguide.commands.translations import translations_group
from exitguide.errors import ExitguideError


class Exitguide(click.Group):
    """A command whose errors are one sentence on standard error, and exit status 2.

    Stopped by Ctrl-C, it ends with 130, as shells do: 1 would say that there are findings.
    """

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand; see `click.Group.invoke`."""
        try:
            return super().invoke(ctx)
        except ExitguideError as error:
            click.echo(f"exitguide: {error}", err=True)
            sys.exit(2)
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever reads has read enough; click ends quietly
                raise
            place = f"{error.filename}: " if error.filename else ""
            click.echo(f"exitguide: {place}cannot be read or written ({error.strerror}).", err=True)
            sys.exit(2)
        except KeyboardInterrupt:
            click.echo("exitguide: stopped.", err=True)
            sys.exit(130)


EXAMPLES = """\b
Examples:
  exitguide check                                     is the guide sound?
  exitguide local new 4204                            a file for a municipality's contacts
  exitguide bundle --out dist --municipality 4204     the guide as a zip for it
  exitguide bundle --help                             more of a command
"""


@click.group(
    cls=Exitguide, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="exitguide", message="%(prog)s %(version)s")
def main() -> None:
    """Keep the exit-work guide true, and hand it out.

    Most commands are run in the project's folder, or told of it by --root.
    """


main.add_command(bundle_group)
main.add_command(check_command)
main.add_command(check_site_command)
main.add_command(explain_command)
main.add_command(laws_group)
main.add_command(links_group)
main.add_command(local_group)
main.add_command(pdf_command)
main.add_command(rules_command)
main.add_command(schemas_command)
main.add_command(translations_group)
