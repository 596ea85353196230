"""`python -m niab_ml.train`: fits in order of time, evaluates, exports `ml/models/<version>/`."""

import argparse
import hashlib
from pathlib import Path

import numpy as np
from tqdm import tqdm

from .calibration import calibrate, distribution
from .export import export_model
from .folds import CUT_OFF, REFERENCE, ROLLING
from .matrix import Matrix, load_matrix
from .scores import score
from .stage_model import fit_stage

STAGES = ("thursday", "monday")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", type=Path, required=True)
    parser.add_argument("--releases", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    arguments = parser.parse_args()
    matrix = load_matrix(arguments.matrix)
    models, calibrations, metrics = {}, {}, {}
    for stage in STAGES:
        raw = rolling_raw(matrix, stage)
        known = ~np.isnan(raw[:, 0])
        before = known & matrix.weeks_between("2016", REFERENCE.start)
        window = matrix.weeks_between(REFERENCE.start, REFERENCE.end)
        honest = calibrate(raw[before], matrix.level[before], matrix.actual[before])
        forecast = distribution(raw[window], matrix.level[window], honest)
        metrics[stage] = score(forecast, matrix.actual[window])
        print(stage, metrics[stage])
        usable = known & matrix.weeks_between("2016", CUT_OFF)
        calibrations[stage] = calibrate(raw[usable], matrix.level[usable], matrix.actual[usable])
        models[stage] = fit_stage(matrix, stage, CUT_OFF)
    version = "1.0.0-" + hashlib.sha256(repr((metrics, calibrations)).encode()).hexdigest()[:8]
    project = Path(__file__).resolve().parents[2]
    export_model(arguments.models / version, version, models, calibrations, metrics, project, arguments.releases)
    print(f"model {version} written")


def rolling_raw(matrix: Matrix, stage: str) -> np.ndarray:
    """Raw outputs for every film of the rolling windows, each by a model fitted before its window; NaN elsewhere."""
    raw = np.full((len(matrix.films), 3), np.nan)
    for fold in tqdm(ROLLING, desc=f"{stage}: rolling origin", unit="fold"):
        rows = matrix.weeks_between(fold.start, fold.end)
        raw[rows] = fit_stage(matrix, stage, fold.start).raw(matrix.full[rows])
    return raw


if __name__ == "__main__":
    main()
