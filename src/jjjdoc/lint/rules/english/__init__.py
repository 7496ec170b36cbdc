"""English prose: mechanics, and what translation from Chinese leaves behind."""
