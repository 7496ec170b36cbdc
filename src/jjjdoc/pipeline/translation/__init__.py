"""Translations of a report: their state, and files that go to translators and come back."""
