"""Several models' scores as one: each is brought to mean 0 and spread 1 for each user, then they are summed."""

from collections.abc import Mapping

import numpy as np


def blend(scores: Mapping[str, np.ndarray], weights: Mapping[str, float]) -> np.ndarray:
    """`weights` names the models that count."""
    return sum(weight * standardised(scores[name]) for name, weight in weights.items())


def standardised(scores: np.ndarray) -> np.ndarray:
    spread = scores.std(axis=1, keepdims=True)
    return (scores - scores.mean(axis=1, keepdims=True)) / np.where(spread > 0, spread, 1)
