"""Ranks: what is first, what follows, and places that a text gives to figures."""
