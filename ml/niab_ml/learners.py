"""The learners: trees on ln(admissions) relative to the market level."""

import lightgbm as lgb
import numpy as np
import pandas as pd

# Extremely randomised trees: of the learners compared in REPORT.md the best single one.
LIGHTGBM = {
    "extra_trees": True,
    "learning_rate": 0.03,
    "num_leaves": 32,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "verbose": -1,
    "num_threads": 2,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 7,
}
ROUNDS = 700
QUANTILE_ROUNDS = 350
HALF_LIFE_YEARS = 8.0


def recency_weights(weeks: pd.Series, until: str) -> np.ndarray:
    """1 for a film of the last week, a half every HALF_LIFE_YEARS before."""
    years = (pd.Timestamp(until) - pd.to_datetime(weeks)).dt.days.to_numpy() / 365.25
    return 0.5 ** (years / HALF_LIFE_YEARS)


def float32_inputs(features: pd.DataFrame) -> np.ndarray:
    """What ONNX will see: training on the same rounded numbers keeps every film on the same side of a threshold."""
    return features.to_numpy(np.float32).astype(np.float64)


def fit_lightgbm(X: np.ndarray, y: np.ndarray, weight: np.ndarray, rounds: int = ROUNDS, **extra) -> lgb.Booster:
    parameters = {**LIGHTGBM, "objective": "regression", **extra}
    return lgb.train(parameters, lgb.Dataset(X, y, weight=weight), rounds)
