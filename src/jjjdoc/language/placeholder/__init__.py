"""Placeholders: what an author or a program has put where a figure, a name or a reference is still to come."""
