"""The short code by which a respondent can check that the ballot was counted."""

from __future__ import annotations

from hashlib import blake2b

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: none that is easily taken for another
SIZE = 8


def receipt(entropy: bytes, attempt: int) -> str:
    """Forty bits as `K7M2-9QXH`: the same for the same arguments, another for the next attempt."""
    digest = blake2b(entropy, digest_size=5, salt=attempt.to_bytes(16, "big")).digest()
    bits = int.from_bytes(digest, "big")
    code = "".join(LETTERS[bits >> 5 * place & 31] for place in reversed(range(SIZE)))
    return f"{code[:4]}-{code[4:]}"
