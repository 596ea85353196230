"""With the real releases where they are: the shipped graph computes what the trees say."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from niab_ml.matrix import load_matrix
from niab_ml.models import MODELS, learnt_from
from niab_ml.onnx_export import predict_onnx

ML = Path(__file__).resolve().parents[1]
RELEASES = Path(os.environ.get("NIAB_RELEASES", ML.parents[1] / "shared" / "data" / "releases-fr.jsonl"))
MATRIX = ML / ".cache"
MODEL = next((ML / "models").iterdir())

pytestmark = pytest.mark.skipif(
    not (RELEASES.exists() and (MATRIX / "matrix.json").exists()),
    reason="needs the releases and their matrix",
)


@pytest.mark.parametrize("model", MODELS)
def test_the_shipped_forecasts_are_plausible_on_1000_films(model: str):
    matrix = load_matrix(MATRIX)
    features = json.loads((MODEL / "manifest.json").read_text(encoding="utf8"))["models"][model]["features"]
    if not set(features) <= set(matrix.full.columns):
        pytest.fail("the matrix in ml/.cache is older than the model: run npm run train")
    films = learnt_from(model, matrix.full)
    X = matrix.full.loc[films, features].to_numpy(np.float32)[-1_000:]
    raw = predict_onnx(MODEL / f"{model}.onnx", X)
    assert np.isfinite(raw).all()
    assert np.corrcoef(raw[:, 0], matrix.target[films][-1_000:])[0, 1] > 0.85
