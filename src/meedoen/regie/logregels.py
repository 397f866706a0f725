# SPDX-License-Identifier: EUPL-1.2
"""Technical logs: one JSON object per line, without personal data.

What people did with whose data stands in the logboek, in the database. These lines are for who keeps the site
running: they tell where and when something failed, never about whom. Numbers that look like a BSN or V-nummer are
masked, whatever library wrote them.
"""

import re
from collections.abc import MutableMapping
from typing import Any

import structlog

# Nine or ten digits that stand alone; ids are hexadecimal with dashes and OINs have twenty digits.
_NUMMER = re.compile(r"(?<![\w.-])\d{8,10}(?![\w.-])")
_MASKER = "[nummer]"


def masker(tekst: str) -> str:
    """Return `tekst` with every number of eight to ten digits masked."""
    return _NUMMER.sub(_MASKER, tekst)


def _masker_alles(_: Any, __: str, regel: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {sleutel: masker(waarde) if isinstance(waarde, str) else waarde for sleutel, waarde in regel.items()}


def instellingen(niveau: str) -> dict[str, Any]:
    """Return LOGGING for Django: JSON on standard error from `niveau` on."""
    voor: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(),
        structlog.processors.format_exc_info,
    ]
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": voor,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    _zonder_verzoek,
                    _masker_alles,
                    structlog.processors.JSONRenderer(ensure_ascii=False),
                ],
            }
        },
        "handlers": {"uit": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["uit"], "level": niveau},
        "loggers": {
            "django": {"handlers": [], "level": niveau, "propagate": True},
            "django.server": {"handlers": [], "propagate": True},
            # At INFO these write whole addresses, and DUO's addresses hold a BSN.
            "httpx": {"level": "WARNING"},
            "httpcore": {"level": "WARNING"},
            "axes": {"level": "ERROR"},
            "fontTools": {"level": "ERROR"},
        },
    }


def _zonder_verzoek(_: Any, __: str, regel: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Leave out the request object that Django hangs on its lines: its text holds the whole address."""
    regel.pop("request", None)
    return regel
