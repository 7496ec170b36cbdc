"""Shares: of a whole, of several in a list or a table, as proportions; and what they leave."""
