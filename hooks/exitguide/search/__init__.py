"""Search: analysis of words, the index, and how well it answers."""
