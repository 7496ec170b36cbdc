"""Which texts of one file say the same in two languages, whatever the format of the file."""
