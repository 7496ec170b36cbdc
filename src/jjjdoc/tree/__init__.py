"""The document tree: the one thing that readers make, editions shape and writers write."""
