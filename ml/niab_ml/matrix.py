"""The training matrix that `build-matrix.ts` wrote: features as of each film's run, in order of time."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

# THE table of features is `shared/features/catalogue.ts`; `ml/features-table.ts` writes it down for us.
_TABLE = json.loads((Path(__file__).parent.parent / "features.json").read_text(encoding="utf8"))
FEATURES: list[dict[str, str]] = _TABLE["features"]


def features_from(source: str) -> list[str]:
    """Names of the features that a source makes known, in the table's order."""
    return [feature["name"] for feature in FEATURES if feature["source"] == source]


def features_in(group: str) -> list[str]:
    """Names of the features that explanations tell together."""
    return [feature["name"] for feature in FEATURES if feature["group"] == group]


SCREENS = features_from("weekly chart")
US = features_from("US chart")
# Classes of screens from small to big: the first number of each, and the middle and spread that it lets know.
SCREENS_CLASSES: list[dict[str, float]] = _TABLE["screensClasses"]
WIDE_START: dict[str, float] = _TABLE["wideStart"]
# Unknown of films that a site does not list.
ANNOUNCED = features_from("page numbers")
LEVEL = "market_level"
STAGES = ("thursday", "monday")


@dataclass(frozen=True)
class Matrix:
    """`films` (title, week, firstWeekAdmissions …) and, row for row, the features of full and of thinned facts as
    Monday's run may know them, and the features of the American start as Thursday's run knew them.
    """

    films: pd.DataFrame
    full: pd.DataFrame
    masked: pd.DataFrame
    thursday: pd.DataFrame

    def seen_at(self, stage: str) -> pd.DataFrame:
        """The features of full facts at a stage: on Thursday without screens, unless somebody tells them."""
        if stage == "monday":
            return self.full
        return self.full.assign(**self.thursday, **dict.fromkeys(SCREENS, np.nan))

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
    full, masked = (read_features(directory / name, columns) for name in ("full.f64", "masked.f64"))
    thursday = read_features(directory / "thursday.f64", header["american"])
    return Matrix(pd.DataFrame(header["films"]), full, masked, thursday)


def read_features(path: Path, columns: list[str]) -> pd.DataFrame:
    """Row-major float64."""
    return pd.DataFrame(np.fromfile(path, dtype=np.float64).reshape(-1, len(columns)), columns=columns)
