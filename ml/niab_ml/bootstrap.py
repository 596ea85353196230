"""How sure a difference is: weeks drawn anew, both forecasts on the same ones (paired)."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

DRAWS = 2_000
SEED = 1


@dataclass(frozen=True)
class Difference:
    """Of a ratio of sums over weeks: as measured, and the 90 % interval over weeks."""

    value: float
    low: float
    high: float


def difference(ours: pd.DataFrame, others: pd.DataFrame, part: str, whole: str) -> Difference:
    """Σ part / Σ whole of ours less that of the others; both have the same weeks as rows."""
    if not ours.index.equals(others.index):
        raise ValueError("the weeks are not the same")
    parts, other_parts, wholes = (frame.to_numpy(float) for frame in (ours[part], others[part], ours[whole]))
    draws = np.random.default_rng(SEED).integers(len(wholes), size=(DRAWS, len(wholes)))
    drawn = (parts[draws].sum(1) - other_parts[draws].sum(1)) / wholes[draws].sum(1)
    low, high = np.quantile(drawn, [0.05, 0.95])
    return Difference(float((parts.sum() - other_parts.sum()) / wholes.sum()), float(low), float(high))
