"""Finding terms in text: one pass for all of them."""
