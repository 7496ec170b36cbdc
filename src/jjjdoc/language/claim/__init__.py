"""Figures as claims: what each number of a document says, of what, for when; and which of them cannot both be true."""
