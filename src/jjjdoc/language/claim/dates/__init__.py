"""Dates of a document: what days they mean, and which of them cannot be as the text says."""
