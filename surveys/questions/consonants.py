"""초성: a name given by the first consonant of each of its syllables, as in ㄱㄷㅊ for 공동체."""

from __future__ import annotations

from surveys.questions.options import key

LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
CONSONANTS = key(LETTERS)  # in the order in which syllables stand, which is that of the letters
FIRST, LAST, TO_A_CONSONANT = "가", "힣", 588
LETTER = str.maketrans(CONSONANTS, LETTERS)
# One letter that a keyboard makes of two.
PAIRS = "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ"
APART = str.maketrans({key(pair[0]): key(pair[1:]) for pair in PAIRS.split()})


def consonants(part: str) -> str:
    """`part`, which is in the form of a key, where its letters are nothing but consonants, else ""."""
    apart = "".join(filter(str.isalnum, part)).translate(APART)
    return apart if all(sign in CONSONANTS for sign in apart) else ""


def as_typed(part: str) -> str:
    """A key as people write it: with the letters of the keyboard."""
    return part.translate(APART).translate(LETTER)


def first_consonants(name: str) -> str:
    """The first consonant of each syllable; other letters and digits as they are."""
    return "".join(
        CONSONANTS[(ord(sign) - ord(FIRST)) // TO_A_CONSONANT] if FIRST <= sign <= LAST else sign
        for sign in name
        if sign.isalnum()
    )
