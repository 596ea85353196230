"""`python -m niab_ml.refit`: a model fitted anew, without the evaluation, for `npm run backtest -- --refit`.

What the rolling windows were forecast calibrates it. Refits one after the other share most of that: it is kept, by the
hash of all that it was made from.
"""

import argparse
import hashlib
import shutil
from pathlib import Path

import numpy as np
from tqdm import tqdm

from .evaluation import RolledModel, roll
from .export import export_model
from .fitting import fit_model
from .folds import Fold, cut_off, windows_until
from .matrix import Matrix, load_matrix
from .models import MODELS
from .train import VERSION


def kept_forecasts(matrix: Matrix, model: str, window: Fold, recipe: str, folder: Path) -> np.ndarray:
    """What a model of the weeks before the window says of its films, row for row, NaN elsewhere."""
    known = matrix.weeks_between("", window.end)
    told = hashlib.sha256(f"{recipe} {model} {window}".encode())
    for values in (matrix.full[known], matrix.masked[known], matrix.target[known], matrix.trusted[known]):
        told.update(np.ascontiguousarray(values).tobytes())
    file = folder / f"{told.hexdigest()[:16]}.npy"
    raw = np.full((len(matrix.films), 3), np.nan)
    if file.exists():
        raw[known] = np.load(file)
        return raw
    raw = roll(matrix, model, [window]).raw
    folder.mkdir(parents=True, exist_ok=True)
    # Complete or not there: whoever is interrupted goes on.
    making = file.with_suffix(".part.npy")
    np.save(making, raw[known])
    making.rename(file)
    return raw


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", type=Path, required=True)
    parser.add_argument("--releases", type=Path, required=True)
    parser.add_argument("--until", required=True)
    parser.add_argument("--recipe", required=True, help="changes whenever the code does")
    parser.add_argument("--windows", type=Path, required=True, help="folder in which forecasts of the windows are kept")
    parser.add_argument("--target", type=Path, required=True, help="folder of the model")
    arguments = parser.parse_args()
    matrix = load_matrix(arguments.matrix)
    cut = cut_off(arguments.until, matrix.films["week"].max())
    fitted, calibrations = {}, {}
    for model in tqdm(MODELS, desc=f"refit until {cut}", unit="model"):
        parts = [kept_forecasts(matrix, model, w, arguments.recipe, arguments.windows) for w in windows_until(cut)]
        calibrations[model] = RolledModel(model, {}, _joined(parts)).calibration(matrix, cut)
        fitted[model] = fit_model(matrix, model, cut)
    project = Path(__file__).resolve().parents[2]
    version = f"{VERSION}-until-{cut}"
    making = arguments.target.with_name(f"{arguments.target.name}.part")
    export_model(making, version, fitted, calibrations, {}, project, arguments.releases, matrix, cut)
    shutil.rmtree(arguments.target, ignore_errors=True)
    making.rename(arguments.target)


def _joined(parts: list[np.ndarray]) -> np.ndarray:
    """Each film belongs to one window at most."""
    raw = parts[0]
    for part in parts[1:]:
        raw = np.where(np.isnan(raw), part, raw)
    return raw


if __name__ == "__main__":
    main()
