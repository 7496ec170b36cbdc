"""Verbs against figures: rises, falls, comparisons, targets, records and series."""
