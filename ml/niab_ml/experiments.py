"""Which learner, which features: measured on two windows, each by models that had not seen it."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler
from tqdm import tqdm

from .baselines import constant_median, distributor_mean
from .fitting import TrainingSet, training_set
from .folds import REFERENCE, ROLLING, Fold
from .learners import BLEND, Learner, fit_bag, float32_inputs
from .matrix import FEATURES, LEVEL, SCREENS, US, Matrix, features_in
from .models import MODELS, routed_to
from .scores import point_only, score

WINDOWS = [ROLLING[1], REFERENCE]
SHOWN = ("wape", "r2Log", "within2", "shareOfBestTakings")
PLAIN = Learner("plain", 10.0, {"extra_trees": False, "num_leaves": 24, "feature_fraction": 0.4})


def point_forecast(name: str, data: TrainingSet, inputs: np.ndarray) -> np.ndarray:
    """ln admissions relative to the market level by one of the compared learners."""
    if name == "linear (ridge)":
        filled = pd.DataFrame(data.X).fillna(0).to_numpy()
        scaler = StandardScaler().fit(filled)
        # Unknown values count as 0 together with a flag that says so.
        flags = np.isnan(data.X)
        model = Ridge(alpha=30).fit(np.hstack([scaler.transform(filled), flags]), data.y, data.weight(BLEND[0]))
        known = np.nan_to_num(inputs)
        return model.predict(np.hstack([scaler.transform(known), np.isnan(inputs)]))
    if name == "CatBoost":
        from catboost import CatBoostRegressor

        # What training never saw missing is 0 to LightGBM, but to CatBoost less than anything.
        never_missing = ~np.isnan(data.X).any(axis=0)
        inputs = np.where(never_missing & np.isnan(inputs), 0.0, inputs)
        model = CatBoostRegressor(
            iterations=400,
            learning_rate=0.08,
            depth=6,
            l2_leaf_reg=6,
            rsm=0.4,
            random_seed=1,
            thread_count=2,
            allow_writing_files=False,
            verbose=0,
        )
        return model.fit(data.X, data.y, sample_weight=data.weight(BLEND[0])).predict(inputs)
    learners = {
        "LightGBM": [PLAIN],
        "extra trees 1": [BLEND[0]],
        "extra trees 2": [BLEND[1]],
        "blend": list(BLEND),
    }
    bags = [fit_bag(data.X, data.y, data.weight(one), one) for one in learners[name]]
    return np.mean([np.mean([booster.predict(inputs) for booster in bag], axis=0) for bag in bags], axis=0)


LEARNERS = ("linear (ridge)", "LightGBM", "CatBoost", "extra trees 1", "extra trees 2", "blend")


def scored(
    matrix: Matrix,
    fold: Fold,
    name: str,
    stage: str,
    without: Sequence[str] = (),
    features: pd.DataFrame | None = None,
) -> dict[str, float]:
    """`without`: features to leave out; `features`: the films as the runs see them."""
    features = matrix.seen_at(stage) if features is None else features
    window = matrix.weeks_between(fold.start, fold.end)
    values = np.full(len(matrix.films), np.nan)
    for model in MODELS:
        rows = window & routed_to(model, features)
        if rows.any():
            data = training_set(matrix, model, fold.start, without)
            inputs = float32_inputs(features.loc[rows, data.columns])
            values[rows] = np.exp(point_forecast(name, data, inputs) + matrix.level[rows])
    return score(matrix, window, point_only(values[window]))


def mean_scores(scores: list[dict[str, float]]) -> dict[str, float]:
    return {name: float(np.mean([one[name] for one in scores])) for name in SHOWN}


def compare_learners(matrix: Matrix, stage: str) -> dict[str, dict[str, float]]:
    return {
        name: mean_scores([scored(matrix, fold, name, stage) for fold in WINDOWS])
        for name in tqdm(LEARNERS, desc=f"{stage}: learners")
    }


def ablation(matrix: Matrix, stage: str) -> dict[str, dict[str, float]]:
    """Scores of the first learner without each group of features."""

    def measured(**how) -> dict[str, float]:
        return mean_scores([scored(matrix, fold, "extra trees 1", stage, **how) for fold in WINDOWS])

    result = {"nothing": measured()}
    groups = dict.fromkeys(feature["group"] for feature in FEATURES if feature["name"] not in (*SCREENS, *US, LEVEL))
    for group in tqdm(groups, desc=f"{stage}: ablation"):
        result[group] = measured(without=features_in(group))
    result["american-start"] = measured(without=US)
    if stage == "monday":
        # Every film then goes to the model that knows no screens.
        result["screens"] = measured(features=matrix.full.assign(**dict.fromkeys(SCREENS, np.nan)))
    return result


def baselines(matrix: Matrix) -> dict[str, dict[str, float]]:
    rows = matrix.weeks_between(REFERENCE.start, REFERENCE.end)
    naive = {
        "constant median": constant_median(matrix, rows, REFERENCE.start),
        "mean of the distributor's last two years": distributor_mean(matrix, rows),
    }
    return {name: score(matrix, rows, point_only(values)) for name, values in naive.items()}
