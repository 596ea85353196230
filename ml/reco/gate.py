"""`python -m reco.gate`: whether a new model may take the place of the served one, on the same users for both."""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from .data.films import read_films
from .floors import Floor, floors_table
from .judged import Judged, read_judged
from .measured import Measured, measured
from .metrics.bootstrap import paired_interval
from .paths import CURRENT

# Of the champion's nDCG@10: a fall of so much at the most. REPORT.md tells what models show that differ by chance.
MOST_FALL = {"visitors_1": 0.02, "visitors_3": 0.02, "visitors_5": 0.02, "leave_last": 0.10, "unrated": 0.02}
# A fall that is certain counts from here on. Less is what a twentieth of the raters is worth, and those who are held
# out are not the visitors who contribute.
SURE_FALL = 0.01


@dataclass(frozen=True)
class Comparison:
    """`fall`: of the mean nDCG@10 from the champion's, as a share of it; `interval`: of the difference, over users."""

    protocol: str
    champion: float
    challenger: float
    interval: tuple[float, float]

    @property
    def fall(self) -> float:
        return (self.champion - self.challenger) / self.champion

    @property
    def why(self) -> str | None:
        """Why the challenger is worse; None where it is not."""
        if self.fall > MOST_FALL[self.protocol]:
            return f"falls by more than {MOST_FALL[self.protocol]:.0%}"
        if self.fall > SURE_FALL and self.interval[1] < 0:
            return "is worse for certain"
        return None


@dataclass(frozen=True)
class Verdict:
    """`unlike`: why there is nothing to compare with; None where there is."""

    missed: list[str]
    comparisons: list[Comparison]
    unlike: str | None

    @property
    def reasons(self) -> list[str]:
        worse = [f"{each.protocol} {each.why}" for each in self.comparisons if each.why]
        return [f"not reached: {name}" for name in self.missed] + worse

    @property
    def passes(self) -> bool:
        return not self.reasons


def judge(challenger: Judged, floors: list[Floor], champion: Judged | None) -> Verdict:
    missed = [floor.name for floor in floors if not floor.holds]
    if champion is None:
        return Verdict(missed, [], "the model before was never judged")
    if champion.evaluation != challenger.evaluation:
        return Verdict(missed, [], "the model before was judged on other users or films")
    return Verdict(missed, [_compared(name, champion, challenger) for name in MOST_FALL], None)


def _compared(name: str, champion: Judged, challenger: Judged) -> Comparison:
    theirs, ours = champion.ndcg[name], challenger.ndcg[name]
    return Comparison(name, float(theirs.mean()), float(ours.mean()), paired_interval(ours, theirs))


def gate_table(verdict: Verdict) -> str:
    if verdict.unlike is not None:
        return f"Compared with no champion: {verdict.unlike}. The floors alone decide.\n"
    lines = ["| nDCG@10 | champion | challenger | difference, 95 % | change | at most | holds |"]
    lines.append("| --- | --- | --- | --- | --- | --- | --- |")
    for each in verdict.comparisons:
        low, high = each.interval
        cells = [each.protocol, f"{each.champion:.4f}", f"{each.challenger:.4f}", f"{low:+.4f} to {high:+.4f}"]
        cells += [f"{-each.fall:+.2%}", f"{-MOST_FALL[each.protocol]:.0%}", f"NO: {each.why}" if each.why else "yes"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def judged_and_told(found: Measured, champion: Path) -> Verdict:
    """Prints both tables."""
    verdict = judge(found.judged, found.floors, read_judged(champion))
    print(f"\n## Floors\n\n{floors_table(found.floors)}\n## Beside the model that is served\n\n{gate_table(verdict)}")
    return verdict


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--champion", type=Path, default=CURRENT, help="folder of the model that is served")
    verdict = judged_and_told(measured(read_films()), parser.parse_args().champion)
    if not verdict.passes:
        sys.exit(f"The model does not pass: {'; '.join(verdict.reasons)}")
    print("The model passes.")


if __name__ == "__main__":
    main()
