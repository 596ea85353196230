"""Late facts are hidden at random in training, so that whether they are known carries little signal.

Screens are known for nearly every big film of the training data and for few small ones, only because small films
were collected less completely. Each known number of screens is kept with a probability that makes "known" equally
likely at every size, as far as the smallest films allow; budgets and American figures are hidden mostly, as they
will be in service.
"""

import numpy as np
import pandas as pd

from .matrix import SCREENS, US

KNOWN_SHARE = 0.5
HIDDEN_SHARE = {"us": 0.5, "budget": 0.7}
SIZE_CLASSES = 10


def screens_kept(features: pd.DataFrame, target: np.ndarray) -> np.ndarray:
    """Per film the probability with which its screens stay visible: KNOWN_SHARE over the share known at its size."""
    edges = np.quantile(target, np.linspace(0, 1, SIZE_CLASSES + 1))[1:-1]
    size = np.searchsorted(edges, target)
    known = features["screens"].notna().to_numpy()
    share = np.array([known[size == one].mean() if (size == one).any() else 1.0 for one in range(SIZE_CLASSES)])
    return np.minimum(1.0, KNOWN_SHARE / np.maximum(share, 0.01))[size]


def hide_late_facts(features: pd.DataFrame, target: np.ndarray, seed: int) -> pd.DataFrame:
    """A copy with late facts hidden; Thursday's features have none and come back as they are."""
    if "screens" not in features:
        return features
    rng = np.random.default_rng(seed)
    hidden = features.copy()
    for names, chosen in (
        (SCREENS, rng.random(len(hidden)) >= screens_kept(features, target)),
        (US, rng.random(len(hidden)) < HIDDEN_SHARE["us"]),
        (["budget"], rng.random(len(hidden)) < HIDDEN_SHARE["budget"]),
    ):
        hidden.loc[chosen, [name for name in names if name in hidden]] = np.nan
    return hidden
