"""American figures are hidden from half of the films in training: the releases file has them of more films than a
run in service will, and a model that leans on them would be lost without."""

import numpy as np
import pandas as pd

from .matrix import US

HIDDEN_SHARE = 0.5


def hide_american_start(features: pd.DataFrame, seed: int, share: float = HIDDEN_SHARE) -> pd.DataFrame:
    """A copy without the American figures of a random share; features that have none come back as they are."""
    present = [name for name in US if name in features]
    if not present:
        return features
    hidden = features.copy()
    hidden.loc[np.random.default_rng(seed).random(len(hidden)) < share, present] = np.nan
    return hidden
