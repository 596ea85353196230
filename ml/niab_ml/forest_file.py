"""A model's trees as flat arrays, for the walk and the explanations; read by `shared/forecasting/forest.ts`."""

import gzip
from pathlib import Path

import numpy as np

from .trees import Forest


def write_forests(point: Forest, low: Forest, high: Forest, path: Path) -> dict[str, dict[str, float]]:
    """Arrays one after the other, little endian: starts, value, cover, feature, right (distance), missing left.

    Each holds all trees in the order point, low, high; only of the point's nodes is the cover told, for only the point
    forecast is explained. Returns the shape of each output's trees.
    """
    starts, value, cover, feature, right, missing = [0], [], [], [], [], []
    shapes = {}
    for name, forest in {"point": point, "low": low, "high": high}.items():
        before = len(value)
        for tree in forest.trees:
            for node, split in enumerate(tree.feature):
                leaf = split < 0
                value.append(tree.value[node] if leaf else tree.threshold[node])
                feature.append(split)
                right.append(0 if leaf else tree.right[node] - node)
                missing.append(tree.missing_left[node])
                if forest is point:
                    cover.append(max(tree.cover[node], 1e-6))
            starts.append(len(value))
        shapes[name] = {"base": forest.base, "trees": len(forest.trees), "nodes": len(value) - before}
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
    return shapes
