# SPDX-License-Identifier: EUPL-1.2
"""Ed25519 as RFC 8032 defines it: its own test vectors, what openssl says, and what must not pass."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen.regie.wijzigingen.overdracht import ed25519

# RFC 8032, section 7.1: secret, public key, message, signature.
VECTOREN = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe"
        "24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302a"
        "eeb00d291612bb0c00",
    ),
]
GEHEIM = bytes.fromhex(VECTOREN[0][0])
PUBLIEK = ed25519.publieke_sleutel(GEHEIM)
ORDE = 2**252 + 27742317777372353535851937790883648493


@pytest.mark.parametrize(("geheim", "publiek", "bericht", "handtekening"), VECTOREN)
def test_the_vectors_of_the_rfc(geheim: str, publiek: str, bericht: str, handtekening: str) -> None:
    ruw, tekst = bytes.fromhex(geheim), bytes.fromhex(bericht)
    assert ed25519.publieke_sleutel(ruw).hex() == publiek
    assert ed25519.onderteken(ruw, tekst).hex() == handtekening
    assert ed25519.klopt(bytes.fromhex(publiek), tekst, bytes.fromhex(handtekening))


@settings(max_examples=15, deadline=None)
@given(st.binary(max_size=80), st.integers(0, 63), st.integers(0, 7))
def test_one_bit_more_or_less_and_it_no_longer_fits(bericht: bytes, plek: int, bit: int) -> None:
    handtekening = ed25519.onderteken(GEHEIM, bericht)
    assert ed25519.klopt(PUBLIEK, bericht, handtekening)
    kapot = bytearray(handtekening)
    kapot[plek] ^= 1 << bit
    assert not ed25519.klopt(PUBLIEK, bericht, bytes(kapot))
    assert not ed25519.klopt(PUBLIEK, bericht + b"x", handtekening)
    ander = ed25519.publieke_sleutel(bytes(32))
    assert not ed25519.klopt(ander, bericht, handtekening)


def test_what_is_no_key_or_signature_is_refused_and_never_breaks() -> None:
    goed = ed25519.onderteken(GEHEIM, b"x")
    for publiek, handtekening in (
        (b"", goed), (PUBLIEK[:31], goed), (PUBLIEK, goed[:63]), (PUBLIEK, b""), (b"\xff" * 32, goed),
        (PUBLIEK, b"\xff" * 64),
    ):  # fmt: skip
        assert not ed25519.klopt(publiek, b"x", handtekening)
    # The same signature with the order added to s: the RFC refuses it (section 5.1.7).
    s = int.from_bytes(goed[32:], "little") + ORDE
    assert not ed25519.klopt(PUBLIEK, b"x", goed[:32] + s.to_bytes(32, "little"))
    with pytest.raises(ValueError, match="32 bytes"):
        ed25519.onderteken(b"kort", b"x")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl here to compare with")
def test_openssl_accepts_our_signature(tmp_path: Path) -> None:
    """An implementation that is not ours reads our key and our signature."""
    # SubjectPublicKeyInfo of Ed25519 (RFC 8410): a fixed head, then the key.
    (tmp_path / "sleutel.der").write_bytes(bytes.fromhex("302a300506032b6570032100") + PUBLIEK)
    (tmp_path / "bericht").write_bytes(b"overdracht")
    (tmp_path / "handtekening").write_bytes(ed25519.onderteken(GEHEIM, b"overdracht"))
    opdracht = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "sleutel.der", "-rawin",
                "-in", "bericht", "-sigfile", "handtekening"]  # fmt: skip
    uit = subprocess.run(opdracht, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert uit.returncode == 0, uit.stderr
    (tmp_path / "bericht").write_bytes(b"overdracht.")
    assert subprocess.run(opdracht, cwd=tmp_path, capture_output=True, check=False).returncode != 0
