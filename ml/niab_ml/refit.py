"""`python -m niab_ml.refit`: a model fitted anew, without the evaluation, for `npm run backtest -- --refit`.

Forecasts of the rolling windows calibrate it. Refits share the models of these windows, which are kept by the hash of
all that they were made from.
"""

import argparse
import hashlib
import pickle
import shutil
from pathlib import Path

import numpy as np
from tqdm import tqdm

from .evaluation import RolledModel, views_of
from .export import export_model
from .fitting import FittedModel, fit_model
from .folds import cut_off, windows_until
from .matrix import Matrix, load_matrix
from .models import MODELS, learnt_from
from .train import VERSION


def kept_model(matrix: Matrix, model: str, until: str, recipe: str, folder: Path) -> FittedModel:
    """Fitted on the weeks before `until`, or as it was kept."""
    known = matrix.weeks_between("", until)
    told = hashlib.sha256(f"{recipe} {model} {until}".encode())
    for values in (matrix.full[known], matrix.masked[known], matrix.target[known], matrix.trusted[known]):
        told.update(np.ascontiguousarray(values).tobytes())
    file = folder / f"{until}-{model}-{told.hexdigest()[:12]}.pickle"
    if file.exists():
        return pickle.loads(file.read_bytes())
    fitted = fit_model(matrix, model, until)
    folder.mkdir(parents=True, exist_ok=True)
    # Complete or not there: whoever is interrupted goes on.
    making = file.with_suffix(".part")
    making.write_bytes(pickle.dumps(fitted))
    making.rename(file)
    return fitted


def forecasts_until(matrix: Matrix, model: str, cut: str, recipe: str, folder: Path) -> RolledModel:
    """What models of the weeks before each window said of its films, for the calibration."""
    views = views_of(matrix, model)
    raw = [np.full((len(matrix.films), 3), np.nan) for _ in views]
    for window in tqdm(windows_until(cut), desc=f"{model}: rolling origin", unit="window"):
        rows = matrix.weeks_between(window.start, min(window.end, cut)) & learnt_from(model, matrix.full)
        if rows.any():
            fitted = kept_model(matrix, model, window.start, recipe, folder)
            for view, said in zip(views, raw, strict=True):
                said[rows] = fitted.raw(view[rows])
    return RolledModel(model, {}, raw)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", type=Path, required=True)
    parser.add_argument("--releases", type=Path, required=True)
    parser.add_argument("--until", required=True)
    parser.add_argument("--recipe", required=True, help="changes whenever the code does")
    parser.add_argument(
        "--windows", type=Path, required=True, help="folder in which the models of the windows are kept"
    )
    parser.add_argument("--target", type=Path, required=True, help="folder of the model")
    arguments = parser.parse_args()
    matrix = load_matrix(arguments.matrix)
    cut = cut_off(arguments.until, matrix.films["week"].max())
    fitted, calibrations = {}, {}
    for model in MODELS:
        rolled = forecasts_until(matrix, model, cut, arguments.recipe, arguments.windows)
        calibrations[model] = rolled.calibration(matrix, cut)
        fitted[model] = fit_model(matrix, model, cut)
    project = Path(__file__).resolve().parents[2]
    version = f"{VERSION}-until-{cut}"
    making = arguments.target.with_name(f"{arguments.target.name}.part")
    export_model(making, version, fitted, calibrations, {}, project, arguments.releases, matrix, cut)
    shutil.rmtree(arguments.target, ignore_errors=True)
    making.rename(arguments.target)


if __name__ == "__main__":
    main()
