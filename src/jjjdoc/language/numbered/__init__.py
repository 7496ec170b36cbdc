"""What a text names by number: articles, sessions, phases, lines, ranks, standards, hotlines, models."""
