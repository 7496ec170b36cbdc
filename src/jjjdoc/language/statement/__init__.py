"""What a clause states apart from its figures: denial, permission, exclusion, comparison, direction, scope."""
