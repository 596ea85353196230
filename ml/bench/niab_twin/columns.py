"""The columns of the model, numbers first."""

from niab_twin.knowledge import Knowledge, Record

CATEGORIES = (
    "distributor",
    "director_1",
    "actor_1",
    "actor_2",
    "main_genre",
    "main_country",
    "main_language",
    "season",
)
PLAIN_NUMBERS = (
    "duration",
    "screens",
    "budget",
    "us_opening",
    "us_lead_days",
    "month",
    "month_sin",
    "month_cos",
    "week",
    "year",
    "title_length",
    "title_words",
    "title_digits",
    "same_title",
    "directors",
    "actors",
    "genres",
    "countries",
    "languages",
    "cast_best",
)
RECORDS_OF = ("distributor", "director_1", "actor_1", "actor_2")
RECORD_COLUMNS = tuple(f"{name}_{part}" for name in RECORDS_OF for part in Record._fields)
# By month.
SEASONS = ("winter",) * 2 + ("spring",) * 3 + ("summer",) * 3 + ("autumn",) * 3 + ("winter",)


def label_columns(knowledge: Knowledge) -> list[str]:
    return [f"{kind}_{label}" for kind, labels in knowledge.labels.items() for label in labels]


def number_columns(knowledge: Knowledge) -> list[str]:
    return [*PLAIN_NUMBERS, *RECORD_COLUMNS, *label_columns(knowledge)]
