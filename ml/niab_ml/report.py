"""REPORT.md and the model card: protocol, baselines, learners, ablation, calibration, slices, worst misses."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np

from . import plots
from .collection import collection_scores
from .evaluation import Evaluation, RolledModel, evaluate
from .experiments import SHOWN, ablation, baselines, compare_learners
from .folds import FIRST_TRAINING_WEEK, REFERENCE, ROLLING, Fold
from .hidden import as_in_service
from .markdown import NAMES, metrics_table, table
from .matrix import Matrix
from .misses import worst_misses
from .protocol import protocol, when_screens_are_not_known, why_r2_of_log_stops
from .slices import slice_scores
from .worth import what_is_known

ALL = [name for name in NAMES if name != "maeOverBaseline"]


def write_report(
    folder: Path,
    matrix: Matrix,
    rolled: dict[str, RolledModel],
    evaluations: dict[str, Evaluation],
    directory: Path,
    cut: str,
) -> None:
    learners = {stage: compare_learners(matrix, stage) for stage in evaluations}
    ablations = {stage: ablation(matrix, stage) for stage in evaluations}
    rows = matrix.weeks_between(REFERENCE.start, REFERENCE.end)
    for stage, evaluation in evaluations.items():
        picture = folder / "report" / f"forecast-{stage}.png"
        plots.forecast_against_actual(matrix, rows, evaluation.calibrated, stage, picture)
    plots.calibration_plot(matrix, evaluations, folder / "report" / "calibration.png")
    plots.ablation_plot(ablations, folder / "report" / "ablation.png")
    naive = baselines(matrix)
    in_service = evaluate(matrix, "monday", rolled, as_in_service(matrix.full))
    parts = [
        f"# How good the forecast is\n\nModel `{directory.name}`. Written by `npm run train`; every number is "
        "measured by `shared/domain/metrics.ts`, which the backtest uses too.\n",
        protocol(cut),
        "## The reference window\n\n2022-07-01 to 2023-06-30, every row, fitted and calibrated on earlier weeks.\n",
        metrics_table({stage: e.reference for stage, e in evaluations.items()}, [*ALL, "maeOverBaseline"]),
        "Forecasts that need no model, on the same films:\n",
        metrics_table(naive, ("wape", "mae", "r2", "r2Log", "medianApe", "within2", "shareOfBestTakings")),
        *(f"![{stage}](report/forecast-{stage}.png)\n" for stage in evaluations),
        "## The other windows\n",
        *(f"{stage}:\n\n{metrics_table(e.folds, (*SHOWN, 'intervalCoverage'))}" for stage, e in evaluations.items()),
        *what_is_known(matrix, rolled, evaluations),
        when_screens_are_not_known(),
        metrics_table(in_service.folds, (*SHOWN, "intervalCoverage")),
        why_r2_of_log_stops(),
        metrics_table(collection_scores(matrix), SHOWN),
        f"## Learners\n\nMeans of the windows from {ROLLING[1].start} and {REFERENCE.start}; a point, not corrected.\n",
        *(f"{stage}:\n\n{metrics_table(scores, SHOWN)}" for stage, scores in learners.items()),
        "## Ablation\n\nThe first learner without a group of features, on the same two windows. A difference "
        "below 0.01 in WAPE is within the noise of 600 films a year.\n",
        *(f"{stage}:\n\n{metrics_table(scores, SHOWN)}" for stage, scores in ablations.items()),
        "![ablation](report/ablation.png)\n",
        "## Calibration\n\nShare of films that came out below each quantile, by size of the forecast, over all "
        "calibrated windows.\n\n![calibration](report/calibration.png)\n",
        "## Slices\n",
        *(f"{stage}:\n\n{slice_table(matrix, e)}" for stage, e in evaluations.items()),
        "## The twenty worst misses (Monday, reference window)\n",
        misses_table(matrix, evaluations["monday"], rows),
        (folder / "report" / "notes.md").read_text(encoding="utf8"),
    ]
    (folder / "REPORT.md").write_text("\n".join(parts), encoding="utf8")


def slice_table(matrix: Matrix, evaluation: Evaluation) -> str:
    header = ["", "films", "WAPE", "median forecast / actual", "within ×2", "80 % interval covers"]
    return table(
        header,
        (
            [
                name,
                str(films),
                f"{wape:.3f}",
                f"{ratio:.2f}",
                f"{100 * within:.0f} %",
                f"{100 * covers:.0f} %",
            ]
            for name, films, wape, ratio, within, covers in slice_scores(matrix, evaluation.calibrated)
        ),
    )


def misses_table(matrix: Matrix, evaluation: Evaluation, rows: np.ndarray) -> str:
    header = ["film", "week", "p10", "p50", "p90", "actual", "why"]
    return table(header, worst_misses(matrix, evaluation.calibrated, rows))


def write_card(
    matrix: Matrix, evaluations: dict[str, Evaluation], directory: Path, cut: str, last_window: Fold = REFERENCE
) -> None:
    first_week = min(min(evaluation.folds) for evaluation in evaluations.values())
    last_day = (date.fromisoformat(last_window.end) - timedelta(days=1)).isoformat()
    learnt_from = max(FIRST_TRAINING_WEEK, matrix.films["week"].min())
    text = [
        f"# Model card: {directory.name}\n",
        "**What it does.** Forecasts the national first-week admissions (previews included) of a film that opens in "
        "France, as p10, p50, p90 and mean, six days (Thursday) and two days (Monday) before the cinema week. It is "
        "made for choosing the programme of a small cinema; it is not made for judging films or people.\n",
        f"**How.** LightGBM (extremely randomised trees) on ln(admissions) relative to the market level, fitted on the "
        f"French releases of {learnt_from[:4]} to the weeks before {cut}; quantile trees, conformalised on later films "
        "by size; the mean corrected for the logarithm's bias. Screens may be a number, a class, an estimate with its "
        "spread, or unknown. Exported to ONNX, and the same trees as arrays; `manifest.json` "
        "holds the order of the inputs, the corrections and the hashes.\n",
        "**Limits.** Events and niche distributors are forecast badly; a title that becomes a phenomenon is forecast "
        "too low. 2020 and 2021 hold closed weeks. The school calendar ends in August 2027. Track records age: they "
        "must be fed with results. About 6 % of the results learned from differ by more than 5 % from the truth.\n",
        f"## Reference window ({last_window.start[:7]} to {last_day[:7]}, fitted on earlier weeks)\n",
        metrics_table({stage: e.reference for stage, e in evaluations.items()}, ALL),
        f"## Slices (windows from {first_week[:7]} to {last_day[:7]})\n",
        *(f"{stage}:\n\n{slice_table(matrix, e)}" for stage, e in evaluations.items()),
    ]
    (directory / "MODEL_CARD.md").write_text("\n".join(text), encoding="utf8")
