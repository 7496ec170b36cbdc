"""Counts that a text spells out: the members of lists inside sentences, the points of a paragraph, items, rows, sections."""
