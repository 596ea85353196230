"""`ml/models`: a folder a model, and the file `current`, which names the one that is shipped."""

import shutil
from pathlib import Path

MODELS = Path(__file__).resolve().parents[1] / "models"


def shipped(models: Path = MODELS) -> Path:
    return models / (models / "current").read_text(encoding="utf8").strip()


def ship(directory: Path) -> None:
    """Names the model in `current` and takes the one away that was named there; other models stay."""
    current = directory.parent / "current"
    before = shipped(directory.parent) if current.exists() else directory
    current.write_text(f"{directory.name}\n", encoding="utf8")
    if before != directory:
        shutil.rmtree(before, ignore_errors=True)
