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
# Years of films before the first window, and the most windows, where the films are not those that ROLLING is of.
YEARS_BEFORE = 1
MOST_WINDOWS = 5


def cut_off(until: str, last_week: str) -> str:
    """First cinema week whose results teach nothing: that of the day `until`, or the one after the last week."""
    day = date.fromisoformat(until)
    wednesday = day - timedelta(days=(day.weekday() - 2) % 7)
    return min(wednesday, date.fromisoformat(last_week) + timedelta(days=7)).isoformat()


def windows_of(first_week: str, last_week: str) -> list[Fold]:
    """Windows of the evaluation: those of ROLLING where films of these weeks fill them, else years up to the last week.

    Raises ValueError for too few years.
    """
    if first_week <= _years_after(ROLLING[0].start, -YEARS_BEFORE) and last_week >= _days_after(REFERENCE.end, -7):
        return ROLLING
    windows: list[Fold] = []
    end = _days_after(last_week, 7)
    while len(windows) < MOST_WINDOWS and _years_before(end, 1 + YEARS_BEFORE) >= first_week:
        start = _years_before(end, 1)
        windows.insert(0, Fold(start, end))
        end = start
    if len(windows) < FEWEST_WINDOWS:
        years = FEWEST_WINDOWS + YEARS_BEFORE
        raise ValueError(
            f"the films of {first_week} to {last_week} are too few to learn from: a model needs those of {years} "
            "years, the first to learn from, the next to calibrate its intervals, the last to measure it"
        )
    return windows


def windows_until(cut: str, rolling: list[Fold] = ROLLING) -> list[Fold]:
    """Windows whose forecasts calibrate a model that is fitted on the weeks before `cut`.

    Those of the evaluation, and years before them for an early cut-off, after them for a late one.
    Raises ValueError for a cut-off that is too early to calibrate.
    """
    windows = [fold for fold in rolling if fold.start < cut]
    if len(windows) == len(rolling):
        while windows[-1].end < cut:
            windows.append(Fold(windows[-1].end, _years_after(windows[-1].end, 1)))
    if windows == rolling:
        return windows
    first = windows[0].start if windows else rolling[0].start
    while _years_after(first, FEWEST_WINDOWS) > cut:
        windows.insert(0, Fold(_years_after(first, -1), first))
        first = windows[0].start
        if int(first[:4]) < FIRST_WINDOW:
            earliest = _years_after(ROLLING[0].start, FIRST_WINDOW + FEWEST_WINDOWS - int(ROLLING[0].start[:4]))
            raise ValueError(f"--until: {cut} is too early, at the earliest {earliest}")
    return [window for window in windows if window.start < cut]


def _years_before(day: str, years: int) -> str:
    """In whole weeks, so that a window begins on the day of the week on which it ends."""
    return _days_after(day, -52 * 7 * years)


def _days_after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _years_after(day: str, years: int) -> str:
    return f"{int(day[:4]) + years}{day[4:]}"
