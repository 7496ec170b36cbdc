"""How well a rule tells bad from good: precision and recall on its labelled samples."""

from dataclasses import dataclass

from rules.checking import run_rule
from rules.documented import Example, read_samples

PRECISION = 0.9
RECALL = 0.8


@dataclass(frozen=True)
class Quality:
    rule_id: str
    bad: int
    bad_found: int
    good: int
    good_reported: int
    wrong: tuple[Example, ...]

    @property
    def precision(self) -> float:
        """The share of reported samples that are bad."""
        reported = self.bad_found + self.good_reported
        return self.bad_found / reported if reported else 0.0

    @property
    def recall(self) -> float:
        """The share of bad samples that are reported."""
        return self.bad_found / self.bad if self.bad else 0.0

    @property
    def enough(self) -> bool:
        return self.precision >= PRECISION and self.recall >= RECALL


def measure(rule_id: str) -> Quality:
    """Run a rule over its samples."""
    samples = read_samples(rule_id)
    reported = {id(sample): bool(run_rule(rule_id, sample.case)) for sample in samples}
    bad = [sample for sample in samples if sample.verdict == "bad"]
    good = [sample for sample in samples if sample.verdict == "good"]
    return Quality(
        rule_id,
        len(bad),
        sum(reported[id(sample)] for sample in bad),
        len(good),
        sum(reported[id(sample)] for sample in good),
        tuple(sample for sample in samples if reported[id(sample)] != (sample.verdict == "bad")),
    )
