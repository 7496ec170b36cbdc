"""Charts as SVG: the same chart gives the same bytes, its words are text, and it says what it shows."""
