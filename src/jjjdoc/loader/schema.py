"""The shapes of the formats as JSON Schema (draft-07), for editors that complete and check YAML.

A schema cannot say everything the checker does, but it never refuses what the checker allows. Editors read numbers
and dates as YAML 1.2 types them, so where a text may be written `2013` without quotes, a number is allowed too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, assert_never

from jjjdoc.loader import shapes
from jjjdoc.loader.languages import TAGS
from jjjdoc.loader.report_shapes import REPORT, SHARED
from jjjdoc.loader.termbase_shapes import GLOSSARY
from jjjdoc.loader.values import (
    DAY_PATTERN,
    ID_PATTERN,
    NUMBER_PATTERN,
    PATH_PATTERN,
    PERIOD_PATTERN,
    TARGET_PATTERN,
)

Schema = dict[str, Any]

_REMARK: Schema = {"description": "Editors' notes; never rendered."}
_LANGUAGE_PATTERN = f"^({'|'.join(TAGS)})$"


def json_schema(kind: Literal["report", "glossary"]) -> Schema:
    """Return the schema of a format; that of reports takes files of shared facts too."""
    writer = _Writer()
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"jjjdoc {kind}"}
    match kind:
        case "glossary":
            body = writer.of(GLOSSARY)
        case "report":
            shared_keys = [*SHARED.by_key, shapes.REMARK]
            body = {
                "type": "object",
                "if": {"propertyNames": {"enum": shared_keys}, "minProperties": 1},
                "then": writer.of(SHARED),
                "else": writer.of(REPORT),
            }
        case _:
            assert_never(kind)
    return {**head, **body, "definitions": dict(sorted(writer.definitions.items()))}


class _Writer:
    """Writes shapes; records become definitions, each once, and are referred to."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def of(self, shape: shapes.Shape) -> Schema:
        """Return the schema of a shape."""
        match shape:
            case shapes.Record():
                return self._defined(shape.name, shape)
            case shapes.OneOf():
                return self._defined(shape.name, shape)
            case shapes.Later():
                return self.of(shape.shape())
            case shapes.ListOf():
                return self._list(shape)
            case shapes.MapOf():
                return self._map(shape)
            case _:
                return _simple(shape)

    def _defined(self, name: str, shape: shapes.Record | shapes.OneOf) -> Schema:
        if name not in self.definitions:
            self.definitions[name] = {}  # what refers to itself finds its name taken
            self.definitions[name] = (
                self._record(shape) if isinstance(shape, shapes.Record) else self._one_of(shape)
            )
        return {"$ref": f"#/definitions/{name}"}

    def _record(self, shape: shapes.Record, chosen_by: str | None = None) -> Schema:
        properties: Schema = {field.key: self._field(field) for field in shape.fields}
        if chosen_by:
            properties[chosen_by] = {}
        schema: Schema = {
            "type": "object",
            "properties": {**properties, shapes.REMARK: _REMARK},
            "additionalProperties": False,
        }
        needed = [field.key for field in shape.fields if field.needed and not field.is_added]
        if needed:
            schema["required"] = needed
        if shape.by_language:
            value = {"description": shape.by_language.description, **self.of(shape.by_language.value)}
            schema["patternProperties"] = {_LANGUAGE_PATTERN: value}
        _add_alternatives(schema, shape)
        return {"anyOf": [self.of(shape.by_key[shape.alone].shape), schema]} if shape.alone else schema

    def _field(self, field: shapes.Field) -> Schema:
        schema = self.of(field.shape)
        if "$ref" in schema:  # whatever stands beside $ref is ignored
            return {"description": field.description, "allOf": [schema]}
        return {"description": field.description, **schema}

    def _one_of(self, shape: shapes.OneOf) -> Schema:
        words = list(shape.cases)
        branches: list[Schema] = []
        for word, case in shape.cases.items():
            self.definitions[case.name] = self._record(case, shape.key)
            branches.append(
                {
                    "if": {"properties": {shape.key: {"const": word}}, "required": [shape.key]},
                    "then": {"$ref": f"#/definitions/{case.name}"},
                }
            )
        schema: Schema = {
            "type": "object",
            "properties": {shape.key: {"description": shape.description, "enum": words}},
        }
        if shape.default is None:
            schema["required"] = [shape.key]
        else:
            default = shape.cases[shape.default].name
            branches.append(
                {"if": {"not": {"required": [shape.key]}}, "then": {"$ref": f"#/definitions/{default}"}}
            )
        return {**schema, "allOf": branches}

    def _list(self, shape: shapes.ListOf) -> Schema:
        item = self.of(shape.item)
        schema: Schema = {"type": "array", "items": item}
        if shape.least:
            schema["minItems"] = shape.least
        if shape.most is not None:
            schema["maxItems"] = shape.most
        return {"anyOf": [item, schema]} if shape.or_one else schema

    def _map(self, shape: shapes.MapOf) -> Schema:
        pattern = ID_PATTERN if isinstance(shape.key, shapes.Id) else PERIOD_PATTERN
        schema: Schema = {
            "type": "object",
            "properties": {shapes.REMARK: _REMARK},
            "patternProperties": {f"^(?!{shapes.REMARK}$)({pattern})$": self.of(shape.value)},
            "additionalProperties": False,
        }
        if shape.least:
            schema["minProperties"] = shape.least
        return schema


def _add_alternatives(schema: Schema, shape: shapes.Record) -> None:
    """Say which keys exclude each other, and of which one is needed."""
    excluded: dict[str, list[str]] = {}
    for group in shape.at_most_one:
        for name in group:
            if name != shapes.BY_LANGUAGE:
                excluded.setdefault(name, []).extend(_keys(other for other in group if other != name))
    if excluded:
        schema["dependencies"] = {
            name: {"propertyNames": {"not": {"enum": others}}} for name, others in excluded.items()
        }
    needed = shape.at_least_one
    if not needed and shape.by_language and shape.by_language.source_needed:
        needed = (shapes.BY_LANGUAGE,)
    if needed:
        schema["anyOf"] = [{"required": [key]} for key in _keys(needed)]


def _keys(names: Iterable[str]) -> list[str]:
    return [key for name in names for key in (TAGS if name == shapes.BY_LANGUAGE else (name,))]


def _simple(shape: shapes.Simple) -> Schema:
    match shape:
        case shapes.Prose(empty=True):
            return {"type": ["string", "number"]}
        case shapes.Prose():
            return {"type": ["string", "number"], "pattern": r"\S"}
        case shapes.String(None, _):
            return {"type": ["string", "number"], "pattern": r"\S"}
        case shapes.String(pattern, _):
            return _text_like(pattern or "")
        case shapes.Id():
            return _text_like(ID_PATTERN)
        case shapes.Word(values):
            return {"enum": list(values)}
        case shapes.Number():
            return {"type": ["number", "string"], **_pattern(NUMBER_PATTERN)}
        case shapes.Whole(least, most):
            return {"type": ["integer", "string"], "minimum": least, "maximum": most, **_pattern("[0-9]+")}
        case shapes.Flag():
            return {"enum": [True, False, "true", "false"]}
        case shapes.Day():
            return {**_text_like(DAY_PATTERN), "format": "date"}
        case shapes.Period():
            years = {"minimum": 1000, "maximum": 9999}
            return {"type": ["integer", "string"], **years, **_pattern(PERIOD_PATTERN)}
        case shapes.LanguageTag():
            return {"enum": list(TAGS)}
        case shapes.FilePath():
            return _text_like(PATH_PATTERN)
        case shapes.Target():
            return _text_like(TARGET_PATTERN)
    assert_never(shape)


def _text_like(pattern: str) -> Schema:
    """Allow what is a text to every reader."""
    return {"type": "string", **_pattern(pattern)}


def _pattern(pattern: str) -> Schema:
    """Demand that all of a text matches, but for white space around it, such as the line end of a block."""
    return {"pattern": rf"^\s*({pattern})\s*$"}
