"""Quantities: how figures are written, and read, in Chinese and English."""
