"""What the models have to reach, and whether they do. A new model is not written unless the served part does."""

from dataclasses import asdict, dataclass

from .protocols.table_row import Row

SAR_OF_BENCHMARK, SAR_TOLERANCE = 0.394, 0.002


@dataclass(frozen=True)
class Floor:
    """`value` is to be at least `floor`, or at most where `at_most`."""

    name: str
    value: float
    floor: float
    at_most: bool = False

    @property
    def holds(self) -> bool:
        return self.value <= self.floor if self.at_most else self.value >= self.floor

    def as_dict(self) -> dict[str, float | str | bool]:
        return {**asdict(self), "holds": self.holds}


def benchmark_floors(rows: list[Row], stars: Row) -> list[Floor]:
    best = _named(rows, "ensemble")
    sar = _named(rows, "SAR")
    return [
        Floor("ML-100K: nDCG@10 of the ensemble", best["ndcg"], 0.480),
        Floor("ML-100K: its MAP", best["map"], 0.145),
        Floor("ML-100K: its precision", best["precision"], 0.42),
        Floor("ML-100K: its recall", best["recall"], 0.225),
        Floor("ML-100K: SAR's distance from theirs", abs(sar["ndcg"] - SAR_OF_BENCHMARK), SAR_TOLERANCE, at_most=True),
        Floor("ML-100K: RMSE of the rating model", stars["rmse"], 0.91, at_most=True),
    ]


def leave_last_floors(rows: list[Row]) -> list[Floor]:
    return [Floor("leave-last: nDCG@10", _named(rows, "EASE, recent counts more")["ndcg"], 0.050)]


def by_time_floors(rows: list[Row]) -> list[Floor]:
    ours = _named(rows, "EASE, recent counts more")
    return [
        Floor("by time: nDCG@10 over that of EASE 500", ours["ratio"], 1.10),
        Floor("by time: low end of the paired interval", ours["differenceInterval"][0], 0.0),
    ]


def visitor_floors(rows: dict[int, list[Row]]) -> list[Floor]:
    """Of the served model, against the popularity of likes."""
    wanted = {1: 1.06, 3: 1.12, 5: 1.20}
    served = {number: _named(rows[number], "served") for number in wanted}
    floors = [
        Floor(f"{number} likes: × popularity", served[number]["ratio"], floor) for number, floor in wanted.items()
    ]
    lows = {number: row["differenceInterval"][0] for number, row in served.items()}
    return floors + [Floor(f"{number} likes: low end of the interval", low, 0.0) for number, low in lows.items()]


def unrated_floors(rows: list[Row]) -> list[Floor]:
    return [Floor("films without ratings: × genre popularity", _named(rows, "served")["ratio"], 4.0)]


def floors_table(floors: list[Floor]) -> str:
    lines = ["| what | measured | asked | holds |", "| --- | --- | --- | --- |"]
    for floor in floors:
        asked = f"{'at most' if floor.at_most else 'at least'} {floor.floor:g}"
        lines.append(f"| {floor.name} | {floor.value:.4f} | {asked} | {'yes' if floor.holds else 'NO'} |")
    return "\n".join(lines) + "\n"


def _named(rows: list[Row], name: str) -> Row:
    return next(row for row in rows if row["model"] == name)
