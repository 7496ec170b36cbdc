"""The settings of a project: where its files are and which editions it has."""
