"""Precision, recall and F1 of an output against hand-made annotations."""

from pathlib import Path

from thaipress.errors import InputError
from thaipress.evaluate.scores import Score
from thaipress.publish import finished_run

__all__ = ["Score", "evaluate"]


def evaluate(output: Path, gold: Path) -> dict[str, Score]:
    """The score of each measure, by its name, in the order to show them.

    Args:
        output: the output folder of a run.
        gold: a folder of annotated releases (`x.json` for the release whose file is called `x`), or a file
            that Label Studio exported as JSON from tasks of `thaipress export --to label-studio`.

    Raises:
        InputError: `gold` is neither, or one of its files is broken.
        OutputError: the folder does not hold the tables of a finished run.
    """
    run = finished_run(output)
    if gold.is_dir():
        from thaipress.evaluate.gold import score_folder  # noqa: PLC0415 each form has its own needs

        return score_folder(run, gold)
    if gold.is_file():
        from thaipress.evaluate.label_studio import score_export  # noqa: PLC0415

        return score_export(run, gold)
    raise InputError(f"{gold}: no such file or folder")
