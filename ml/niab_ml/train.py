"""`python -m niab_ml.train`: fits in order of time, evaluates, exports `ml/models/<version>/`, writes the report."""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import mlflow

from . import tracking
from .calibration import Calibration, calibrate
from .evaluation import Evaluation, evaluate
from .export import export_model
from .folds import CUT_OFF, FIRST_WINDOW
from .learners import BLEND, COMMON
from .matrix import Matrix, load_matrix
from .report import write_report
from .stage_model import StageModel, fit_stage

STAGES = ("thursday", "monday")
VERSION = "2.0.0"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", type=Path, required=True)
    parser.add_argument("--releases", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--no-report", action="store_true", help="skip ablation, learners and plots")
    arguments = parser.parse_args()
    project = Path(__file__).resolve().parents[2]
    matrix = load_matrix(arguments.matrix)
    tracking.start(project)
    with mlflow.start_run(run_name="train"):
        mlflow.log_params({"cut_off": CUT_OFF, "learners": [learner.name for learner in BLEND], **COMMON})
        evaluations = {stage: evaluate(matrix, stage) for stage in STAGES}
        models = {stage: fit_stage(matrix, stage, CUT_OFF) for stage in STAGES}
        calibrations = {stage: final_calibration(matrix, evaluations[stage]) for stage in STAGES}
        directory = export(arguments, project, matrix, evaluations, models, calibrations)
        reference = {stage: evaluations[stage].reference for stage in STAGES}
        alias = tracking.register(directory, directory.name, reference)
    print(f"model {directory.name} written ({alias})")
    if not arguments.no_report:
        write_report(project / "ml", matrix, evaluations, directory)


def final_calibration(matrix: Matrix, evaluation: Evaluation) -> Calibration:
    """From every forecast of the rolling windows whose result was known at the cut-off."""
    rows = evaluation.forecast & matrix.weeks_between(FIRST_WINDOW, CUT_OFF) & matrix.trusted
    return calibrate(evaluation.raw[rows], matrix.level[rows], matrix.actual[rows])


def export(
    arguments: argparse.Namespace,
    project: Path,
    matrix: Matrix,
    evaluations: dict[str, Evaluation],
    models: dict[str, StageModel],
    calibrations: dict[str, Calibration],
) -> Path:
    """The version ends with a hash of what was measured: another model, another name."""
    reference = {stage: evaluations[stage].reference for stage in STAGES}
    told = json.dumps([reference, {stage: c.as_dict() for stage, c in calibrations.items()}], sort_keys=True)
    version = f"{VERSION}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"
    arguments.models.mkdir(parents=True, exist_ok=True)
    # Beside the old model until it is complete.
    making = arguments.models.parent / ".cache" / version
    export_model(making, version, models, calibrations, reference, project, arguments.releases, matrix.full[-1_000:])
    for old in arguments.models.iterdir():
        shutil.rmtree(old)
    return Path(shutil.move(making, arguments.models / version))


if __name__ == "__main__":
    main()
