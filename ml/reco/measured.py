"""What the settings of the served model reach on held-out visitors and films, before it is fitted on all ratings."""

from dataclasses import dataclass

from .data.films import Films
from .floors import Floor, unrated_floors, visitor_floors
from .judged import Judged, evaluation_of
from .protocols.served_last import ranked_last
from .protocols.table_row import Row, table_row
from .protocols.unrated import BASELINE as GENRES
from .protocols.unrated import ranked_unrated
from .protocols.visitors import BASELINE as POPULARITY
from .protocols.visitors import ranked_visitors
from .settings import CONTENT, SERVED

LIKES = (1, 3, 5)
KEPT = ("ndcg", "map", "precision", "recall", "ratio")


@dataclass(frozen=True)
class Measured:
    """`metrics`: of the served model, by protocol, for the manifest. `judged`: for the gate."""

    metrics: dict[str, dict[str, float]]
    floors: list[Floor]
    judged: Judged


def measured(films: Films) -> Measured:
    visitors = ranked_visitors(films.ratings, LIKES, SERVED, whole=False)
    unrated = ranked_unrated(films.ratings, films.facts, CONTENT, whole=False)
    last = ranked_last(films.ratings, SERVED)
    rows = {number: table_row("served", ranked["served"], ranked[POPULARITY]) for number, ranked in visitors.items()}
    content = table_row("served", unrated["served"], unrated[GENRES])
    metrics = {f"visitors_{number}": _kept(row) for number, row in rows.items()} | {"unrated": _kept(content)}
    ndcg = {f"visitors_{number}": ranked["served"].ndcg for number, ranked in visitors.items()}
    judged = Judged(evaluation_of(films), ndcg | {"leave_last": last.ndcg, "unrated": unrated["served"].ndcg})
    floors = visitor_floors({number: [row] for number, row in rows.items()}) + unrated_floors([content])
    return Measured(metrics, floors, judged)


def _kept(row: Row) -> dict[str, float]:
    return {key: round(row[key], 4) for key in KEPT}
