"""`jjjdoc explain`: what a rule of lint finds and why."""

from __future__ import annotations

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option, messages_option
from jjjdoc.errors import JjjdocError, Wording

RULE = Wording(en="Rule", zh="规则")
SEVERITY = Wording(en="Severity", zh="级别")
FIX = Wording(en="Fix", zh="修复")
FINDS = Wording(en="Finds", zh="查找内容")


@define_command(
    "explain",
    Wording(
        en="Explain a lint rule: what it finds, why it matters, and examples. Without RULE, list all"
        " rules; with a group, list its rules.",
        zh="显示检查规则的查找内容、理由和示例。省略RULE时列出全部规则；RULE为规则组时列出该组规则。",
    ),
)
@click.argument("name", metavar="[RULE]", default="")
@define_option(
    "--markdown",
    is_flag=True,
    wording=Wording(en="Print all rules as one Markdown page.", zh="将全部规则输出为一页Markdown文档。"),
)
@messages_option
@pass_invocation
def command(invocation: Invocation, /, name: str, markdown: bool) -> int:
    """Print the documentation of a rule, or the list of rules."""
    from jjjdoc.config.suggestion import unknown  # noqa: PLC0415 - only when the command runs
    from jjjdoc.lint.registry import NO_RULE, describe, load_rule, rule_ids, rules_page, select_rules  # noqa: PLC0415 - the same

    output = invocation.output
    if markdown:
        output.text(rules_page(select_rules((), ())))
        return 0
    if name in rule_ids():
        output.text(describe(load_rule(name)))
        return 0
    groups = sorted({rule.partition(".")[0] for rule in rule_ids()})
    if name and name not in groups:
        raise JjjdocError(unknown(NO_RULE(name=name), name, (*groups, *rule_ids()), groups))
    output.table(
        [output.words(heading) for heading in (RULE, SEVERITY, FIX, FINDS)],
        [
            (rule.id, rule.rule.severity, rule.rule.safety or "", rule.title)
            for rule in select_rules((name,) if name else (), ())
        ],
    )
    return 0
