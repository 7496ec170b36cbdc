"""Reading quantities in English texts."""
