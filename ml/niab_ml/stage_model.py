"""A stage's model: point, low and high forests on the same inputs."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .folds import FIRST_TRAINING_WEEK
from .learners import QUANTILE_ROUNDS, fit_lightgbm, float32_inputs, recency_weights
from .masking import hide_late_facts
from .matrix import Matrix, stage_columns
from .trees import Forest, added, from_lightgbm

SEEDS = (7,)


@dataclass
class StageModel:
    stage: str
    columns: list[str]
    point: Forest
    low: Forest
    high: Forest

    def raw(self, features: pd.DataFrame) -> np.ndarray:
        """Columns point, low, high: ln admissions relative to the market level."""
        X = features[self.columns].to_numpy(np.float32)
        return np.column_stack([forest.predict(X) for forest in (self.point, self.low, self.high)])


def training_rows(matrix: Matrix, until: str) -> np.ndarray:
    return matrix.weeks_between(FIRST_TRAINING_WEEK, until) & matrix.trusted


def fit_stage(matrix: Matrix, stage: str, until: str) -> StageModel:
    """Fits on the weeks before `until`; every film counts twice, once with thinned facts."""
    rows = training_rows(matrix, until)
    columns = stage_columns(list(matrix.full.columns), stage)
    both = pd.concat([matrix.full.loc[rows, columns], matrix.masked.loc[rows, columns]])
    X = float32_inputs(hide_late_facts(both, seed=3))
    y = np.tile(matrix.target[rows], 2)
    weight = np.tile(recency_weights(matrix.films.loc[rows, "week"], until), 2)
    points = [from_lightgbm(fit_lightgbm(X, y, weight, seed=seed)).scaled(1 / len(SEEDS)) for seed in SEEDS]

    def quantile(alpha: float) -> Forest:
        return from_lightgbm(fit_lightgbm(X, y, weight, QUANTILE_ROUNDS, objective="quantile", alpha=alpha))

    return StageModel(stage, columns, added(points), quantile(0.1), quantile(0.9))
