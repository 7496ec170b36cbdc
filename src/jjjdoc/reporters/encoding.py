"""From text to bytes: UTF-8, whatever a file was called."""

from __future__ import annotations

import json


def encode(text: str) -> bytes:
    """Return the bytes of a text; what a file name holds that is not Unicode is written as an escape."""
    return text.encode("utf-8", "backslashreplace")


def encode_json(value: object) -> bytes:
    """Return the bytes of a JSON document, indented, with a line end; the escapes of `encode` are JSON's too."""
    return encode(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
