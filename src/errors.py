"""What can go wrong, as one family of exceptions that the command line turns into one line each."""


class ThaipressError(Exception):
    """Something a user can act on; its message names the file and the reason."""


class InputError(ThaipressError):
    """An input that was named does not exist, or is not of a kind that can be read."""


class OutputError(ThaipressError):
    """An output folder that can't be written, or does not hold the tables of a run."""


class WorkerError(ThaipressError):
    """A worker process of a run died."""


class EngineError(ThaipressError):
    """What is to carry a run out is not there, or does not fit: its message says what to do."""


class EvidenceError(ThaipressError):
    """A record would point at characters that are not the text it claims: a defect of an extractor."""
