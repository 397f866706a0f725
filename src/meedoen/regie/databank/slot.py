# SPDX-License-Identifier: EUPL-1.2
"""Locks between processes, held by the kernel: a process that dies lets go by itself."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alleen(bestand: Path) -> Iterator[None]:
    """Hold the lock alone; wait for it as long as needed."""
    greep = _open(bestand)
    try:
        fcntl.flock(greep, fcntl.LOCK_EX)
        yield
    finally:
        os.close(greep)


def pak(bestand: Path, *, samen: bool) -> int | None:
    """Take the lock without waiting, `samen` with others or alone; None when someone else has it.

    Returns the file descriptor that holds it; `os.close` lets it go.
    """
    greep = _open(bestand)
    try:
        fcntl.flock(greep, (fcntl.LOCK_SH if samen else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(greep)
        return None
    return greep


def _open(bestand: Path) -> int:
    return os.open(bestand, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
