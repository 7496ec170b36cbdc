"""Which texts of two whole documents say the same: headings first, then what follows each of them."""
