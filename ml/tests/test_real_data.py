"""With the real releases, whose matrix `python-tests.ts` builds: the shipped graph's forecasts are plausible."""

import json
from pathlib import Path

import numpy as np
import pytest

from niab_ml.matrix import load_matrix
from niab_ml.models import MODELS, learnt_from
from niab_ml.onnx_export import predict_onnx
from niab_ml.shelf import shipped

ML = Path(__file__).resolve().parents[1]
MODEL = shipped()


@pytest.mark.parametrize("model", MODELS)
def test_the_shipped_forecasts_are_plausible_on_1000_films(model: str):
    matrix = load_matrix(ML / ".cache")
    features = json.loads((MODEL / "manifest.json").read_text(encoding="utf8"))["models"][model]["features"]
    films = learnt_from(model, matrix.full)
    X = matrix.full.loc[films, features].to_numpy(np.float32)[-1_000:]
    raw = predict_onnx(MODEL / f"{model}.onnx", X)
    assert np.isfinite(raw).all()
    assert np.corrcoef(raw[:, 0], matrix.target[films][-1_000:])[0, 1] > 0.85
