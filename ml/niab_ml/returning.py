"""Films that return to the cinema: their own median and interval.

The trees take a return for what the film was: of the 26 returns of 2002 to 2022 that were forecast in order of time,
14 came out below p10 and none above p90, with a WAPE of 3.7. Too few return each year to teach trees otherwise, so they
are corrected afterwards: half way (in ln) between the trees' median and what returns draw (WAPE 0.7, in order of time).
Events, which are listed under sport as often as under concert, came out as forecast and stay as they are.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .adaptive import MEANT_LEVEL
from .intervals import side_shifts

SLOPE = 0.5
# Returns before the windows of the evaluation: week, median that a model of Thursday's recipe forecast which was fitted
# on earlier years, first-week admissions. The windows have too few to begin with.
EARLIER = [
    ("2002-10-16", 67_235, 71_350),
    ("2003-05-07", 149_086, 36_302),
    ("2003-06-04", 37_707, 33_222),
    ("2003-11-12", 519_026, 48_427),
    ("2003-12-10", 1_046_762, 86_488),
    ("2004-04-28", 570_123, 12_143),
    ("2005-07-20", 51_160, 114_913),
    ("2005-10-19", 3_149, 2_946),
    ("2006-02-22", 156_099, 31_946),
    ("2010-09-01", 887_567, 53_756),
    ("2012-02-08", 2_430_872, 296_406),
    ("2012-04-04", 1_341_165, 498_212),
    ("2013-05-29", 6_863, 8_500),
    ("2013-07-03", 11_660, 15_887),
    ("2013-09-25", 25_630, 4_698),
    ("2015-10-14", 383_093, 8_694),
    ("2015-12-09", 3_257, 1_037),
    ("2016-07-13", 86_055, 15_939),
    ("2016-12-07", 119_271, 4_680),
]


@dataclass(frozen=True)
class Returning:
    """ln(median) = intercept + slope · ln(median of the trees); p10 and p90 lie `low` below and `high` above (ln)."""

    intercept: float
    slope: float
    low: float
    high: float


def is_return(features: pd.DataFrame) -> np.ndarray:
    """Films whose title says so, or of whose very title and people one was out before."""
    return ((features["re_release"] == 1) | features["returns"].notna()).to_numpy()


def fit_returning(median: np.ndarray, actual: np.ndarray, until: str) -> Returning | None:
    """From returns that were forecast in order of time, and those that are known of earlier years.

    None before there are enough: the first weeks of the file have no model to be forecast by.
    """
    earlier = np.array([(forecast, result) for week, forecast, result in EARLIER if week < until]).reshape(-1, 2)
    forecasts = np.log(np.concatenate([earlier[:, 0], median]))
    results = np.log(np.concatenate([earlier[:, 1], actual]))
    if len(results) < 1 / MEANT_LEVEL - 1:
        return None
    intercept = float((results - SLOPE * forecasts).mean())
    beyond = results - intercept - SLOPE * forecasts
    meant = np.array([MEANT_LEVEL])
    low, high = (float(side_shifts(scores, meant)[0]) for scores in (-beyond, beyond))
    return Returning(intercept, SLOPE, low, high)
