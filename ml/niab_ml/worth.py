"""The report's part on what is known: errors, what each fact is worth, and what this recipe is worth over the last."""

from .bootstrap import Difference, difference
from .costliest import costliest_weeks
from .evaluation import Evaluation, RolledModel
from .known import WITHOUT, Judged, judged, judged_by_known
from .markdown import table
from .matrix import Matrix
from .recipe_before import forecasts_before

BEFORE = "3.2.0"


def what_is_known(matrix: Matrix, rolled: dict[str, RolledModel], evaluations: dict[str, Evaluation]) -> list[str]:
    """Parts of the report, all over the windows together."""
    by_known = judged_by_known(matrix, rolled)
    now = {stage: judged(matrix, evaluation) for stage, evaluation in evaluations.items()}
    before = {stage: judged(matrix, evaluation) for stage, evaluation in forecasts_before(matrix).items()}
    return [
        "## By what is known\n\nMonday's forecasts of the same films, with more and more known of them: nothing but "
        "the sites' facts (what service must expect where no American figure can be had), the American weekends that "
        "were over, and of the films whose screens the data know what a distributor may tell.\n",
        table(
            ["known", "WAPE", "share of best takings", "80 % interval covers"],
            (
                [name, f"{one.wape:.3f}", f"{100 * one.share:.1f} %", f"{100 * one.coverage:.1f} %"]
                for name, one in by_known.items()
            ),
        ),
        "What each is worth: the difference to the forecasts without it, in brackets the 90 % interval over weeks "
        "(bootstrap, paired).\n",
        table(
            ["fact", "over", "WAPE", "share of best takings, points"],
            ([name, less, *_worth(by_known[name], by_known[less])] for name, less in WITHOUT.items()),
        ),
        f"## Beside the recipe of {BEFORE}\n\nFitted on the same weeks, of the same film rows; the difference is this "
        "recipe's less that of before. Monday with exact screens where the data know them.\n",
        table(
            ["stage", f"WAPE {BEFORE}", "WAPE", "difference", *(f"from {start}" for start in _starts(evaluations))],
            (
                [
                    stage,
                    f"{before[stage].wape:.4f}",
                    f"{now[stage].wape:.4f}",
                    _signed(_wape(now[stage], before[stage]), 1, 4),
                    *(
                        f"{then:.4f} → {ours:.4f}"
                        for then, ours in _by_window(evaluations[stage], before[stage], now[stage])
                    ),
                ]
                for stage in evaluations
            ),
        ),
        "## The twenty costliest weeks\n\nMonday's programmes with nothing known: what they took less than the best "
        "ones, and the first fact, in the order in which they are to be had, that would have saved half of it.\n",
        table(
            ["week", "EUR lost", "shown (first-week admissions)", "drew most", "what would have told"],
            costliest_weeks(matrix, by_known),
        ),
    ]


def _worth(ours: Judged, less: Judged) -> list[str]:
    share = difference(ours.weeks, less.weeks, "made", "best")
    return [_signed(_wape(ours, less), 1, 3), _signed(share, 100, 1)]


def _wape(ours: Judged, others: Judged) -> Difference:
    return difference(ours.weeks, others.weeks, "error", "actual")


def _signed(told: Difference, unit: float, digits: int) -> str:
    return f"{unit * told.value:+.{digits}f} ({unit * told.low:+.{digits}f} to {unit * told.high:+.{digits}f})"


def _starts(evaluations: dict[str, Evaluation]) -> list[str]:
    return list(next(iter(evaluations.values())).folds)


def _by_window(evaluation: Evaluation, before: Judged, now: Judged) -> list[tuple[float, float]]:
    starts = list(evaluation.folds)
    ends = [*starts[1:], "9999"]
    windows = [(now.weeks.index >= start) & (now.weeks.index < end) for start, end in zip(starts, ends, strict=True)]
    return [
        tuple(
            float(one.weeks.loc[window, "error"].sum() / one.weeks.loc[window, "actual"].sum()) for one in (before, now)
        )
        for window in windows
    ]
