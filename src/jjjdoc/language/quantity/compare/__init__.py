"""Whether two texts give the same quantities."""
