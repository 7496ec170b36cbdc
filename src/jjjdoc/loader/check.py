"""Holds YAML nodes against a shape: reports everything that does not fit, and keeps what does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from jjjdoc.errors import Message, Wording
from jjjdoc.loader import shapes, values
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.languages import Languages
from jjjdoc.loader.mismatch import choose_one, one_of_needed, too_few_or_many, wrong_type
from jjjdoc.loader.nodes import Entry, Items, Mapping, Node, Pairs, Scalar, Sequence, Value
from jjjdoc.loader.prose import check_comment_for_value, check_prose, check_string
from jjjdoc.loader.surprises import as_null, is_null, surprise
from jjjdoc.loader.syntax import QUOTE_OR_BLOCK
from jjjdoc.locations import Place, SourceText
from jjjdoc.patterns import regex

# Holds the text of a scalar against a simple shape.


_NOT_ALLOWED = Wording(en="“{text}” is not allowed here", zh="此处不能写“{text}”")
_OTHER_ID = Wording(en="choose another id", zh="请另取一个标识")


def problem_of(text: str, shape: shapes.Simple, faults: Faults, *, plain: bool) -> values.Problem | None:
    """Return what is wrong with a text as a value of this shape; `faults` guesses at words."""
    match shape:
        case shapes.Prose():
            return None
        case shapes.String(pattern, meaning):
            if pattern and not re.fullmatch(pattern, text):
                return _NOT_ALLOWED(text=text[:60]), meaning() if meaning else None
            return values.line_problem(text)
        case shapes.Id():
            taken_for = surprise(text) if plain else None
            return (taken_for, _OTHER_ID()) if taken_for else values.id_problem(text)
        case shapes.Word(allowed):
            return None if text in allowed else (_NOT_ALLOWED(text=text[:60]), faults.choice(text, allowed))
        case shapes.Number():
            return values.number_problem(text)
        case shapes.Whole(least, most):
            return values.whole_problem(text, least, most)
        case shapes.Period():
            return values.period_problem(text)
        case shapes.Day():
            return values.day_problem(text)
        case shapes.Flag():
            return values.flag_problem(text)
        case shapes.LanguageTag():
            return values.tag_problem(text)
        case shapes.FilePath():
            return values.path_problem(text)
        case shapes.Target():
            return values.target_problem(text)
    assert_never(shape)


_NOTHING_AT = Wording(en="the key “{key}” has no value", zh="“{key}”之后没有值")
_NOTHING = Wording(en="a value is missing here", zh="此处没有值")
_LEAVE_OUT = Wording(en="write the value, or remove the key", zh="请补写值，或删去这个键")
_UNKNOWN_KEY = Wording(en="“{key}” is not a valid key here", zh="此处不能有“{key}”这个键")
_UNDECLARED = Wording(
    en="“{key}” is not one of the declared languages: {languages}",
    zh="“{key}”不在已声明的语言之中：{languages}",
)
_TWICE = Wording(
    en="duplicate key “{key}”; the first is on line {line}",
    zh="键“{key}”重复出现，首次出现于第{line}行",
)
_TWICE_LANGUAGE = Wording(
    en="“{key}” is the same language as “{first}” on line {line}",
    zh="“{key}”与第{line}行的“{first}”是同一种语言",
)
MISSING_KEY = Wording(en="the key “{key}” is missing", zh="缺少“{key}”这个键")
_MISSING_SOURCE = Wording(
    en="the text in the source language ({language}) is missing", zh="缺少源语言（{language}）的文字"
)

_LANGUAGE_KEY = regex(r"[a-z]{2}|[a-z]{2,3}([-_][A-Za-z0-9]{2,8})+")


class Checker:
    """Checks the nodes of one file. `without_id` collects the places of what lacks an id that could be added."""

    def __init__(self, source: SourceText, languages: Languages, faults: Faults) -> None:
        self.source = source
        self.languages = languages
        self.faults = faults
        self.without_id: list[Place] = []

    def check(self, node: Node, shape: shapes.Shape, key: Scalar | None = None) -> Value | None:
        """Return what is sound of a node, None if nothing is; `key` is the key it stands after."""
        match shape:
            case shapes.Prose() | shapes.String():
                return self._text(node, shape, key)
            case shapes.Record():
                if shape.alone and isinstance(node, Scalar):
                    return self.check(node, shape.by_key[shape.alone].shape, key)
                return self._record(node, shape, key)
            case shapes.ListOf():
                return self._list(node, shape, key)
            case shapes.MapOf():
                return self._map(node, shape, key)
            case shapes.OneOf():
                return self._one_of(node, shape, key)
            case shapes.Later():
                return self.check(node, shape.shape(), key)
            case _:
                return self._simple(node, shape, key)

    # --- collections

    def _record(
        self, node: Node, shape: shapes.Record, key: Scalar | None, chosen_by: str | None = None
    ) -> Entry | None:
        if not isinstance(node, Mapping):
            self._mismatch(node, shape, key)
            return None
        faults_before = len(self.faults)
        entry = Entry(node)
        tags: dict[str, Scalar] = {}
        for name, value in node.pairs:
            known = shape.by_key.get(name.value)
            if known is not None:
                if self._first(name, entry.keys):
                    self._keep(entry.fields, name.value, value, known.shape, name)
            elif shape.by_language and (tag := self.languages.resolve(name.value)):
                if self._first_language(name, tag, tags):
                    self._keep(entry.by_language, tag, value, shape.by_language.value, name)
            elif name.value not in (chosen_by, shapes.REMARK):
                self._unknown_key(name, shape, chosen_by)
        self._complete(entry, shape, tags, key)
        entry.sound = len(self.faults) == faults_before
        return entry

    def _keep(self, into: dict[str, Value], name: str, node: Node, shape: shapes.Shape, key: Scalar) -> None:
        value = self.check(node, shape, key)
        if value is not None:
            into[name] = value

    def _complete(
        self, entry: Entry, shape: shapes.Record, tags: dict[str, Scalar], key: Scalar | None
    ) -> None:
        """Report keys that are missing from a record or exclude each other."""
        for message in self._missing(entry, shape, tags):
            self.faults.add(self._start(entry.node, key), message)
        own_id = shape.by_key.get("id")
        if own_id and own_id.is_added and "id" not in entry.keys:
            self.without_id.append(self._start(entry.node, key))
        for group in shape.at_most_one:
            present = entry.keys | ({shapes.BY_LANGUAGE: next(iter(tags.values()))} if tags else {})
            excluding = [present[name] for name in group if name in present]
            if len(excluding) > 1:
                first, second = sorted(excluding, key=lambda scalar: scalar.start)[:2]
                self.faults.add(self._place(second), *choose_one(first.value, second.value))

    def _missing(self, entry: Entry, shape: shapes.Record, tags: dict[str, Scalar]) -> Iterator[Message]:
        for field in shape.fields:
            if field.needed and not field.is_added and field.key not in entry.keys:
                yield MISSING_KEY(key=field.key)
        one_of = shape.at_least_one
        has_one = bool(tags) and shapes.BY_LANGUAGE in one_of
        if one_of and not has_one and entry.keys.keys().isdisjoint(one_of):
            names = [name for name in one_of if name != shapes.BY_LANGUAGE]
            yield one_of_needed([*(self.languages.tags if shapes.BY_LANGUAGE in one_of else ()), *names])
        is_text = bool(tags) or shapes.BY_LANGUAGE not in one_of
        needs_source = is_text and shape.by_language is not None and shape.by_language.source_needed
        if needs_source and self.languages.source not in tags:
            yield _MISSING_SOURCE(language=self.languages.source)

    def _one_of(self, node: Node, shape: shapes.OneOf, key: Scalar | None) -> Entry | None:
        if not isinstance(node, Mapping):
            self._mismatch(node, shape, key)
            return None
        pair = next(((name, value) for name, value in node.pairs if name.value == shape.key), None)
        if pair is None:
            if shape.default is None:
                self.faults.add(self._start(node, key), MISSING_KEY(key=shape.key))
                return None
            return self._record(node, shape.cases[shape.default], key, shape.key)
        word = self.check(pair[1], shapes.Word(tuple(name for name in shape.cases if name)), pair[0])
        if not isinstance(word, Scalar):
            return None
        entry = self._record(node, shape.cases[word.value], key, shape.key)
        if entry is not None:
            entry.fields[shape.key] = word
        return entry

    def _list(self, node: Node, shape: shapes.ListOf, key: Scalar | None) -> Items | None:
        if not isinstance(node, Sequence):
            if shape.or_one and isinstance(node, Scalar):
                value = self.check(node, shape.item, key)
                return Items(node, [value]) if value is not None else None
            self._mismatch(node, shape, key)
            return None
        checked = [self.check(item, shape.item) for item in node.items]
        sound = [value for value in checked if value is not None]
        count = len(checked)
        if count < shape.least or (shape.most is not None and count > shape.most):
            self.faults.add(self._start(node, key), too_few_or_many(count, shape.least, shape.most))
            return None
        return Items(node, sound, complete=len(sound) == count)

    def _map(self, node: Node, shape: shapes.MapOf, key: Scalar | None) -> Pairs | None:
        if not isinstance(node, Mapping):
            self._mismatch(node, shape, key)
            return None
        pairs: list[tuple[Scalar, Value]] = []
        seen: dict[str, Scalar] = {}
        for name, node_value in node.pairs:
            if name.value == shapes.REMARK:
                continue
            sound = self._first(name, seen) and self._simple(name, shape.key, None) is not None
            value = self.check(node_value, shape.value, name)
            if sound and value is not None:
                pairs.append((name, value))
        if len(seen) < shape.least:
            self.faults.add(self._start(node, key), too_few_or_many(len(seen), shape.least, None))
        return Pairs(node, pairs)

    # --- keys

    def _first(self, name: Scalar, seen: dict[str, Scalar]) -> bool:
        """Tell whether a key stands for the first time; report it if not."""
        first = seen.setdefault(name.value, name)
        if first is name:
            return True
        line = self.source.position(first.start).line
        self.faults.add(self._place(name), _TWICE(key=name.value, line=line))
        return False

    def _first_language(self, name: Scalar, tag: str, seen: dict[str, Scalar]) -> bool:
        first = seen.setdefault(tag, name)
        if first is name:
            return True
        line = self.source.position(first.start).line
        if first.value == name.value:
            self.faults.add(self._place(name), _TWICE(key=name.value, line=line))
        else:
            self.faults.add(self._place(name), _TWICE_LANGUAGE(key=name.value, first=first.value, line=line))
        return False

    def _unknown_key(self, name: Scalar, shape: shapes.Record, chosen_by: str | None) -> None:
        known = [*shape.by_key, *((chosen_by,) if chosen_by else ())]
        tags = list(self.languages.keys) if shape.by_language else []
        is_language = tags and _LANGUAGE_KEY.fullmatch(name.value)
        if is_language and self.faults.guess(name.value, known) is None:
            message = _UNDECLARED(key=name.value, languages=", ".join(self.languages.tags))
            self.faults.add(self._place(name), message, self.faults.suggest(name.value, tags))
        else:
            hint = self.faults.choice(name.value, [*tags, *known, shapes.REMARK])
            self.faults.add(self._place(name), _UNKNOWN_KEY(key=name.value[:60]), hint)

    # --- scalars

    def _text(self, node: Node, shape: shapes.Prose | shapes.String, key: Scalar | None) -> Scalar | None:
        if not isinstance(node, Scalar) or self._is_nothing(node):
            return self._simple(node, shape, key)
        if isinstance(shape, shapes.Prose):
            if shape.empty and not node.value:
                return node
            return node if check_prose(self.source, node, self.faults) else None
        return self._simple(node, shape, key) if check_string(self.source, node, self.faults) else None

    def _simple(self, node: Node, shape: shapes.Simple, key: Scalar | None) -> Scalar | None:
        if not isinstance(node, Scalar):
            self._mismatch(node, shape, key)
            return None
        if self._is_nothing(node):
            self._report_nothing(node, shape, key)
            return None
        text = node.value.strip()
        problem = problem_of(text, shape, self.faults, plain=node.style == "plain")
        if problem is not None:
            self.faults.add(self._place(node), *problem)
            return None
        return node if text == node.value else Scalar(text, node.style, node.start, node.end)

    def _is_nothing(self, node: Scalar) -> bool:
        return node.style == "plain" and is_null(node.value)

    def _report_nothing(self, node: Scalar, shape: shapes.Shape, key: Scalar | None) -> None:
        if check_comment_for_value(self.source, node, self.faults):
            return
        if node.value:
            hint = QUOTE_OR_BLOCK() if isinstance(shape, shapes.Prose | shapes.String) else _LEAVE_OUT()
            self.faults.add(self._place(node), as_null(node.value), hint)
        elif key is not None:
            self.faults.add(self._place(key), _NOTHING_AT(key=key.value), _LEAVE_OUT())
        else:
            self.faults.add(self._place(node), _NOTHING())

    # --- places

    def _mismatch(self, node: Node, shape: shapes.Shape, key: Scalar | None) -> None:
        if isinstance(node, Scalar) and self._is_nothing(node):
            self._report_nothing(node, shape, key)
        else:
            self.faults.add(self._start(node, None), *wrong_type(node, shape))

    def _place(self, node: Node) -> Place:
        return self.source.place(node.start, node.end)

    def _start(self, node: Node, key: Scalar | None) -> Place:
        """Return where to point for a whole node: the key before it, a scalar, or where a collection begins."""
        if key is not None:
            return self._place(key)
        return self._place(node) if isinstance(node, Scalar) else self.source.place(node.start)
