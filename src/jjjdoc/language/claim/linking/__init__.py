"""Which figures of a document are of one thing, and how sure that is."""
