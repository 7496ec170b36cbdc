"""Invisible and misread characters."""
