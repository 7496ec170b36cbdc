"""From the tree to the bytes of a file, one module a format."""
