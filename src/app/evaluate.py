"""`thaipress evaluate`: how good an output is, by hand-made annotations."""

import json
from pathlib import Path
from typing import Annotated

import typer

from thaipress.app.root import app


@app.command()
def evaluate(
    output: Annotated[Path, typer.Argument(metavar="OUTPUT", help="Folder that holds the tables.")],
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD", help="Folder of annotations, or a JSON file that Label Studio exported."
        ),
    ],
    *,
    errors: Annotated[int, typer.Option(min=0, help="Show up to so many errors of each measure.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON, with all errors.")] = False,
) -> None:
    """Compare the tables with annotated releases: precision, recall and F1 per kind.

    Examples:
        thaipress evaluate my/tables my/gold --errors 20

        thaipress evaluate my/tables project-1-at-2026-11-21.json
    """
    from thaipress.evaluate import evaluate as scores_of

    scores = scores_of(output, gold)
    if as_json:
        report = {name: score.as_dict() for name, score in scores.items()}
        typer.echo(json.dumps(report, ensure_ascii=False))
        return
    typer.echo(f"{'':28s} {'precision':>9s} {'recall':>9s} {'F1':>9s} {'expected':>9s} {'found':>6s}")
    for name, s in scores.items():
        figures = (
            f"{s.precision:9.3f} {s.recall:9.3f} {s.f1:9.3f} {s.hits + s.missed:9d} {s.hits + s.wrong:6d}"
        )
        typer.echo(f"{name:28s} {figures}")
    for name, s in scores.items():
        for error in s.errors[:errors]:
            typer.echo(f"{name}\t{error.release}\t{error.what}\t{error.item}")
