"""What can be said to the user, in English and Chinese, and the one exception that says it.

Named tuples and no structs: these are the only data that `jjjdoc --help` loads.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

MessageLanguage = Literal["en", "zh"]


class Wording(NamedTuple):
    """One sentence in both languages, with named places for values in braces.

    Calling it fills nothing in yet: it gives a `Message`, which is rendered in the reader's language.
    """

    en: str
    zh: str

    def __call__(self, **values: object) -> Message:
        """Return a message with these values; their names are those in the braces. A message stays one."""
        kept = ((name, value if isinstance(value, Message) else str(value)) for name, value in values.items())
        return Message(self, tuple(sorted(kept, key=lambda each: each[0])))


class Message(NamedTuple):
    """A wording and its values: data until somebody reads it."""

    wording: Wording
    values: tuple[tuple[str, str | Message], ...] = ()

    def text(self, language: MessageLanguage) -> str:
        """Return the sentence in this language."""
        template = self.wording.zh if language == "zh" else self.wording.en
        return template.format_map(
            {name: value if isinstance(value, str) else value.text(language) for name, value in self.values}
        )


class JjjdocError(Exception):
    """Something the user can mend: says what is wrong and what to do; exit status 2."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message
