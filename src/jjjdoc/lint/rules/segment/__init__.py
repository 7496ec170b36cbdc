"""A segment against its translation."""
