"""Intervals that stay true: adaptive conformal inference (Gibbs and Candès, NeurIPS 2021), by side.

The same as `shared/domain/adaptive-intervals.ts`, number for number.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

MEANT_LEVEL = 0.1
STEP = 0.05
LEAST, MOST = 0.005, 0.3
# A week is forecast while the week before it is running: the last results are those of the week before that.
KNOWN_AFTER = timedelta(days=14)


@dataclass(frozen=True)
class Levels:
    """Share of films that an interval misses on each side, as it is asked of the calibration."""

    low: float = MEANT_LEVEL
    high: float = MEANT_LEVEL

    def after(self, below: float, above: float) -> "Levels":
        """After a week of which these shares of the films came out below and above what was served."""
        return Levels(_moved(self.low, below), _moved(self.high, above))


class Feedback:
    """The levels of one stage, week after week; weeks are told in order of time."""

    def __init__(self) -> None:
        self._levels = Levels()
        self._waiting: list[tuple[str, float, float]] = []

    def levels_for(self, week: str) -> Levels:
        """As the forecasts of a cinema week may know them."""
        last = (date.fromisoformat(week) - KNOWN_AFTER).isoformat()
        while self._waiting and self._waiting[0][0] <= last:
            _, below, above = self._waiting.pop(0)
            self._levels = self._levels.after(below, above)
        return self._levels

    def served(self, week: str, low: np.ndarray, high: np.ndarray, actual: np.ndarray) -> None:
        """What the films of a week were given as p10 and p90, and what came true."""
        self._waiting.append((week, (actual < low).sum() / len(actual), (actual > high).sum() / len(actual)))


def _moved(level: float, misses: float) -> float:
    return min(MOST, max(LEAST, float(level + STEP * (MEANT_LEVEL - misses))))
