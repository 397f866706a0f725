# SPDX-License-Identifier: EUPL-1.2
"""Compares docs/api/openapi.json with the API as it is now; `openapi.py schrijf` writes it anew."""

import difflib
import json
import sys
from pathlib import Path

from meedoen.regie.api.v1.openapi import document

PAD = Path(__file__).resolve().parents[1] / "docs" / "api" / "openapi.json"


def main() -> int:
    """Return 1 when the committed document is not that of the code, and show the difference."""
    nu = json.dumps(document(), ensure_ascii=False, indent=1) + "\n"
    if sys.argv[1:] == ["schrijf"]:
        PAD.parent.mkdir(parents=True, exist_ok=True)
        PAD.write_text(nu, encoding="utf-8")
        return 0
    vast = PAD.read_text(encoding="utf-8") if PAD.is_file() else ""
    verschil = list(difflib.unified_diff(vast.splitlines(), nu.splitlines(), "vastgelegd", "nu", lineterm="", n=2))
    print("\n".join(verschil[:60]))
    if verschil:
        print(
            "De API is anders dan docs/api/openapi.json. Bedoeld? Dan: .venv/bin/python gereedschap/openapi.py schrijf"
        )
    return 1 if verschil else 0


if __name__ == "__main__":
    sys.exit(main())
