"""Reading quantities in Chinese texts."""
