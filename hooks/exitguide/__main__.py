"""`python -m exitguide`: the same as the `exitguide` command."""

from exitguide.cli import main

main()
