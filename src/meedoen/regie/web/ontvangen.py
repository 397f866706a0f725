# SPDX-License-Identifier: EUPL-1.2
"""How the site takes an uploaded file: in memory, never on disk, and never more of it than fits."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

HOOGSTENS_BYTES: Final = 5_000_000
"""So much of a file is kept. Of a larger one the rest is dropped while it comes in; its `size` still tells all."""


class InGeheugen(FileUploadHandler):
    """Keeps the first `HOOGSTENS_BYTES` of each file in memory (settings: FILE_UPLOAD_HANDLERS)."""

    def new_file(self, *args: object, **opties: object) -> None:
        """Begin a file."""
        super().new_file(*args, **opties)  # type: ignore[arg-type]
        self._inhoud = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep what still fits."""
        over = HOOGSTENS_BYTES - self._inhoud.tell()
        if over > 0:
            self._inhoud.write(raw_data[:over])
        return None

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """Give the file; `size` is what was sent, also where less was kept."""
        self._inhoud.seek(0)
        return InMemoryUploadedFile(
            self._inhoud, self.field_name, self.file_name, self.content_type, file_size, self.charset,
            self.content_type_extra,
        )  # fmt: skip
