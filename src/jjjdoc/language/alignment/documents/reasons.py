"""Why a pair of texts is unsure: what a person who checks the alignment is told."""

from __future__ import annotations

from jjjdoc.errors import Wording

NO_EVIDENCE = Wording(
    en="unsure: only length and place support this pair", zh="存疑：除长度和位置外，没有其他依据"
)
AMBIGUOUS = Wording(en="unsure: another pairing is nearly as likely", zh="存疑：另一种对应方式的可能性相近")
CROSSED = Wording(en="unsure: the two are in a different order", zh="存疑：两者的先后次序不同")
MERGED = Wording(
    en="unsure: paragraphs that match each other: {ours} here, {theirs} there; jjjdoc made each"
    " side one text",
    zh="存疑：此处{ours}段对应另一文件中的{theirs}段；两侧各合为一段",
)
MOVED = Wording(en="moved: the two are under different headings", zh="移动：两者位于不同标题之下")
CONTRADICTION = Wording(en="unsure: the figures or the lengths do not match", zh="存疑：数字或长度不相符")
SENTENCE_MORE = Wording(
    en="unsure: one side seems to have a sentence that the other lacks",
    zh="存疑：一方似乎多出一句，另一方没有",
)
OTHER_KIND = Wording(
    en="unsure: one is an item of a list or a quotation, the other is not",
    zh="存疑：一方为列表项或引文，另一方不是",
)
OTHER_ROWS = Wording(en="unsure: the figures in this row do not match", zh="存疑：此行数字不相符")
BY_PLACE = Wording(
    en="unsure: only their places say that these rows match", zh="存疑：仅凭位置推断两行相对应"
)
