"""Pure functions of text: script, width, inline markup, figures, terms."""
