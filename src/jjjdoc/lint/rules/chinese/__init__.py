"""Chinese punctuation and numerals."""
