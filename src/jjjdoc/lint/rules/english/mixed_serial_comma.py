"""Mixed serial comma.

What it finds
    Lists with a comma before the last “and” or “or” in a document where most have none, and the other way round.
Why it matters
    Either is right; both in one text look careless, and the reader starts to look for a difference.
Examples
    Bad en: Transport, ecology, and services improved. Red, white, and blue flags flew. Tea, silk and salt were sold.
    Good en: Transport, ecology, and services improved. Red, white, and blue flags flew.
    Good en: In 2023, Beijing and Tianjin signed. Transport, ecology, and services improved, and the city has grown.
Limits
    Only lists that are surely lists: members of up to four words without a preposition or a verb. A tie is decided by
    the list that comes first, and the others are notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._lists import Joint, find_joints
from jjjdoc.lint.rules.english._prose import Use, minority

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    safety="unsafe",
    messages={
        "with": Wording(
            en="serial comma; most lists in this document omit it",
            zh="此处用了序列逗号，而本文多数列举不用",
        ),
        "without": Wording(
            en="no serial comma; most lists in this document have one",
            zh="此处未用序列逗号，而本文多数列举使用",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the joint of each list of the minority."""
    joints: dict[Use, Joint] = {}
    for passage in document.passages:
        for sentence in context.sentences(passage):
            for joint in find_joints(passage.text, passage.folded, sentence):
                form = "without" if joint.comma is None else "with"
                joints[Use(form, passage, joint.start, joint.end)] = joint
    for found in minority(tuple(joints)):
        use = found.use
        joint = joints[use]
        text = use.passage.text
        word = text.rfind(" ", use.start, use.end) if joint.comma is None else joint.comma
        if joint.comma is None:
            word = len(text[use.start : use.end].rsplit(maxsplit=1)[0]) + use.start
            replacement = f"{text[use.start : word]},{text[word : use.end]}"
        else:
            replacement = text[use.start : joint.comma] + text[joint.comma + 1 : use.end]
        yield Hit(
            use.passage,
            use.start,
            use.end,
            message=use.form,
            replacement=replacement,
            severity=found.severity,
        )
