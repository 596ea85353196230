"""What a run may have been told of the films' screens: nothing, a class, a number, or a number that is not sure.

A number moves `screens`, `screens_rivals` and `screens_expectation` alike (all are logarithms of it and something
else), so that what is told instead of it is a shift of the three.
"""

import numpy as np
import pandas as pd

from .matrix import SCREENS, SCREENS_CLASSES, WIDE_START

SPREAD, RIVALS = "screens_spread", "screens_rivals"
MOVED = [name for name in SCREENS if name != SPREAD]
# From nearly sure to hardly knowing more than the order of size.
SPREADS = (0.1, 1.2)


def nothing_told(features: pd.DataFrame) -> pd.DataFrame:
    return features.assign(**dict.fromkeys(SCREENS, np.nan))


def class_told(features: pd.DataFrame) -> pd.DataFrame:
    """Of the films whose screens are known, their class alone."""
    screens = np.exp(features["screens"].to_numpy())
    # Rounded, because a logarithm was taken: 50 screens are no fewer than 50.
    place = np.searchsorted([one["from"] for one in SCREENS_CLASSES], np.round(screens, 6), side="right") - 1
    middle = np.log([one["screens"] for one in SCREENS_CLASSES])[np.maximum(place, 0)]
    spread = np.array([one["spread"] for one in SCREENS_CLASSES])[np.maximum(place, 0)]
    return _told(features, middle - features["screens"].to_numpy(), spread)


def wide_start_told(features: pd.DataFrame) -> pd.DataFrame:
    """Of the films that start widely only that they do, of the others nothing."""
    known = features["screens"].to_numpy()
    told = _told(features, np.log(WIDE_START["screens"]) - known, np.full(len(features), WIDE_START["spread"]))
    told.loc[~(known >= np.log(WIDE_START["from"])), SCREENS] = np.nan
    return told


def estimate_told(features: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Of the films whose screens are known, estimates of every sureness, as wrong as they say."""
    random = np.random.default_rng(seed)
    spread = random.uniform(*SPREADS, len(features))
    return _told(features, random.normal(size=len(features)) * spread, spread)


def hide_rivals(features: pd.DataFrame, seed: int, share: float) -> pd.DataFrame:
    """A copy in which a random share knows nothing of the rivals' screens: she may have been told of one film."""
    hidden = features.copy()
    hidden.loc[np.random.default_rng(seed).random(len(hidden)) < share, RIVALS] = np.nan
    return hidden


def _told(features: pd.DataFrame, shift: np.ndarray, spread: np.ndarray) -> pd.DataFrame:
    told = features.copy()
    told[MOVED] = told[MOVED].add(shift, axis=0)
    told[SPREAD] = np.where(told["screens"].notna(), spread, np.nan)
    return told
