"""Figures against the facts of the report."""
