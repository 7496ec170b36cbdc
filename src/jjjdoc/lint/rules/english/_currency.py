"""Amounts in the currency of China, in the ways English texts write them."""

from __future__ import annotations

from jjjdoc.patterns import regex

AMOUNT = regex(
    r"(?:(?<!\w)(?P<mark>cny|rmb|¥|￥) ?|(?<![\w.,]))(?P<number>\d+(?:[.,]\d+)*)(?: ?(?P<scale>thousand|million|billion"
    r"|trillion|bn|mn))?(?: ?(?P<unit>yuan(?: renminbi)?|rmb|cny|renminbi)\b)?",
)
"""An amount in folded text. Without `mark` and `unit` it is a bare number."""
