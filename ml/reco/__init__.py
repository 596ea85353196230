"""Films recommended: data, splits, metrics, models, and the file that the service reads."""
