"""Adopt: a report source from a document that is there already, in one language or in two aligned ones."""
