"""Quantities: whether both languages agree, and whether a text agrees with itself."""
