"""What is counted: each count of a text with its noun, and counts that two texts give to other nouns."""
