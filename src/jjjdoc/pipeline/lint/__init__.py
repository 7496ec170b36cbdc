"""Lint: files are found, read and checked; fixes are made, or shown as a patch."""
