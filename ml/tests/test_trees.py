"""Test data of our own: random numbers with a known relation and gaps."""

from pathlib import Path

import lightgbm as lgb
import numpy as np
import pytest
from catboost import CatBoostRegressor

from niab_ml.forest_file import write_forests
from niab_ml.onnx_export import export_forests, predict_onnx
from niab_ml.trees import added, float32_below, from_catboost, from_lightgbm


@pytest.fixture(scope="module")
def data():
    rng = np.random.default_rng(1)
    X = rng.normal(size=(1_000, 6)).astype(np.float32).astype(np.float64)
    X[rng.random(X.shape) < 0.2] = np.nan
    X[:, 5] = rng.integers(0, 3, 1_000)  # a column without gaps
    y = np.nan_to_num(X[:, 0]) * 2 + np.isnan(X[:, 1]) + X[:, 5]
    return X, y


@pytest.fixture(scope="module")
def lightgbm_model(data):
    return lgb.train({"verbose": -1, "num_leaves": 12, "extra_trees": True}, lgb.Dataset(*data), 40)


def test_lightgbm_trees_agree_with_the_library(data, lightgbm_model):
    X, _ = data
    forest = from_lightgbm(lightgbm_model)
    assert np.abs(forest.predict(X.astype(np.float32)) - lightgbm_model.predict(X)).max() < 1e-9


def test_catboost_trees_agree_with_the_library(data, tmp_path: Path):
    X, y = data
    model = CatBoostRegressor(iterations=30, depth=4, verbose=0, thread_count=1, allow_writing_files=False)
    model.fit(X, y)
    forest = from_catboost(model, tmp_path / "model.json")
    assert np.abs(forest.predict(X.astype(np.float32)) - model.predict(X)).max() < 1e-6


def test_onnx_agrees_on_1000_films(data, lightgbm_model, tmp_path: Path):
    X, _ = data
    forest = from_lightgbm(lightgbm_model)
    both = added([forest.scaled(0.5), forest.scaled(0.5)])
    export_forests([forest, both], X.shape[1], tmp_path / "model.onnx")
    raw = predict_onnx(tmp_path / "model.onnx", X)
    assert raw.shape == (1_000, 2)
    assert np.abs(raw[:, 0] - lightgbm_model.predict(X)).max() < 1e-4
    assert np.abs(raw[:, 1] - raw[:, 0]).max() < 1e-4


def test_values_without_gaps_in_training_may_be_missing_later(data, lightgbm_model):
    X, _ = data
    hidden = X.copy()
    hidden[:, 5] = np.nan
    forest = from_lightgbm(lightgbm_model)
    assert np.abs(forest.predict(hidden.astype(np.float32)) - lightgbm_model.predict(hidden)).max() < 1e-9


@pytest.mark.parametrize("threshold", [0.1, -0.1, 1e-40, 3.0, 1e300, -1e300])
def test_a_threshold_is_never_rounded_up(threshold: float):
    rounded = float32_below(threshold)
    assert rounded <= threshold or threshold < -3.4e38
    assert np.float32(rounded) == rounded


def test_the_forest_file_is_the_same_every_time(lightgbm_model, tmp_path: Path):
    point = from_lightgbm(lightgbm_model)
    low, high = point.scaled(0.5), added([point, point])
    shapes = write_forests(point, low, high, tmp_path / "a.gz")
    write_forests(point, low, high, tmp_path / "b.gz")
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    nodes = sum(len(tree.feature) for tree in point.trees)
    assert [(shape["trees"], shape["nodes"]) for shape in shapes.values()] == [
        (40, nodes),
        (40, nodes),
        (80, 2 * nodes),
    ]
