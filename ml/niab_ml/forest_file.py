"""The point forecast's trees as flat arrays for the explanations; read by `shared/forecasting/forest.ts`."""

import gzip
from pathlib import Path

import numpy as np

from .trees import Forest


def write_forest(forest: Forest, path: Path) -> dict[str, float]:
    """Arrays one after the other, little endian: starts, value, cover, feature, right (distance), missing left."""
    starts, value, cover, feature, right, missing = [0], [], [], [], [], []
    for tree in forest.trees:
        for node, split in enumerate(tree.feature):
            leaf = split < 0
            value.append(tree.value[node] if leaf else tree.threshold[node])
            cover.append(max(tree.cover[node], 1e-6))
            feature.append(split)
            right.append(0 if leaf else tree.right[node] - node)
            missing.append(tree.missing_left[node])
        starts.append(len(value))
    parts = [
        np.asarray(starts, "<i4"),
        np.asarray(value, "<f4"),
        np.asarray(cover, "<f4"),
        np.asarray(feature, "<i2"),
        np.asarray(right, "<i2"),
        np.asarray(missing, "u1"),
    ]
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(b"".join(part.tobytes() for part in parts))
    return {"base": forest.base, "trees": len(forest.trees), "nodes": len(value)}
