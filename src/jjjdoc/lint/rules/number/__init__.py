"""Quantities: whether both languages give the same, and whether a text agrees with itself."""
