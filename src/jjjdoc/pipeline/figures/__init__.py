"""Figures of texts: what they say, what they stand for in the other language, and how that writes them."""
