"""`python -m reco.notebook.execute`: makes `recommenders.ipynb` from the cells beside it and executes it."""

from pathlib import Path

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).parent
MARK = "# %%"


def notebook_of(source: str) -> nbformat.NotebookNode:
    """A cell for each line `# %%`; after `# %% [markdown]` it is text in comments."""
    cells = []
    for number, block in enumerate(f"\n{source}".split(f"\n{MARK}")[1:]):
        head, _, body = block.partition("\n")
        if head.strip() == "[markdown]":
            text = "\n".join(line.removeprefix("#").removeprefix(" ") for line in body.strip().splitlines())
            cell = nbformat.v4.new_markdown_cell(text)
        else:
            cell = nbformat.v4.new_code_cell(body.strip())
        # Ids are random unless given; the file would change each time.
        cell["id"] = f"cell-{number}"
        cells.append(cell)
    return nbformat.v4.new_notebook(cells=cells)


def main() -> None:
    notebook = notebook_of((HERE / "cells.py").read_text(encoding="utf8"))
    client = NotebookClient(
        notebook, timeout=600, record_timing=False, resources={"metadata": {"path": HERE.parents[1]}}
    )
    client.execute()
    # Its version depends on the machine.
    notebook.metadata.pop("language_info", None)
    (HERE / "recommenders.ipynb").write_text(nbformat.writes(notebook) + "\n", encoding="utf8")
    print("ml/reco/notebook/recommenders.ipynb written")


if __name__ == "__main__":
    main()
