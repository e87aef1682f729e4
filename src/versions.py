"""What the result of an extraction follows from, as one fingerprint."""

import hashlib
from importlib.metadata import version
from pathlib import Path

_LIBRARIES = (
    "lxml",
    "nlpo3",
    "pyarrow",
    "pydantic",
    "pypdfium2",
    "python-docx",
    "pythainlp",
    "spacy",
    "trafilatura",
)
_CODE = frozenset({".py", ".toml", ".csv", ".txt", ".json", ".crfsuite"})


def extraction_fingerprint(engine: str) -> str:
    """A digest of the package's code, lexicons and models, the libraries' versions and the engine."""
    root = Path(__file__).parent
    digest = hashlib.sha256(engine.encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for file in sorted(f for f in root.rglob("*") if f.suffix in _CODE):
        digest.update(file.relative_to(root).as_posix().encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:32]
