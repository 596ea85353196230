"""Forecasts of the rolling windows, each made by models and corrections that knew only what was before."""

from dataclasses import dataclass

import numpy as np
from tqdm import tqdm

from . import tracking
from .baselines import distributor_mean
from .calibration import calibrate, distribution
from .folds import FIRST_WINDOW, REFERENCE, ROLLING, Fold
from .learners import COMMON
from .matrix import Matrix
from .scores import score
from .stage_model import fit_stage


@dataclass
class Evaluation:
    """`raw` (point, low, high) of every film of the windows; metrics by window; `reference`: of the last window."""

    stage: str
    raw: np.ndarray
    folds: dict[str, dict[str, float]]
    calibrated: dict[str, np.ndarray]

    @property
    def forecast(self) -> np.ndarray:
        return ~np.isnan(self.raw[:, 0])

    @property
    def reference(self) -> dict[str, float]:
        return self.folds[REFERENCE.start]


def evaluate(matrix: Matrix, stage: str) -> Evaluation:
    raw = np.full((len(matrix.films), 3), np.nan)
    folds: dict[str, dict[str, float]] = {}
    calibrated = {name: np.full(len(matrix.films), np.nan) for name in ("p10", "p50", "p90", "mean")}
    for fold in tqdm(ROLLING, desc=f"{stage}: rolling origin", unit="window"):
        rows = matrix.weeks_between(fold.start, fold.end)
        raw[rows] = fit_stage(matrix, stage, fold.start).raw(matrix.full[rows])
        if fold.start == FIRST_WINDOW:
            continue
        forecast = corrected(matrix, raw, rows, fold)
        for name, values in forecast.items():
            calibrated[name][rows] = values
        folds[fold.start] = score(matrix, rows, forecast, distributor_mean(matrix, rows))
        tracking.log_fold(stage, fold.start, {"num_leaves": COMMON["num_leaves"]}, folds[fold.start])
    return Evaluation(stage, raw, folds, calibrated)


def corrected(matrix: Matrix, raw: np.ndarray, rows: np.ndarray, fold: Fold) -> dict[str, np.ndarray]:
    """The window's distributions, calibrated on the windows before it."""
    before = ~np.isnan(raw[:, 0]) & matrix.weeks_between(FIRST_WINDOW, fold.start) & matrix.trusted
    calibration = calibrate(raw[before], matrix.level[before], matrix.actual[before])
    return distribution(raw[rows], matrix.level[rows], calibration)
