"""The learners: trees on ln(admissions) relative to the market level."""

import os
from dataclasses import dataclass, field

import lightgbm as lgb
import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Learner:
    """LightGBM settings; `half_life`: years after which a film of the past counts half; `seeds`: so many forests of
    `rounds` trees each, which differ by their seeds alone, are averaged.
    """

    name: str
    half_life: float
    parameters: dict = field(default_factory=dict)
    rounds: int = 350
    seeds: int = 1


COMMON = {
    # Extremely randomised trees: of the learners compared in REPORT.md the best single ones.
    "extra_trees": True,
    "objective": "regression",
    "learning_rate": 0.06,
    "num_leaves": 32,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "verbose": -1,
    "num_threads": int(os.environ.get("NIAB_TRAIN_THREADS", "1")),
    "deterministic": True,
    "force_row_wise": True,
    "seed": 7,
}

# Between the seeds of a bag.
BAG_STEP = 100
# The time to explain a forecast grows with the square of the depth; deeper trees forecast no better.
DEEPEST = 8
# A third of the trees with each of three seeds forecast as well as all of them with one, or better, at the same price.
BAGGED = {"rounds": 116, "seeds": 3}
FASTER = 0.14
# Their mean is the point forecast. Settings: the two best of `tune.py`, which never saw the reference window.
BLEND = (
    Learner(
        "close-look",
        11.7,
        {
            "objective": "huber",
            "alpha": 0.8,
            "num_leaves": 40,
            "min_data_in_leaf": 12,
            "feature_fraction": 0.4,
            "lambda_l2": 3.2,
            "max_depth": DEEPEST,
            "learning_rate": FASTER,
            "seed": 11,
        },
        **BAGGED,
    ),
    Learner(
        "long-memory",
        16.8,
        {
            "objective": "huber",
            "alpha": 0.8,
            "num_leaves": 32,
            "min_data_in_leaf": 20,
            "feature_fraction": 0.9,
            "lambda_l2": 3.1,
            "max_depth": DEEPEST,
            "learning_rate": FASTER,
            "seed": 5,
        },
        **BAGGED,
    ),
)
QUANTILE = Learner("quantile", 10.0, {"objective": "quantile"}, rounds=250)


def recency_weights(weeks: pd.Series, until: str, half_life: float) -> np.ndarray:
    """1 for a film of the last week, a half every `half_life` years before."""
    years = (pd.Timestamp(until) - pd.to_datetime(weeks)).dt.days.to_numpy() / 365.25
    return 0.5 ** (years / half_life)


def float32_inputs(features: pd.DataFrame) -> np.ndarray:
    """What ONNX will see: training on the same rounded numbers keeps every film on the same side of a threshold."""
    return features.to_numpy(np.float32).astype(np.float64)


def fit_lightgbm(
    X: np.ndarray, y: np.ndarray, weight: np.ndarray, learner: Learner, bag: int = 0, **extra
) -> lgb.Booster:
    """`bag`: which of the learner's seeds, from 0."""
    parameters = {**COMMON, **learner.parameters, **extra}
    parameters["seed"] += BAG_STEP * bag
    return lgb.train(parameters, lgb.Dataset(X, y, weight=weight), learner.rounds)


def fit_bag(X: np.ndarray, y: np.ndarray, weight: np.ndarray, learner: Learner) -> list[lgb.Booster]:
    """The learner once with each of its seeds."""
    return [fit_lightgbm(X, y, weight, learner, bag) for bag in range(learner.seeds)]
