"""The build of a document: headings, lists, tables, pairs of marks."""
