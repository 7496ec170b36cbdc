"""Pull: what others have changed in a Word edition goes back into the source of its report."""
