"""Chinese punctuation and numerals as they are set."""
