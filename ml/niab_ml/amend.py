"""`python -m niab_ml.amend`: tells the manifests in service what the table of features says of the models' inputs.

The models, their versions and every other word of the manifests stay as they are. Training writes the same by itself.
"""

import json
from pathlib import Path

from .export import described_features
from .shelf import shipped

SAMPLE_WEEKS = Path(__file__).resolve().parents[2] / "local" / "sample-weeks" / "model"


def amend(path: Path) -> None:
    manifest = json.loads(path.read_text(encoding="utf8"))
    columns = [model["features"] for model in manifest["models"].values()]
    manifest["features"] = described_features(columns)
    path.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf8")


if __name__ == "__main__":
    for directory in (shipped(), SAMPLE_WEEKS):
        amend(directory / "manifest.json")
