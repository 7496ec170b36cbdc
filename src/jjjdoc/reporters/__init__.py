"""From findings to the bytes of a report, one module a format."""
