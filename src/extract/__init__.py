"""Extraction from Thai text; the package is also the function: `thaipress.extract(text)`.

The design gives one name to both, so the module is made callable (Python data model, 3.3.2.2 "Customizing
module attribute access": a module's `__class__` may be set to a subclass of `types.ModuleType`).
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaipress.schema import Extraction


class _CallableModule(ModuleType):
    def __call__(self, text: str, *, path: str = "text") -> "Extraction":
        """The records of one release; see `thaipress.extract.release.extract_text`."""
        from thaipress.extract.release import extract_text  # noqa: PLC0415 spaCy loads when it is needed

        return extract_text(text, path=path)


sys.modules[__name__].__class__ = _CallableModule
