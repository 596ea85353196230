"""What the service does after the scores, done by its own code."""

import json
import subprocess
from pathlib import Path

import numpy as np

ML = Path(__file__).parents[1]
# The project's own Node.js.
NODE = ML.parent / "node_modules" / ".bin" / "node"


def diverse(films: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """Of each row of MovieLens' ids, best first, the ten that are shown. Raises CalledProcessError, which tells why."""
    rows = [
        json.dumps({"films": own.tolist(), "scores": worth.tolist()}) for own, worth in zip(films, scores, strict=True)
    ]
    command = [NODE, "diverse-pools.ts"]
    done = subprocess.run(command, cwd=ML, input="\n".join(rows), stdout=subprocess.PIPE, text=True, check=True)
    return np.array([json.loads(line) for line in done.stdout.splitlines()])
