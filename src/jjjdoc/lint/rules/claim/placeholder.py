"""Placeholder left in the text.

What it finds
    What holds the place of something still to come: letters or signs for a figure or a name (XX, X.X, 20XX, ××, 某某),
    nothing before a percent sign, notes to oneself (TBD, TODO, [insert source], 待补充), the sample text of a template,
    and what a program writes where a reference or a formula has lost what it pointed to.
Why it matters
    A report that says “XX million” was published unfinished.
Examples
    Bad en: The city treated XX million cubic meters of wastewater.
    Bad en: Spending is shown in Error! Reference source not found.
    Bad en: The survey covered 1,204 households [insert source].
    Bad zh: 全年完成投资XX亿元。
    Bad zh: 详见错误！未找到引用源。
    Bad zh: 全年接待游客1200万人次（数据待核实）。
    Good en: The XX Olympic Winter Games were held in Turin.
    Good en: The date is to be determined by the council.
    Good zh: 公文标题一般写作“××关于××的通知”。
    Good zh: 具体时间待定，由市政府另行公布。
Limits
    What is quoted or given as an example is meant, and so are the blanks of a form or a template, told by its title or
    heading. Two or three capital X may be a Roman number, and an X the name of something: what stands around them
    decides. What a program has lost is an error, the rest a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.placeholder.find import is_form, placeholders_in
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    yields_to=("segment.missing_translation",),
    messages={
        "broken": Wording(en="“{text}”: what this pointed to is gone", zh="“{text}”：引用或公式已失效"),
        "sample": Wording(en="“{text}” is the text of a template", zh="“{text}”是模板中的提示文字"),
        "note": Wording(en="“{text}” was left for later", zh="“{text}”：此处尚未完成"),
        "blank": Wording(en="“{text}”: something is still missing here", zh="“{text}”：此处内容尚未填写"),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each placeholder, but for those of a form."""
    form = _Form()
    for passage in document.passages:
        found = placeholders_in(passage.text, chinese=is_chinese(passage.language), form=form.holds(passage))
        for each in found:
            yield Hit(
                passage,
                each.start,
                each.end,
                message=each.kind,
                severity="error" if each.kind == "broken" else "warning",
            )


class _Form:
    """Knows whether what is read stands in a form: below a title or heading that says so."""

    def __init__(self) -> None:
        self._level: int | None = None

    def holds(self, passage: Passage) -> bool:
        """Tell whether a passage is part of a form; passages are asked about in reading order."""
        level = {"title": 0, "heading": passage.level}.get(passage.role)
        if level is not None and (self._level is None or level <= self._level):
            self._level = level if is_form(passage.folded) else None
        return self._level is not None
