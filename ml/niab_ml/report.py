"""REPORT.md: protocol, baselines, learners, ablation, calibration, slices and the worst misses."""


def write_report(folder, matrix, evaluations, directory) -> None:
    raise NotImplementedError
