"""Statements: whether both languages say the same of what is denied, allowed, excluded, compared, and by whom."""
