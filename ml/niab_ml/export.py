"""Writes `models/<version>/`: ONNX graphs, the same trees as arrays, manifest, track records, model card."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from .calibration import Calibration
from .fitting import FittedModel
from .forest_file import write_forests
from .matrix import FEATURES, LEVEL, Matrix
from .models import SURE_SPREAD, SURELY_SMALL, learnt_from
from .onnx_export import export_forests, predict_onnx

MOST_DIFFERENCE = 1e-4
COMPARED_FILMS = 1_000
REFERENCE_FILE = "reference.bin.gz"


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def parity(model: FittedModel, path: Path, sample: pd.DataFrame) -> float:
    """Largest difference (ln units) between the graph in float32 and the trees."""
    graph = predict_onnx(path, sample[model.columns].to_numpy(np.float32))
    difference = float(np.abs(graph - model.raw(sample)).max())
    if difference > MOST_DIFFERENCE:
        raise ValueError(f"{path.name} differs from its trees by {difference}")
    return difference


def write_track_records(project: Path, releases: Path, cut: str, target: Path) -> None:
    command = ["node", str(project / "ml" / "export-records.ts"), str(releases), cut, str(target)]
    subprocess.run(command, check=True)


def described_features(columns: list[list[str]]) -> list[dict[str, str]]:
    """What the table says of the models' inputs, and of the level."""
    used = {LEVEL, *(name for names in columns for name in names)}
    return [feature for feature in FEATURES if feature["name"] in used]


def export_model(
    directory: Path,
    version: str,
    models: dict[str, FittedModel],
    calibrations: dict[str, Calibration],
    metrics: dict,
    project: Path,
    releases: Path,
    matrix: Matrix,
    cut: str,
    write_reference: Callable[[Path], None] | None = None,
) -> None:
    """`cut`: first week that the models were not fitted on. `write_reference`: of what the model is watched against.

    Each graph is compared with its trees on the last films of its kind.
    """
    if directory.exists():
        shutil.rmtree(directory)
    directory.mkdir(parents=True)
    parts = {}
    for name, model in models.items():
        path = directory / f"{name}.onnx"
        export_forests([model.point, model.low, model.high], len(model.columns), path)
        sample = matrix.full[learnt_from(name, matrix.full)][-COMPARED_FILMS:]
        difference = parity(model, path, sample)
        forest_path = directory / f"{name}.forest.bin.gz"
        shapes = write_forests(model.point, model.low, model.high, forest_path)
        parts[name] = {
            "file": path.name,
            "sha256": sha256(path),
            "features": model.columns,
            "forest": {"file": forest_path.name, "sha256": sha256(forest_path), **shapes},
            "outputs": ["point", "low", "high"],
            "parity": {"films": len(sample), "maximumDifference": difference},
            "calibration": calibrations[name].as_dict(),
        }
    records = directory / "track-records.bin.gz"
    write_track_records(project, releases, cut, records)
    manifest = {
        "version": version,
        "trainedBefore": cut,
        "levelFeature": LEVEL,
        "models": parts,
        "sure": {"spread": SURE_SPREAD, "small": SURELY_SMALL},
        "trackRecords": {"file": records.name, "sha256": sha256(records)},
        "metrics": metrics,
        "features": described_features([model.columns for model in models.values()]),
    }
    if write_reference is not None:
        reference = directory / REFERENCE_FILE
        write_reference(reference)
        manifest["reference"] = {"file": reference.name, "sha256": sha256(reference)}
    (directory / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf8")
