"""Changes to a Word file from elsewhere that leave the rest of it as it is: comments and tracked changes."""
