"""Where the model lies that the package has."""

from pathlib import Path

CURRENT = Path(__file__).parent / "models" / "current"
