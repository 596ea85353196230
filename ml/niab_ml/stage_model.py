"""A stage's model: point, low and high forests on the same inputs."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .folds import FIRST_TRAINING_WEEK
from .learners import BLEND, QUANTILE, Learner, fit_lightgbm, float32_inputs, recency_weights
from .masking import hide_late_facts
from .matrix import Matrix, stage_columns
from .trees import Forest, added, from_lightgbm

MASK_SEED = 3


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


@dataclass
class TrainingSet:
    """Every film counts twice, once with thinned facts; late facts are hidden at random."""

    columns: list[str]
    X: np.ndarray
    y: np.ndarray
    weeks: pd.Series
    until: str

    def weight(self, learner: Learner) -> np.ndarray:
        return recency_weights(self.weeks, self.until, learner.half_life)


def training_set(matrix: Matrix, columns: list[str], until: str) -> TrainingSet:
    """The trusted films of the weeks before `until`."""
    rows = matrix.weeks_between(FIRST_TRAINING_WEEK, until) & matrix.trusted
    both = pd.concat([matrix.full.loc[rows, columns], matrix.masked.loc[rows, columns]], ignore_index=True)
    y = np.tile(matrix.target[rows], 2)
    weeks = pd.concat([matrix.films.loc[rows, "week"]] * 2, ignore_index=True)
    return TrainingSet(columns, float32_inputs(hide_late_facts(both, y, MASK_SEED)), y, weeks, until)


def fit_stage(matrix: Matrix, stage: str, until: str) -> StageModel:
    """Fits on the weeks before `until`."""
    data = training_set(matrix, stage_columns(list(matrix.full.columns), stage), until)

    def forest(learner: Learner, **extra) -> Forest:
        return from_lightgbm(fit_lightgbm(data.X, data.y, data.weight(learner), learner, **extra))

    point = added([forest(learner).scaled(1 / len(BLEND)) for learner in BLEND])
    return StageModel(stage, data.columns, point, forest(QUANTILE, alpha=0.1), forest(QUANTILE, alpha=0.9))
