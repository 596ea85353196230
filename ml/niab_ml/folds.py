"""Rolling origin: fit on everything before a day, forecast the weeks after it. Random splits appear nowhere."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Fold:
    """Fitted on weeks before `start`, tested on the weeks from `start` up to `end`."""

    start: str
    end: str


# The closed weeks of 2020 and 2021 belong to no test window.
ROLLING = [
    Fold("2017-07-05", "2018-07-04"),
    Fold("2018-07-04", "2019-07-03"),
    Fold("2019-07-03", "2020-03-04"),
    Fold("2021-06-30", "2022-07-01"),
    Fold("2022-07-01", "2023-07-01"),
]
REFERENCE = ROLLING[-1]
FIRST_TRAINING_WEEK = "1998-01-01"
# A model that calibrates has at least these years to learn from, and a calibration at least two windows.
FIRST_WINDOW = 2004
FEWEST_WINDOWS = 2


def cut_off(until: str, last_week: str) -> str:
    """First cinema week whose results teach nothing: that of the day `until`, or the one after the last week."""
    day = date.fromisoformat(until)
    wednesday = day - timedelta(days=(day.weekday() - 2) % 7)
    return min(wednesday, date.fromisoformat(last_week) + timedelta(days=7)).isoformat()


def windows_until(cut: str) -> list[Fold]:
    """Windows whose forecasts calibrate a model that is fitted on the weeks before `cut`.

    Those of the evaluation, and years before them for an early cut-off, after them for a late one.
    Raises ValueError for a cut-off that is too early to calibrate.
    """
    windows = [fold for fold in ROLLING if fold.start < cut]
    if len(windows) == len(ROLLING):
        while windows[-1].end < cut:
            windows.append(Fold(windows[-1].end, _years_after(windows[-1].end, 1)))
    first = windows[0].start if windows else ROLLING[0].start
    while _years_after(first, FEWEST_WINDOWS) > cut:
        windows.insert(0, Fold(_years_after(first, -1), first))
        first = windows[0].start
        if int(first[:4]) < FIRST_WINDOW:
            earliest = _years_after(ROLLING[0].start, FIRST_WINDOW + FEWEST_WINDOWS - int(ROLLING[0].start[:4]))
            raise ValueError(f"--until: {cut} is too early, at the earliest {earliest}")
    return [window for window in windows if window.start < cut]


def _years_after(day: str, years: int) -> str:
    return f"{int(day[:4]) + years}{day[4:]}"
