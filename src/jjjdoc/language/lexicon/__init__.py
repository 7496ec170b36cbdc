"""A Chinese-English dictionary, and which word of one text stands for which of another."""
