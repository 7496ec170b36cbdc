"""Wholes and parts: what adds up to what, in sentences, lists and tables; conversions and balances."""
