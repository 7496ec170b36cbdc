"""A document as a report would have it: front matter, headings without numbers, lists, captions at their tables."""
