"""Build: every edition of every report, in every format."""
