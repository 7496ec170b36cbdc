"""Abbreviations that everybody knows, and words in capitals that are none."""
