"""The `exitguide` command's subcommands: thin edges that call the package and print."""
