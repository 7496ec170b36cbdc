"""The files of a project: reports, sources, glossaries, caches, and everything that is written."""
