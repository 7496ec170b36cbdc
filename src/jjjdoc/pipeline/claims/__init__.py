"""What the figures of files claim, verified: which follow from others, which cannot be true together."""
