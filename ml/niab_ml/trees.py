"""Gradient-boosted trees of any library in one form, for ONNX and for the explanations in TypeScript."""

import json
from dataclasses import dataclass, field

import numpy as np

FLOAT32_MAX = float(np.finfo(np.float32).max)


@dataclass
class Tree:
    """Nodes in preorder. `feature` is −1 at a leaf; a value goes left if it is <= `threshold`."""

    feature: list[int] = field(default_factory=list)
    threshold: list[float] = field(default_factory=list)
    missing_left: list[bool] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    right: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)
    cover: list[float] = field(default_factory=list)

    def add(
        self, cover: float, value: float = 0.0, feature: int = -1, threshold: float = 0.0, missing_left=True
    ) -> int:
        self.feature.append(feature)
        self.threshold.append(threshold)
        self.missing_left.append(missing_left)
        self.left.append(-1)
        self.right.append(-1)
        self.value.append(value)
        self.cover.append(cover)
        return len(self.feature) - 1

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Values of the rows of a float32 matrix."""
        out = np.zeros(len(X))
        pending = [(0, np.arange(len(X)))]
        while pending:
            node, rows = pending.pop()
            if self.feature[node] < 0:
                out[rows] = self.value[node]
                continue
            x = X[rows, self.feature[node]]
            goes_left = np.where(np.isnan(x), self.missing_left[node], x <= np.float32(self.threshold[node]))
            pending.append((self.left[node], rows[goes_left]))
            pending.append((self.right[node], rows[~goes_left]))
        return out


@dataclass
class Forest:
    """A sum of trees and a constant."""

    trees: list[Tree]
    base: float

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.base + sum(tree.predict(X) for tree in self.trees)

    def scaled(self, weight: float) -> "Forest":
        trees = [
            Tree(
                t.feature,
                t.threshold,
                t.missing_left,
                t.left,
                t.right,
                [v * weight for v in t.value],
                t.cover,
            )
            for t in self.trees
        ]
        return Forest(trees, self.base * weight)


def added(forests: list[Forest]) -> Forest:
    return Forest([tree for forest in forests for tree in forest.trees], sum(f.base for f in forests))


def float32_below(threshold: float) -> float:
    """The greatest float32 <= threshold: float32 inputs then fall on the same side as in double precision."""
    # LightGBM writes a split on "unknown or not" with a threshold beyond float32.
    rounded = np.float32(min(max(threshold, -FLOAT32_MAX), FLOAT32_MAX))
    # Compared in double precision: NumPy would round the threshold too.
    if float(rounded) > max(threshold, -FLOAT32_MAX):
        rounded = np.nextafter(rounded, np.float32(-np.inf))
    return float(rounded)


def from_lightgbm(booster) -> Forest:
    trees = []
    for info in booster.dump_model()["tree_info"]:
        tree = Tree()

        def walk(node: dict, tree: Tree = tree) -> int:
            if "split_feature" not in node:
                return tree.add(float(node.get("leaf_count", 1)), node["leaf_value"])
            threshold = node["threshold"]
            # Without a missing type LightGBM reads an unknown value as 0.
            missing_left = node["default_left"] if node["missing_type"] == "NaN" else threshold >= 0
            index = tree.add(
                float(node["internal_count"]),
                0.0,
                node["split_feature"],
                float32_below(threshold),
                missing_left,
            )
            tree.left[index] = walk(node["left_child"])
            tree.right[index] = walk(node["right_child"])
            return index

        walk(info["tree_structure"])
        trees.append(tree)
    return Forest(trees, 0.0)


def from_catboost(model, path) -> Forest:
    """`path`: a file that CatBoost may write its JSON to. Unknown values go left (nan_mode Min)."""
    model.save_model(str(path), format="json")
    dump = json.loads(path.read_text(encoding="utf8"))
    scale, bias = dump["scale_and_bias"]
    trees = []
    for oblivious in dump["oblivious_trees"]:
        splits = oblivious["splits"] or []
        tree = Tree()

        def walk(level: int, leaf: int, oblivious=oblivious, splits=splits, tree: Tree = tree) -> int:
            if level < 0:
                return tree.add(oblivious["leaf_weights"][leaf], oblivious["leaf_values"][leaf] * scale)
            split = splits[level]
            index = tree.add(0.0, 0.0, split["float_feature_index"], float32_below(split["border"]), True)
            tree.left[index] = walk(level - 1, leaf)
            tree.right[index] = walk(level - 1, leaf | (1 << level))
            tree.cover[index] = tree.cover[tree.left[index]] + tree.cover[tree.right[index]]
            return index

        walk(len(splits) - 1, 0)
        trees.append(tree)
    return Forest(trees, float(np.ravel(bias)[0]))
