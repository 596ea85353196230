"""`python -m niab_ml.amend`: tells the shipped model's manifest what the table of features says of its inputs.

The model, its version and every other word of the manifest stay as they are. Training writes the same by itself.
"""

import json
from pathlib import Path

from .export import described_features


def amend(path: Path) -> None:
    manifest = json.loads(path.read_text(encoding="utf8"))
    columns = [model["features"] for model in manifest["models"].values()]
    manifest["features"] = described_features(columns)
    path.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf8")


if __name__ == "__main__":
    [shipped] = (Path(__file__).parent.parent / "models").glob("*/manifest.json")
    amend(shipped)
