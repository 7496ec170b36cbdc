"""Series: the tables, figures, boxes, annexes, sections and notes that a document numbers, and what refers to them."""
