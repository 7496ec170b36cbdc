"""From the bytes of a file to the tree, one module a format."""
