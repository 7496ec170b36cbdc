"""Translation memories: what was translated before, from reports and from files of translators."""
