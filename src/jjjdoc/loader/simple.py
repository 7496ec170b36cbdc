"""Holds the text of a scalar against a simple shape."""

from __future__ import annotations

import re
from typing import assert_never

from jjjdoc.errors import Wording
from jjjdoc.loader import values
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.shape import (
    Day,
    FilePath,
    Flag,
    Id,
    LanguageTag,
    Number,
    Period,
    Prose,
    Simple,
    String,
    Target,
    Whole,
    Word,
)
from jjjdoc.loader.surprises import surprise

_NOT_ALLOWED = Wording(en="“{text}” cannot stand here", zh="此处不能写“{text}”")
_OTHER_ID = Wording(en="choose another id", zh="请另取一个标识")


def problem_of(text: str, shape: Simple, faults: Faults, *, plain: bool) -> values.Problem | None:
    """Return what is wrong with a text as a value of this shape; `faults` guesses at words."""
    match shape:
        case Prose():
            return None
        case String(pattern, meaning):
            if pattern and not re.fullmatch(pattern, text):
                return _NOT_ALLOWED(text=text[:60]), meaning() if meaning else None
            return values.line_problem(text)
        case Id():
            taken_for = surprise(text) if plain else None
            return (taken_for, _OTHER_ID()) if taken_for else values.id_problem(text)
        case Word(allowed):
            return None if text in allowed else (_NOT_ALLOWED(text=text[:60]), faults.choice(text, allowed))
        case Number():
            return values.number_problem(text)
        case Whole(least, most):
            return values.whole_problem(text, least, most)
        case Period():
            return values.period_problem(text)
        case Day():
            return values.day_problem(text)
        case Flag():
            return values.flag_problem(text)
        case LanguageTag():
            return values.tag_problem(text)
        case FilePath():
            return values.path_problem(text)
        case Target():
            return values.target_problem(text)
    assert_never(shape)
