"""Python, which measures forecasts, and TypeScript, which serves them, tell the same numbers of any film."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from niab_ml.adaptive import Levels
from niab_ml.calibration import Calibration, Sides, distribution
from niab_ml.matrix import LEVEL, SCREENS, SCREENS_CLASSES, WIDE
from niab_ml.models import MODELS, SURE_SPREAD, blended, routed_to, weight_of_screens
from niab_ml.onnx_export import predict_onnx
from niab_ml.own_line import OwnLine, apart

ML = Path(__file__).resolve().parents[1]
MODEL = ML.parent / "local" / "sample-weeks" / "model"
MANIFEST = json.loads((MODEL / "manifest.json").read_text(encoding="utf8"))
ASKED = Levels(0.03, 0.2)
FILMS_OF_A_KIND = 5
NUMBERS = ["p10", "p50", "p90", "mean"]


@dataclass
class StoredModel:
    name: str

    def raw(self, features: pd.DataFrame) -> np.ndarray:
        columns = MANIFEST["models"][self.name]["features"]
        return predict_onnx(MODEL / f"{self.name}.onnx", features[columns].to_numpy(np.float32)).astype(float)


def calibration_of(name: str) -> Calibration:
    told = MANIFEST["models"][name]["calibration"]
    lines = {line: OwnLine(**told[line]) for line in ("returning", "wide_start") if line in told}
    corrections = (told[part] for part in ("centres", "widening", "log_mean_factor"))
    return Calibration(*corrections, Sides(**told["sides"]), **lines)


def invented_films() -> pd.DataFrame:
    """Of every kind and pair of kinds; what else is known of them is drawn."""
    random = np.random.default_rng(6)
    told = {
        "nothing": {},
        "copies": {"screens": 5.5, "screens_spread": 0.0},
        **{
            f"class from {one['from']}": {"screens": np.log(one["screens"]), "screens_spread": one["spread"]}
            for one in SCREENS_CLASSES
        },
        "estimate": {"screens": 4.5, "screens_spread": SURE_SPREAD},
        "wide start": {WIDE: 1.0},
    }
    returning = ({"re_release": 0.0}, {"re_release": 1.0}, {"re_release": 0.0, "returns": 12.0})
    names = [feature["name"] for feature in MANIFEST["features"]]
    kinds = []
    for known in told.values():
        for again in returning:
            films = pd.DataFrame(random.normal(size=(FILMS_OF_A_KIND, len(names))), columns=names)
            films = films.mask(random.random(films.shape) < 0.2)
            films[LEVEL] = random.uniform(9, 14, FILMS_OF_A_KIND)
            films[[WIDE, "returns", "screens", "screens_spread"]] = np.nan
            if "screens" not in known:
                films[SCREENS] = np.nan
            kinds.append(films.assign(**again, **known))
    return pd.concat(kinds, ignore_index=True)


def as_evaluated(films: pd.DataFrame) -> pd.DataFrame:
    """As `evaluate` makes a week's forecasts."""
    raw = blended({name: StoredModel(name) for name in MODELS}, films)
    made = pd.DataFrame(np.nan, films.index, NUMBERS)
    for name in MODELS:
        rows = routed_to(name, films)
        own = {line: chosen[rows] for line, chosen in apart(films).items()}
        level = films.loc[rows, LEVEL].to_numpy()
        for number, values in distribution(raw[rows], level, calibration_of(name), ASKED, own).items():
            made.loc[rows, number] = values
    return made


@pytest.fixture(scope="module")
def films() -> pd.DataFrame:
    return invented_films()


@pytest.fixture(scope="module")
def served(films: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    path = tmp_path_factory.mktemp("parity") / "rows.json"
    rows = json.loads(films.to_json(orient="records", double_precision=15))
    path.write_text(json.dumps({"levels": {"low": ASKED.low, "high": ASKED.high}, "rows": rows}), encoding="utf8")
    command = ["node", str(ML / "tests" / "forecast-rows.ts"), str(MODEL), str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return pd.DataFrame(json.loads(done.stdout))


def test_the_films_are_of_every_kind(films: pd.DataFrame):
    weight = weight_of_screens(films)
    assert {0.0, 0.5, 1.0} <= set(weight.round(9))
    # Of no copies, of an estimate, of exact ones, as sure as which is the smallest class, and of the other classes.
    assert len(np.unique(weight)) == len(SCREENS_CLASSES) + 2
    # Where copies are sure, a return needs no line.
    assert {line: int((share > 0).sum()) for line, share in apart(films).items()} == {
        "returning": 2 * 7 * FILMS_OF_A_KIND,
        "wide_start": 3 * FILMS_OF_A_KIND,
    }
    assert calibration_of("without-screens").wide_start is not None
    assert all(calibration_of(name).returning is not None for name in MODELS)


@pytest.mark.parametrize("number", NUMBERS)
def test_what_is_served_is_what_was_measured(films: pd.DataFrame, served: pd.DataFrame, number: str):
    np.testing.assert_allclose(served[number], as_evaluated(films)[number], rtol=1e-5)


def test_the_factors_of_every_explanation_multiply_to_the_mean(served: pd.DataFrame):
    np.testing.assert_allclose(served["explained"], served["mean"], rtol=1e-4)
