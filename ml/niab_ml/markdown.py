"""Tables of the report."""

from collections.abc import Iterable, Sequence

NAMES = {
    "wape": "WAPE",
    "mae": "MAE",
    "r2": "R²",
    "r2Log": "R² of log",
    "medianApe": "median APE",
    "within50Percent": "within ×1.5",
    "within2": "within ×2",
    "pinballLoss": "pinball loss",
    "intervalCoverage": "80 % interval covers",
    "intervalWidth": "p90 / p10",
    "maeOverBaseline": "MAE / naive MAE",
    "shareOfBestTakings": "share of best takings",
    "weeklyRegret": "weekly regret, EUR",
    "topTwoHits": "hits in top two",
}
SHARES = {"within50Percent", "within2", "intervalCoverage", "shareOfBestTakings", "topTwoHits", "medianApe"}
WHOLE = {"mae", "pinballLoss", "weeklyRegret"}


def cell(metric: str, value: float | None) -> str:
    if value is None:
        return "–"
    if metric in SHARES:
        return f"{100 * value:.1f} %"
    return f"{value:,.0f}" if metric in WHOLE else f"{value:.3f}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def metrics_table(scores: dict[str, dict[str, float]], metrics: Sequence[str]) -> str:
    rows = ([name, *(cell(metric, values[metric]) for metric in metrics)] for name, values in scores.items())
    return table(["", *(NAMES[metric] for metric in metrics)], rows)
