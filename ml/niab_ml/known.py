"""What each fact is worth that may be known or not: the same films, weeks and models, with less and with more."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .evaluation import Evaluation, RolledModel, evaluate
from .folds import ROLLING
from .matrix import US, Matrix
from .scores import decisions_by_week
from .telling import class_told, nothing_told, wide_start_told

NOTHING, AMERICA, WIDE, CLASS, COPIES = (
    "nothing",
    "American weekends",
    "that the start is wide",
    "classes of copies",
    "copies",
)


def _nothing(features: pd.DataFrame) -> pd.DataFrame:
    return nothing_told(features).assign(**dict.fromkeys(US, np.nan))


# Monday's films with what is known of them; from the third on American weekends are known as well.
KNOWN: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    NOTHING: _nothing,
    AMERICA: nothing_told,
    WIDE: wide_start_told,
    CLASS: class_told,
    COPIES: lambda features: features,
}
# What each is compared with.
WITHOUT = {AMERICA: NOTHING, WIDE: AMERICA, CLASS: AMERICA, COPIES: AMERICA}


@dataclass
class Judged:
    """Of the films of all windows: the forecasts, and by week the sums that the metrics are made of."""

    evaluation: Evaluation
    weeks: pd.DataFrame

    @property
    def wape(self) -> float:
        return float(self.weeks["error"].sum() / self.weeks["actual"].sum())

    @property
    def share(self) -> float:
        return float(self.weeks["made"].sum() / self.weeks["best"].sum())

    @property
    def coverage(self) -> float:
        return float(self.weeks["inside"].sum() / self.weeks["films"].sum())


def judged(matrix: Matrix, evaluation: Evaluation) -> Judged:
    rows = ~np.isnan(evaluation.calibrated["p50"]) & matrix.weeks_between(ROLLING[1].start, ROLLING[-1].end)
    forecast = {name: values[rows] for name, values in evaluation.calibrated.items()}
    actual = matrix.actual[rows]
    films = pd.DataFrame(
        {
            "week": matrix.films.loc[rows, "week"],
            "error": np.abs(forecast["p50"] - actual),
            "actual": actual,
            "inside": (actual >= forecast["p10"]) & (actual <= forecast["p90"]),
            "films": 1,
        }
    )
    return Judged(evaluation, films.groupby("week").sum().join(decisions_by_week(matrix, rows, forecast)))


def judged_by_known(matrix: Matrix, rolled: dict[str, RolledModel]) -> dict[str, Judged]:
    """Monday's forecasts by what is known of the films."""
    return {name: judged(matrix, evaluate(matrix, "monday", rolled, view(matrix.full))) for name, view in KNOWN.items()}
