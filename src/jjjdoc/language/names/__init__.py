"""What Chinese names look like in English: places and their levels, one-character names, apostrophes, nouns."""
