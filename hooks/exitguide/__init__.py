"""The exit-work guide's own tools: reading, checking and rendering its text.

Pure Python that knows nothing of MkDocs; the adapters beside this package are
the only code that does. See DESIGN in the README for the flow.
"""
