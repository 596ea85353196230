"""The weeks in which the forecast cost the cinema most, and which fact would have told."""

from .known import AMERICA, CLASS, COPIES, NOTHING, WIDE, Judged
from .matrix import Matrix

# In the order in which they are to be had.
TELLING = (AMERICA, WIDE, CLASS, COPIES)
# Of the loss, what a fact must have saved for it to have told.
ENOUGH = 0.5


def costliest_weeks(matrix: Matrix, by_known: dict[str, Judged], count: int = 20) -> list[list[str]]:
    """Of Monday's programmes with nothing known: week, EUR lost, films shown, best films, the fact that tells."""
    blind = by_known[NOTHING].weeks
    lost = (blind["best"] - blind["made"]).sort_values(ascending=False)
    return [
        [
            week,
            f"{loss:,.0f}",
            _titles(matrix, blind.loc[week, "shown"]),
            _best(matrix, week),
            _told(by_known, week, loss),
        ]
        for week, loss in lost.head(count).items()
    ]


def _told(by_known: dict[str, Judged], week: str, loss: float) -> str:
    for name in TELLING:
        line = by_known[name].weeks.loc[week]
        left = line["best"] - line["made"]
        if left <= (1 - ENOUGH) * loss:
            return f"{name} ({left:,.0f} EUR left)"
    return "none of them"


def _best(matrix: Matrix, week: str) -> str:
    films = matrix.films[(matrix.films["week"] == week)].sort_values("firstWeekAdmissions", ascending=False)
    return _titles(matrix, films.index[:2])


def _titles(matrix: Matrix, rows) -> str:
    return ", ".join(dict.fromkeys(f"{matrix.films.loc[row, 'title']} ({matrix.actual[row]:,.0f})" for row in rows))
