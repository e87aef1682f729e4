"""What the result of an extraction follows from, as one fingerprint."""

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

LIBRARIES = (
    "lxml",
    "nlpo3",
    "pyarrow",
    "pydantic",
    "pypdfium2",
    "python-docx",
    "pythainlp",
    "rensa",
    "spacy",
    "trafilatura",
)
"""Those whose versions count: what reads, extracts, compares and writes."""
COVERED = ("clusters", "corpus", "extract", "pipeline", "relate", "schema", "tables")
"""Modules and packages that a row of a table follows from; a test holds them against what imports what."""
UNCOVERED = ("dictionary", "errors", "limits", "plan", "publish", "remote", "versions", "workers")
"""Modules that a run needs, but that say nothing about what is in a row."""

_CODE = frozenset({".py", ".toml", ".csv", ".txt", ".json", ".npz"})
_NOTES = frozenset({"schema/dictionary_th.toml"})  # translations of what the columns hold


def extraction_fingerprint(engine: str) -> str:
    """A digest of the extraction's code, lexicons and models, the libraries' versions and the engine.

    A change of the command line, of the review page or of how a run is carried out leaves it as it is.
    """
    return fingerprint_of(Path(__file__).parent, engine)


def fingerprint_of(root: Path, engine: str) -> str:
    """The same of the package that lies at `root`."""
    digest = hashlib.sha256(engine.encode())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path, file in sorted((f.relative_to(root).as_posix(), f) for f in _files(root)):
        digest.update(path.encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:32]


def _files(root: Path) -> Iterator[Path]:
    for name in COVERED:
        for file in (root / f"{name}.py", *(root / name).rglob("*")):
            if file.suffix in _CODE and file.is_file() and file.relative_to(root).as_posix() not in _NOTES:
                yield file
