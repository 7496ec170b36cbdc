"""Characters that nobody sees."""
