"""The structure of a document: headings, lists, tables, pairs of marks."""
