"""One folder a rule: `firing.txt` breaks it, `clean.txt` comes close and does not."""
