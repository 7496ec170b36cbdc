"""English inflections that terms take in running text: number, and the forms of a verb that a term begins with."""

from __future__ import annotations

_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"
# Nouns in -s that are no plurals, and words that end like plurals.
_SINGULAR_S = ("ss", "us", "is", "ics", "'s")

_WRITTEN_VERBS = """
accelerate achieve adjust advance attract balance boost break bring build carry close consolidate
construct coordinate create cultivate cut deepen deploy develop disperse divert double dredge
encourage enhance ensure establish evacuate expand explore extend follow foster guide handle implement
improve increase integrate introduce invest join keep lead leverage maintain make modernize move open
optimize phase pilot pool prevent promote protect pursue quadruple raise realize reduce reform relieve
relocate remedy resolve restore retain safeguard serve set shape shift simplify speed stabilize
stimulate streamline strengthen take transfer transform transition triple turn unleash uphold upgrade
"""
_VERBS = frozenset(_WRITTEN_VERBS.split())
_IRREGULAR = {
    "break": ("breaking", "broke", "broken"),
    "bring": ("bringing", "brought"),
    "build": ("building", "built"),
    "cut": ("cutting",),
    "keep": ("keeping", "kept"),
    "lead": ("leading", "led"),
    "make": ("making", "made"),
    "set": ("setting",),
    "speed": ("speeding", "sped"),
    "take": ("taking", "took", "taken"),
    "uphold": ("upholding", "upheld"),
}


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    if noun.endswith("y") and noun[-2:-1].lower() not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.lower().endswith(_SIBILANT) else f"{noun}s"


def singular(noun: str) -> str | None:
    """Return the singular of a noun that looks like a regular plural, None of any other."""
    lower = noun.lower()
    if len(noun) < 4 or not lower.endswith("s") or lower.endswith(_SINGULAR_S):
        return None
    if lower.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-2] if lower.endswith(("sses", "xes", "ches", "shes")) else noun[:-1]


def is_verb(word: str) -> bool:
    """Tell whether a word (in lower case) is a verb that terms begin with: relocate, promote."""
    return word in _VERBS


def verb_forms(verb: str) -> tuple[str, ...]:
    """Return the other forms of a verb: relocates, relocating, relocated, and of -ate relocation of."""
    third = plural(verb)
    if verb in _IRREGULAR:
        return (third, *_IRREGULAR[verb])
    if verb.endswith("e"):
        forms = (third, f"{verb[:-1]}ing", f"{verb}d")
        return (*forms, f"{verb[:-1]}ion of") if verb.endswith("ate") else forms
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (third, f"{verb}ing", f"{verb[:-1]}ied")
    return (third, f"{verb}ing", f"{verb}ed")
