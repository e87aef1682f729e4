"""Which processes a test has started, asked of the system (Linux)."""

from pathlib import Path


def processes(mark: str) -> list[int]:
    """Processes with `mark` in their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and mark.encode() in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return found
