"""Counterparts: what only one of two files has that should say the same, with `jjjdoc lint FILE --against OTHER`."""
