"""Averages, prices and rates: a total, how many there are, and the figure for each."""
