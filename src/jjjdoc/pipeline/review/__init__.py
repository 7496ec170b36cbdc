"""Review of a Word file: findings as comments, fixes as tracked changes."""
