"""Abbreviations: defined before use, once, one way."""
