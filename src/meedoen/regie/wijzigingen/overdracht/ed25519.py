# SPDX-License-Identifier: EUPL-1.2
"""Signatures with Ed25519 (RFC 8032) over raw bytes; the arithmetic is of the package cryptography."""

from __future__ import annotations

from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

GEHEIM_LENGTE: Final = 32


def publieke_sleutel(geheim: bytes) -> bytes:
    """Return the public key (32 bytes) of a secret of 32 bytes; ValueError for a secret of another length."""
    return _sleutel(geheim).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def onderteken(geheim: bytes, bericht: bytes) -> bytes:
    """Return the signature (64 bytes) over `bericht`; the same input gives the same signature."""
    return _sleutel(geheim).sign(bericht)


def klopt(publiek: bytes, bericht: bytes, handtekening: bytes) -> bool:
    """Say whether this signature over `bericht` was made with the secret of this public key. Never raises."""
    try:
        Ed25519PublicKey.from_public_bytes(publiek).verify(handtekening, bericht)
    except (InvalidSignature, ValueError):
        return False
    return True


def _sleutel(geheim: bytes) -> Ed25519PrivateKey:
    if len(geheim) != GEHEIM_LENGTE:
        raise ValueError(f"een geheim heeft {GEHEIM_LENGTE} bytes")
    return Ed25519PrivateKey.from_private_bytes(geheim)
