"""Passes over the tree: pure functions from document to document."""
