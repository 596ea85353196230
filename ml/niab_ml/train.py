"""`python -m niab_ml.train`: fits in order of time, evaluates, exports `ml/models/<version>/`, writes the report."""

import argparse
import hashlib
import json
import shutil
from datetime import date
from pathlib import Path

import mlflow

from . import tracking
from .calibration import Calibration
from .evaluation import Evaluation, evaluate, roll, rolled_until
from .export import export_model
from .fitting import FittedModel, fit_model
from .folds import ROLLING, Fold, cut_off, windows_of, windows_until
from .learners import BLEND, COMMON
from .matrix import STAGES, Matrix, load_matrix
from .models import MODELS, WITH_SCREENS, learnt_from
from .reference import evaluations_until, write_reference
from .report import write_card, write_report
from .shelf import ship

VERSION = "4.0.0"
# With fewer the trees do not split: a leaf has a dozen films.
FEWEST_FILMS = 150


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", type=Path, required=True)
    parser.add_argument("--releases", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    today = date.today().isoformat()
    parser.add_argument("--until", type=iso_day, default=today, help="the day whose knowledge it learns from")
    parser.add_argument("--no-report", action="store_true", help="skip ablation, learners and plots")
    parser.add_argument("--challenger", action="store_true", help="register it as challenger, however it compares")
    arguments = parser.parse_args()
    project = Path(__file__).resolve().parents[2]
    matrix = load_matrix(arguments.matrix)
    first_week, last_week = matrix.films["week"].min(), matrix.films["week"].max()
    cut = cut_off(arguments.until, last_week)
    try:
        rolling = windows_of(first_week, last_week)
        windows_until(cut, rolling)
        refuse_few(matrix)
    except ValueError as error:
        parser.error(str(error))
    tracking.start(project)
    with mlflow.start_run(run_name="train"):
        mlflow.log_params({"cut_off": cut, "learners": [learner.name for learner in BLEND], **COMMON})
        rolled = roll(matrix, rolling)
        evaluations = {stage: evaluate(matrix, stage, rolled, matrix.seen_at(stage), rolling) for stage in STAGES}
        for stage, evaluation in evaluations.items():
            for start_week, metrics in evaluation.folds.items():
                tracking.log_fold(stage, start_week, metrics)
        fitted = {model: fit_model(matrix, model, cut) for model in MODELS}
        complete = rolled_until(matrix, rolled, cut, rolling)
        calibrations = {name: model.calibration(matrix, cut) for name, model in complete.items()}
        watched = evaluations_until(matrix, complete, cut, rolling)
        directory = export(arguments, project, matrix, evaluations, watched, fitted, calibrations, cut, rolling[-1])
        if cut <= last_week:
            print(f"model {directory.name} written, which knows the weeks before {cut}; what is shipped stays")
            return
        ship(directory)
        reference = {stage: evaluations[stage].reference for stage in STAGES}
        alias = tracking.register(directory, directory.name, reference, False if arguments.challenger else None)
    print(f"model {directory.name} written and shipped, which knows every week before {cut} ({alias})")
    if not arguments.no_report and rolling == ROLLING:
        write_report(project / "ml", matrix, rolled, evaluations, directory, cut)


def refuse_few(matrix: Matrix) -> None:
    """Raises ValueError where a model has too few films that teach it."""
    for model in MODELS:
        films = int((learnt_from(model, matrix.full) & matrix.trusted).sum())
        if films < FEWEST_FILMS:
            told = " whose screens are known" if model == WITH_SCREENS else ""
            raise ValueError(f"{films} films{told} are too few to learn from: at least {FEWEST_FILMS} are needed")


def iso_day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def export(
    arguments: argparse.Namespace,
    project: Path,
    matrix: Matrix,
    evaluations: dict[str, Evaluation],
    watched: dict[str, Evaluation],
    fitted: dict[str, FittedModel],
    calibrations: dict[str, Calibration],
    cut: str,
    last_window: Fold,
) -> Path:
    """`watched`: what the model is watched against in service.

    The version ends with a hash of what was measured and of the cut-off: another model, another name."""
    reference = {stage: evaluations[stage].reference for stage in STAGES}
    told = json.dumps([reference, {model: c.as_dict() for model, c in calibrations.items()}, cut], sort_keys=True)
    version = f"{VERSION}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"
    arguments.models.mkdir(parents=True, exist_ok=True)
    # Beside the other models until it is complete.
    making = arguments.models.parent / ".cache" / version
    export_model(
        making,
        version,
        fitted,
        calibrations,
        reference,
        project,
        arguments.releases,
        matrix,
        cut,
        lambda target: write_reference(arguments.matrix, watched, cut, version, target),
    )
    write_card(matrix, evaluations, making, cut, last_window)
    directory = arguments.models / version
    shutil.rmtree(directory, ignore_errors=True)
    return Path(shutil.move(making, directory))


if __name__ == "__main__":
    main()
