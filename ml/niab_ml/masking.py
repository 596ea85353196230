"""Late facts are hidden at random in training, so that whether they are known carries no signal."""

import numpy as np
import pandas as pd

from .matrix import SCREENS, US

HIDDEN_SHARE = {"screens": 0.5, "us": 0.6, "budget": 0.7}


def hide_late_facts(features: pd.DataFrame, seed: int) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    hidden = features.copy()
    for names, share in (
        (SCREENS, HIDDEN_SHARE["screens"]),
        (US, HIDDEN_SHARE["us"]),
        (["budget"], HIDDEN_SHARE["budget"]),
    ):
        present = [name for name in names if name in hidden]
        if present:
            hidden.loc[rng.random(len(hidden)) < share, present] = np.nan
    return hidden
