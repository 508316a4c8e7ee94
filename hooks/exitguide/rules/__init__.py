"""One rule a file: the file is named after the fault that it finds.

A rule is a module with a name, `RULE`, and a generator, `check`, that reads
nothing but its arguments. It is found by its place; nothing lists it.
"""
