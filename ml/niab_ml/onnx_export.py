"""One ONNX graph per model: features (float32, NaN = unknown) → raw outputs, one column per forest."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper

from .trees import Forest


def export_forests(forests: list[Forest], feature_count: int, path: Path) -> None:
    """A single TreeEnsembleRegressor (ai.onnx.ml 3) with one target per forest."""
    nodes: dict[str, list] = {name: [] for name in ("tree", "id", "feature", "value", "mode", "yes", "no", "missing")}
    targets: dict[str, list] = {name: [] for name in ("tree", "node", "target", "weight")}
    number = 0
    for target, forest in enumerate(forests):
        for tree in forest.trees:
            for node in range(len(tree.feature)):
                leaf = tree.feature[node] < 0
                nodes["tree"].append(number)
                nodes["id"].append(node)
                nodes["feature"].append(0 if leaf else tree.feature[node])
                nodes["value"].append(0.0 if leaf else tree.threshold[node])
                nodes["mode"].append("LEAF" if leaf else "BRANCH_LEQ")
                nodes["yes"].append(0 if leaf else tree.left[node])
                nodes["no"].append(0 if leaf else tree.right[node])
                nodes["missing"].append(0 if leaf else int(tree.missing_left[node]))
                if leaf:
                    targets["tree"].append(number)
                    targets["node"].append(node)
                    targets["target"].append(target)
                    targets["weight"].append(tree.value[node])
            number += 1
    ensemble = helper.make_node(
        "TreeEnsembleRegressor",
        ["features"],
        ["raw"],
        domain="ai.onnx.ml",
        aggregate_function="SUM",
        base_values=[forest.base for forest in forests],
        n_targets=len(forests),
        nodes_treeids=nodes["tree"],
        nodes_nodeids=nodes["id"],
        nodes_featureids=nodes["feature"],
        nodes_values=nodes["value"],
        nodes_modes=nodes["mode"],
        nodes_truenodeids=nodes["yes"],
        nodes_falsenodeids=nodes["no"],
        nodes_missing_value_tracks_true=nodes["missing"],
        target_treeids=targets["tree"],
        target_nodeids=targets["node"],
        target_ids=targets["target"],
        target_weights=targets["weight"],
    )
    graph = helper.make_graph(
        [ensemble],
        "first-week-admissions",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["films", feature_count])],
        [helper.make_tensor_value_info("raw", TensorProto.FLOAT, ["films", len(forests)])],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    model = helper.make_model(graph, opset_imports=opsets, producer_name="niab", ir_version=9)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def predict_onnx(path: Path, X: np.ndarray) -> np.ndarray:
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(None, {"features": X.astype(np.float32)})[0]
