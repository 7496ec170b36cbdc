"""What little grammar the rules of this group share: closed lists of words, and openings of sentences."""

from __future__ import annotations

from jjjdoc.patterns import regex

GERUNDS = (
    "accelerating|achieving|adhering|adopting|advancing|allocating|applying|boosting|building|carrying|centering"
    "|combining|completing|conducting|consolidating|constructing|coordinating|creating|cultivating|deepening"
    "|defending|delegating|developing|doubling|easing|eliminating|encouraging|enforcing|enhancing|enriching"
    "|establishing|exploiting|exploring|facilitating|focusing|formulating|fostering|giving"
    "|guaranteeing|guiding|holding|implementing|improving|innovating|insisting|integrating"
    "|intensifying|introducing|investing|issuing|launching|leveraging|maintaining|making|modernizing|modernising"
    "|opening|optimising|optimizing|organising|organizing|perfecting|persisting|planning|preventing|promoting"
    "|protecting|providing|pursuing|pushing|raising|reducing|reforming|relocating|relieving|relying|removing"
    "|resolving|restoring|revitalising|revitalizing|safeguarding|setting|sharing|simplifying|solving|speeding"
    "|standardising|standardizing|streamlining|strengthening|supporting|taking|tightening|transferring"
    "|transforming|unleashing|upgrading|upholding|using|utilising|utilizing"
)
"""The -ing forms that reports open their sentences with: verbs that take an object or a preposition."""

WORD = regex(r"[\w$€£%]+(?:['.,-]+\w+)*")


def words_of(folded: str, start: int, end: int) -> list[str]:
    """Return the words of a range of folded text."""
    return WORD.findall(folded, start, end)
