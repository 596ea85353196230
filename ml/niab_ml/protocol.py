"""The report's words: how it was measured."""

from .folds import ROLLING
from .hidden import SCREENS_SHARE, US_SHARE


def protocol(cut: str) -> str:
    windows = ", ".join(f"{fold.start} to {fold.end}" for fold in ROLLING)
    return (
        "## Protocol\n\n"
        f"Rolling origin over the windows {windows}: each is forecast by models fitted on the weeks before it, from "
        "track records that advance week by week and know a result only when its week has ended before the run's day. "
        "The first window only calibrates; each later one is corrected by what the windows before it taught. Settings "
        "were searched on windows before the reference (`niab_ml/tune.py`). Random splits appear nowhere. The "
        f"delivered models are fitted on the weeks before {cut}.\n\n"
        "**Both stages** know the American weekends whose Sunday was before the run's day; **Monday** here "
        "also knows the screens of the films that have some in the data, which in service somebody has to "
        "tell. There are two models, each for both stages. `with-screens` forecasts the films whose screens "
        "are told, as a number, as a class or as an estimate with its spread, and learnt only from films that "
        "have some, each in all these ways; `without-screens` forecasts the others, learnt from all films and "
        "has no screens at all. In these data screens are missing for small films, which will not be so in "
        "service: a single model would learn that unknown means small, and these two cannot (one model for "
        "both, each film once with its screens hidden, was measured: with exact screens its WAPE over the "
        "four windows was 0.010 higher, without 0.003). Each model has its own corrections of interval and "
        "mean. In training American figures are hidden at random, and a film without a number on a site has "
        "the announcement of another one (`niab_ml/masking.py`). Rows that tell a film twice or under a wrong "
        "date are left out of training and of the track records (`ml/suspect-rows.ts`), not of the tests.\n\n"
        "The metric that the manager sees each week is the **share of the best possible takings**: it is money, it "
        "is the decision itself, and a wrong forecast that leads to the right programme costs nothing.\n"
    )


def when_screens_are_not_known() -> str:
    return (
        "## When screens are not known\n\n"
        f"The same windows and the same models, with screens hidden at random from {100 * SCREENS_SHARE:.0f} % of the "
        f"films and American figures from {100 * US_SHARE:.0f} % of them, whatever their size: about what a Monday in "
        "service knows. (Against the widest known rival a film is still compared with all rivals' screens.)\n"
    )


def why_r2_of_log_stops() -> str:
    return (
        "## Why R² of log stops where it does\n\n"
        "R² of log counts a film of 300 admissions as much as one of 300,000, and half of the films are small. What "
        "is missing for a small film tells its size in these data: whether languages, an original title, a whole "
        "cast or only parts of them are listed, how the United States are spelt, whether screens are known. These are "
        "traces of two sites that were collected for films of different size, not facts of the films; in service "
        "every film comes with the same completeness. The features hide them; a model that is told them scores (a "
        "point, not corrected, reference window):\n"
    )
