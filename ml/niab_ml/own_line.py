"""Films that have a median and an interval of their own, corrected after the trees."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .adaptive import MEANT_LEVEL
from .intervals import side_shifts
from .matrix import WIDE
from .models import weight_of_screens
from .returning import is_return

# Of films that start widely: chosen by the windows before the last (0.6 was worse by 0.02 WAPE, the least squares' 0.7
# by 0.004).
WIDE_SLOPE = 0.8


@dataclass(frozen=True)
class OwnLine:
    """ln(median) = intercept + slope · ln(median of the trees); p10 and p90 lie `low` below and `high` above (ln)."""

    intercept: float
    slope: float
    low: float
    high: float


def fit_line(forecasts: np.ndarray, results: np.ndarray, slope: float) -> OwnLine | None:
    """From admissions that were forecast in order of time. None where there are too few."""
    if len(results) < 1 / MEANT_LEVEL - 1:
        return None
    told, came = np.log(forecasts), np.log(results)
    intercept = float((came - slope * told).mean())
    beyond = came - intercept - slope * told
    meant = np.array([MEANT_LEVEL])
    low, high = (float(side_shifts(scores, meant)[0]) for scores in (-beyond, beyond))
    return OwnLine(intercept, slope, low, high)


def apart(features: pd.DataFrame) -> dict[str, np.ndarray]:
    """How much each line has to say of each film, 0 to 1; one that returns and is told to start widely has the latter.

    The lines correct forecasts that know no screens: the surer these are, the less is to be corrected.
    """
    return {
        "returning": np.where(is_return(features), 1 - weight_of_screens(features), 0.0),
        "wide_start": (features[WIDE] == 1).to_numpy(float),
    }
