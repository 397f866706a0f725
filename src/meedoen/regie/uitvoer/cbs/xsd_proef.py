# SPDX-License-Identifier: EUPL-1.2
"""Reads an XSD from standard input in a process with little memory and time; run by `xsd.neem_aan`.

Exit code 0: usable. 1: refused, with the sentence on standard output. Anything else: too much.
"""

import resource
import sys

from meedoen.regie.uitvoer.cbs import xsd

_GEHEUGEN = 512_000_000
_SECONDEN = 8


def main() -> int:
    """Try it."""
    resource.setrlimit(resource.RLIMIT_AS, (_GEHEUGEN, _GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDEN, _SECONDEN))
    try:
        xsd.lees(sys.stdin.buffer.read(xsd.HOOGSTENS_BYTES + 1))
    except xsd.XsdGeweigerd as fout:
        sys.stdout.buffer.write(str(fout).encode())
        return 1
    except MemoryError:
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
