"""Changes: what a figure rose or fell by, from and to, in sentences, across a document and in tables."""
