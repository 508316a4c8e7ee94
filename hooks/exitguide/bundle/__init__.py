"""Offline bundles: the guide as one zip for each municipality.

`plan` says what goes into which archive, `archive` makes the bytes, `write`
puts them on disk; `manifest` and `changes` say what is in a bundle and what is
new in it, and `verify` proves one whole.
"""
