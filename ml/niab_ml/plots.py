"""The report's figures."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

from .matrix import Matrix


def forecast_against_actual(matrix: Matrix, rows: np.ndarray, calibrated: dict, title: str, path: Path) -> None:
    figure, axes = plt.subplots(figsize=(6, 6))
    axes.loglog(calibrated["p50"][rows], matrix.actual[rows], ".", markersize=4, alpha=0.6)
    limits = [20, 4e6]
    axes.plot(limits, limits, color="black", linewidth=0.8)
    for factor in (0.5, 2):
        axes.plot(limits, [factor * x for x in limits], color="grey", linewidth=0.6, linestyle="--")
    axes.set(xlim=limits, ylim=limits, xlabel="forecast (p50)", ylabel="first-week admissions", title=title)
    save(figure, path)


def calibration_plot(matrix: Matrix, evaluations: dict, path: Path) -> None:
    """How often the truth fell below p10, p50 and p90, by size of the forecast."""
    figure, panels = plt.subplots(1, len(evaluations), figsize=(10, 4), sharey=True)
    for axes, (stage, evaluation) in zip(panels, evaluations.items(), strict=True):
        rows = ~np.isnan(evaluation.calibrated["p50"])
        median = evaluation.calibrated["p50"][rows]
        edges = np.quantile(median, np.linspace(0, 1, 7))
        place = np.clip(np.searchsorted(edges, median, side="right") - 1, 0, 5)
        for name, meant in (("p10", 0.1), ("p50", 0.5), ("p90", 0.9)):
            below = matrix.actual[rows] <= evaluation.calibrated[name][rows]
            axes.plot([below[place == one].mean() for one in range(6)], marker="o", label=name)
            axes.axhline(meant, color="grey", linewidth=0.6, linestyle="--")
        axes.set_xticks(range(6), [f"{edges[one] / 1000:.1f}k" for one in range(6)])
        axes.set(title=stage, xlabel="forecast from", ylim=(0, 1))
    panels[0].set_ylabel("share of films below")
    panels[0].legend()
    save(figure, path)


def ablation_plot(tables: dict[str, dict[str, dict[str, float]]], path: Path) -> None:
    """What WAPE loses without each group of features."""
    figure, panels = plt.subplots(1, len(tables), figsize=(11, 4))
    for axes, (stage, table) in zip(panels, tables.items(), strict=True):
        names = [name for name in table if name != "nothing"]
        axes.barh(names, [table[name]["wape"] - table["nothing"]["wape"] for name in names])
        axes.axvline(0, color="black", linewidth=0.6)
        axes.set(title=stage, xlabel="WAPE without the group, minus with it")
    save(figure, path)


def save(figure: plt.Figure, path: Path) -> None:
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    # No date in the file: the same numbers give the same picture.
    figure.savefig(path, dpi=90, metadata={"Software": None})
    plt.close(figure)
