"""The films as a run in service sees them: few screens, few American figures."""

import numpy as np
import pandas as pd

from .masking import hide_american_start
from .matrix import SCREENS

SCREENS_SHARE = 0.55
US_SHARE = 0.7
SEED = 0


def as_in_service(features: pd.DataFrame) -> pd.DataFrame:
    """A copy with screens and American figures hidden at random, whatever the film's size."""
    hidden = hide_american_start(features, SEED + 1, US_SHARE)
    hidden.loc[np.random.default_rng(SEED).random(len(hidden)) < SCREENS_SHARE, SCREENS] = np.nan
    return hidden
