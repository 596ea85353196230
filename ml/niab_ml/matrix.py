"""The training matrix that `build-matrix.ts` wrote: features as of each film's run, in order of time."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

# Facts that come late. Thursday's run has none of them; Monday's may.
SCREENS = ["screens", "screens_expectation", "screens_rivals"]
US = ["us_opening", "us_lead_days"]
LATE = [*SCREENS, *US]
# Unknown of films that a site does not list.
ANNOUNCED = ["announced_early_allocine", "announced_early_jpbox"]
LEVEL = "market_level"


@dataclass(frozen=True)
class Matrix:
    """`films` (title, week, firstWeekAdmissions …) and, row for row, the features of full and of thinned facts."""

    films: pd.DataFrame
    full: pd.DataFrame
    masked: pd.DataFrame

    @property
    def level(self) -> np.ndarray:
        """ln of the market level that every forecast is relative to."""
        return self.full[LEVEL].to_numpy()

    @property
    def actual(self) -> np.ndarray:
        return self.films["firstWeekAdmissions"].to_numpy(float)

    @property
    def target(self) -> np.ndarray:
        """ln(first-week admissions) minus the market level."""
        return np.log(self.actual) - self.level

    @property
    def trusted(self) -> np.ndarray:
        """Rows whose result is told once and for the right week."""
        return ~self.films["suspect"].to_numpy(bool)

    def weeks_between(self, first: str, end: str) -> np.ndarray:
        """Rows of the weeks from `first` up to and without `end`."""
        week = self.films["week"]
        return ((week >= first) & (week < end)).to_numpy()


def load_matrix(directory: Path) -> Matrix:
    header = json.loads((directory / "matrix.json").read_text(encoding="utf8"))
    columns = header["columns"]

    def frame(name: str) -> pd.DataFrame:
        values = np.fromfile(directory / name, dtype=np.float64).reshape(-1, len(columns))
        return pd.DataFrame(values, columns=columns)

    return Matrix(pd.DataFrame(header["films"]), frame("full.f64"), frame("masked.f64"))
