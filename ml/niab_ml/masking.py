"""What is missing must teach nothing.

American figures are hidden from a third of the films in training, from half of these the date as well: the releases
file has them of more films than a run in service will, and a model that leans on them would be lost without.
"""

import numpy as np
import pandas as pd

from .matrix import ANNOUNCED, US

HIDDEN_SHARE = 0.35
US_DATE = "us_lead_days"


def hide_american_start(features: pd.DataFrame, seed: int, share: float = HIDDEN_SHARE) -> pd.DataFrame:
    """A copy without the American figures of a random share, half of it without the date of the start too."""
    random = np.random.default_rng(seed)
    unknown, undated = (random.random(len(features)) < part for part in (share, 0.5))
    hidden = features.copy()
    for name in [name for name in US if name in features]:
        hidden.loc[unknown & undated if name == US_DATE else unknown, name] = np.nan
    return hidden


def draw_announcements(features: pd.DataFrame, seed: int) -> pd.DataFrame:
    """A copy in which films whose announcement is unknown have that of another film, drawn at random.

    A film without a number on a site is a small one in these data, only because small films were collected less
    completely. So that this teaches nothing, no value is missing in training; a forecast takes the missing one for 0,
    the usual announcement.
    """
    drawn = features.copy()
    random = np.random.default_rng(seed)
    for name in [name for name in ANNOUNCED if name in features]:
        missing = features[name].isna().to_numpy()
        known = features.loc[~missing, name].to_numpy()
        drawn.loc[missing, name] = random.choice(known, missing.sum()) if len(known) > 0 else 0.0
    return drawn
