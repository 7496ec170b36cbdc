"""Names of places, roads and bodies: cut short, misspelt, of the wrong level."""
