"""What a model is watched against in service: features of its last films, and what the evaluation said of them.

`python -m niab_ml.reference` gives one to a model that was made without; it evaluates anew, which takes minutes.
"""

import argparse
import json
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from .evaluation import Evaluation, RolledModel, evaluate, roll, rolled_until
from .export import REFERENCE_FILE, sha256
from .folds import ROLLING, Fold, windows_of, windows_until
from .matrix import STAGES, Matrix, load_matrix
from .telling import nothing_told

PARTS = ("p10", "p50", "p90", "mean")
# Monday's run of a service whose sites tell no screens; as in `shared/monitoring/reference-file.ts`.
WITHOUT_SCREENS = "mondayWithoutScreens"


def evaluations_until(
    matrix: Matrix, rolled: dict[str, RolledModel], cut: str, rolling: list[Fold] = ROLLING
) -> dict[str, Evaluation]:
    """Of each stage, and of Monday where nobody tells screens, in all windows up to the one that holds the cut-off;
    `rolled` has them (`rolled_until`).
    """
    windows = windows_until(cut, rolling)
    evaluations = {stage: evaluate(matrix, stage, rolled, matrix.seen_at(stage), windows) for stage in STAGES}
    without = evaluate(matrix, "monday", rolled, nothing_told(matrix.full), windows)
    return {**evaluations, WITHOUT_SCREENS: without}


def write_forecasts(evaluations: Mapping[str, Evaluation], target: Path) -> None:
    """A JSON line for each film that an evaluation forecast; `row` is that of the matrix, from 0."""
    with target.open("w", encoding="utf8") as file:
        for run, evaluation in evaluations.items():
            for row in np.flatnonzero(~np.isnan(evaluation.calibrated["p50"])):
                told = {part: float(evaluation.calibrated[part][row]) for part in PARTS}
                file.write(json.dumps({"row": int(row), "run": run, **told}) + "\n")


def write_reference(
    matrix_folder: Path, evaluations: Mapping[str, Evaluation], cut: str, version: str, target: Path
) -> None:
    """`matrix_folder`: where `build-matrix.ts` left the matrix that was evaluated."""
    script = Path(__file__).resolve().parents[1] / "reference.ts"
    with tempfile.TemporaryDirectory() as folder:
        forecasts = Path(folder) / "forecasts.jsonl"
        write_forecasts(evaluations, forecasts)
        command = ["node", str(script), str(matrix_folder), str(forecasts), cut, version, str(target)]
        subprocess.run(command, check=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder of the model")
    arguments = parser.parse_args()
    matrix = load_matrix(arguments.matrix)
    path = arguments.model / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf8"))
    cut = manifest["trainedBefore"]
    weeks = matrix.films["week"]
    rolling = windows_of(weeks.min(), weeks.max())
    rolled = rolled_until(matrix, roll(matrix, rolling), cut, rolling)
    evaluations = evaluations_until(matrix, rolled, cut, rolling)
    target = arguments.model / REFERENCE_FILE
    write_reference(arguments.matrix, evaluations, cut, manifest["version"], target)
    manifest["reference"] = {"file": target.name, "sha256": sha256(target)}
    path.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
