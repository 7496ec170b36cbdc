"""Names of places, roads and bodies: cut short, misspelled, at the wrong level."""
