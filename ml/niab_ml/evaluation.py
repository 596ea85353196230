"""Forecasts of the rolling windows, each made by models and corrections that knew only what was before."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from tqdm import tqdm

from .baselines import distributor_mean
from .calibration import Calibration, calibrate, distribution
from .fitting import FittedModel, fit_model
from .folds import REFERENCE, ROLLING, Fold, windows_until
from .matrix import STAGES, Matrix
from .models import WITH_SCREENS, learnt_from, routed_to
from .scores import score
from .telling import class_told, estimate_told, nothing_told

VIEW_SEED = 17


@dataclass
class RolledModel:
    """A model fitted anew before each window, and what it said (point, low, high) of films of its kind: a table for
    each of the ways in which it may see them.
    """

    name: str
    fitted: dict[str, FittedModel]
    raw: list[np.ndarray]

    def calibration(self, matrix: Matrix, until: str) -> Calibration:
        """From every forecast of the windows whose result was known at `until`."""
        known = matrix.weeks_between("", until) & matrix.trusted
        rows = [~np.isnan(raw[:, 0]) & known for raw in self.raw]
        return calibrate(
            np.concatenate([raw[chosen] for raw, chosen in zip(self.raw, rows, strict=True)]),
            np.concatenate([matrix.level[chosen] for chosen in rows]),
            np.concatenate([matrix.actual[chosen] for chosen in rows]),
        )


@dataclass
class Evaluation:
    """Metrics by window, and p10, p50, p90 and mean of every film of the calibrated windows."""

    stage: str
    folds: dict[str, dict[str, float]]
    calibrated: dict[str, np.ndarray]

    @property
    def reference(self) -> dict[str, float]:
        """Of the last window."""
        return self.folds[REFERENCE.start]


def views_of(matrix: Matrix, model: str) -> list[pd.DataFrame]:
    """The films as runs may see them, row for row as in the matrix: what calibrates a model."""
    if model == WITH_SCREENS:
        return [matrix.full, class_told(matrix.full), estimate_told(matrix.full, VIEW_SEED)]
    return [nothing_told(matrix.seen_at(stage)) for stage in STAGES]


def roll(matrix: Matrix, model: str, windows: Sequence[Fold] = ROLLING) -> RolledModel:
    """Windows without a film are left out."""
    views = views_of(matrix, model)
    raw = [np.full((len(matrix.films), 3), np.nan) for _ in views]
    fitted = {}
    for fold in tqdm(windows, desc=f"{model}: rolling origin", unit="window", disable=len(windows) == 0):
        rows = matrix.weeks_between(fold.start, fold.end) & learnt_from(model, matrix.full)
        if not rows.any():
            continue
        fitted[fold.start] = fit_model(matrix, model, fold.start)
        for view, said in zip(views, raw, strict=True):
            said[rows] = fitted[fold.start].raw(view[rows])
    return RolledModel(model, fitted, raw)


def calibration_until(matrix: Matrix, rolled: RolledModel, until: str) -> Calibration:
    """Of a model that is fitted on the weeks before `until`, which need not lie in a window of the evaluation."""
    others = roll(matrix, rolled.name, [window for window in windows_until(until) if window not in ROLLING])
    raw = [np.where(np.isnan(ours), more, ours) for ours, more in zip(rolled.raw, others.raw, strict=True)]
    return RolledModel(rolled.name, rolled.fitted, raw).calibration(matrix, until)


def evaluate(matrix: Matrix, stage: str, rolled: dict[str, RolledModel], features: pd.DataFrame) -> Evaluation:
    """`features`: the films as the runs see them, row for row as in the matrix. The first window only calibrates."""
    folds: dict[str, dict[str, float]] = {}
    calibrated = {name: np.full(len(matrix.films), np.nan) for name in ("p10", "p50", "p90", "mean")}
    for fold in ROLLING[1:]:
        window = matrix.weeks_between(fold.start, fold.end)
        for model in rolled.values():
            rows = window & routed_to(model.name, features)
            told = distribution_of(model, matrix, fold.start, features[rows], matrix.level[rows])
            for name, values in told.items():
                calibrated[name][rows] = values
        forecast = {name: values[window] for name, values in calibrated.items()}
        folds[fold.start] = score(matrix, window, forecast, distributor_mean(matrix, window))
    return Evaluation(stage, folds, calibrated)


def distribution_of(
    model: RolledModel, matrix: Matrix, start: str, features: pd.DataFrame, level: np.ndarray
) -> dict[str, np.ndarray]:
    """p10, p50, p90 and mean of films of the window from `start`, by what was fitted and calibrated before it."""
    return distribution(model.fitted[start].raw(features), level, model.calibration(matrix, start))
