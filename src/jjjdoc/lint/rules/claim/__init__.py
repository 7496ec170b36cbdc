"""Claims: whether the figures of a document can all be true."""
