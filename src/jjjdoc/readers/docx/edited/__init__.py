"""A Word file that was edited, line by line beside the file it was made from."""
