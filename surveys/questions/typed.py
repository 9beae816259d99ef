"""Options named in typed text: by running number, by name, by a clear part of a name, by first consonants."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from surveys.prompt import Phrase, Refused, Translated, Words
from surveys.questions.base import quoted, shortened
from surveys.questions.consonants import as_typed, consonants, first_consonants
from surveys.questions.options import OTHER, Option, key, names_of

BETWEEN = " ,;.)/·>→、|!"
# What may stand behind a name when it is typed.
BEHIND = "와|과|하고|이랑|랑|은|는|을|를|입니다|이에요|예요|이요|요"
SIDE_BY_SIDE = re.compile("([①-⑳㉑-㉟])(?=[①-⑳㉑-㉟])")
NUMBER = re.compile(rf"([0-9]{{1,6}})(?:번(?:{BEHIND})?)?(?=[{BETWEEN}]|$)")
PARTICLE = re.compile(rf"(?:{BEHIND})(?=[{BETWEEN}]|$)")
ORDINAL = re.compile(r"([0-9]{1,3}) ?(?:[.):]|순위|위)(?:[은는](?=\s)|:)? ?(?=\S)")
# `1번 연대 2번 협동`: directly before names, without commas.
PLACED = re.compile(r"(?:^|(?<=\s))([0-9]{1,3}) ?(?:[.):]|번|순위|위)(?:[은는](?=\s)|:)? ?(?=[^\s0-9,])")
FIGURES = re.compile("[0-9]+")
CANDIDATES = 5
CLEAR = 2  # characters of a name that say which option is meant, where only one fits
QUOTED = 30

TAKE_OUT = re.compile(
    r"(?P<ko>.*\S)\s*(?:빼기|빼\s?줘|빼\s?주세요)|(?:remove|take out)\s+(?P<en>.+)", re.IGNORECASE | re.DOTALL
)
TAKE_OUT_WHAT = re.compile(r"빼기|빼\s?줘|빼\s?주세요|remove|take out", re.IGNORECASE)

Named = tuple[str, Option]


def options_named(text: str, options: Sequence[Option]) -> tuple[Option, ...] | Refused:
    """The options `text` names, in its order; `options` stand in running order, the first is number 1.

    The exact text of an option wins over a number, the longest over a shorter one.
    """
    names = by_length(options)
    rest = without_places(SIDE_BY_SIDE.sub(r"\1 ", text), {name for name, _ in names})
    chosen: list[Option] = []
    while rest := rest.lstrip(BETWEEN):
        found = next_option(rest, names, options)
        if isinstance(found, Refused):
            return found
        option, used = found
        chosen.append(option)
        rest = rest[used:]
    return without_repeats(chosen)


def taken_out(text: str, options: Sequence[Option]) -> Option | Refused | None:
    """The option that `협동 빼기` or `3번 빼기` asks to take out; None where nothing is to be taken out."""
    said = text.strip(BETWEEN + "\n")
    if called(text, [option.text for option in options]) is not None:
        return None
    if TAKE_OUT_WHAT.fullmatch(said):
        return Refused(Phrase("take-out-what"))
    asked = TAKE_OUT.fullmatch(said)
    if asked is None:
        return None
    named = options_named(asked["ko"] or asked["en"], options)
    if isinstance(named, Refused):
        return named
    return named[0] if len(named) == 1 else Refused(Phrase("take-out-one"))


def only_numbers_and_names(text: str, options: Sequence[Option]) -> bool:
    """Whether nothing else stands in it, not even a part of a name."""
    names = by_length(options)
    rest = without_places(text, {name for name, _ in names}).lstrip(BETWEEN)
    while rest:
        found = (
            exact(rest, names)
            or numbered(rest, options)
            or with_particle(rest, names)
            or by_consonants(rest, options)
        )
        if found is None or isinstance(found, Refused):
            return False
        rest = rest[found[1] :].lstrip(BETWEEN)
    return True


def next_option(rest: str, names: Sequence[Named], options: Sequence[Option]) -> tuple[Option, int] | Refused:
    """The option with which `rest` begins, and how many characters name it."""
    plain = exact(rest, names) or numbered(rest, options) or with_particle(rest, names)
    return plain or part_of_name(rest, options)


def exact(rest: str, names: Sequence[Named]) -> tuple[Option, int] | None:
    for name, option in names:
        if rest.startswith(name) and rest[len(name) : len(name) + 1] in {"", *BETWEEN}:
            return option, len(name)
    return None


def with_particle(rest: str, names: Sequence[Named]) -> tuple[Option, int] | None:
    """`교육하고`, `연대입니다`: a whole name and what stands behind it, where no name holds both."""
    for name, option in names:
        found = PARTICLE.match(rest, len(name)) if rest.startswith(name) else None
        if found and not any(unspaced(rest[: found.end()]) in unspaced(other) for other, _ in names):
            return option, found.end()
    return None


def numbered(rest: str, options: Sequence[Option]) -> tuple[Option, int] | Refused | None:
    found = NUMBER.match(rest)
    if found is None:
        return None
    number = int(found[1])
    if 1 <= number <= len(options):
        return options[number - 1], found.end()
    return Refused(Phrase("typed-no-such-number", {"number": number, "count": len(options)}))


def part_of_name(rest: str, options: Sequence[Option]) -> tuple[Option, int] | Refused:
    whole = rest.split(",", 1)[0].rstrip()
    word = re.split(rf"[{BETWEEN}]", rest, maxsplit=1)[0]
    texts = [option.text for option in options]
    for part in (whole, word):
        fitting = containing(part, texts) or with_all_words(part, texts)
        if len(fitting) == 1 and len(consonants(part) or part) >= CLEAR:
            return options[fitting[0]], len(part)
        if fitting:
            return which_of(part, fitting, options)
    with_other = any(option.number == OTHER for option in options)
    return Refused(Phrase("typed-unknown-other" if with_other else "typed-unknown", {"part": said(whole)}))


def by_consonants(rest: str, options: Sequence[Option]) -> tuple[Option, int] | None:
    """The option with which `rest` begins, where nothing but first consonants names it."""
    word = re.split(rf"[{BETWEEN}]", rest, maxsplit=1)[0]
    found = part_of_name(word, options) if consonants(word) else None
    return None if isinstance(found, Refused) else found


def group_named(text: str, groups: Sequence[Translated], options: Sequence[Translated]) -> int | None:
    """The place of the group with this name, or of the only one whose name holds it, where no option fits."""
    name = key(text)
    if called(text, options) is not None:
        return None
    whole = called(text, groups)
    if whole is not None or len(name) < CLEAR or name[0].isdigit() or containing(name, options):
        return whole
    found = containing(name, groups)
    return found[0] if len(found) == 1 else None


def group_numbered(text: str, groups: Sequence[Translated], beside: Collection[int]) -> int | None:
    """The place of the only group in whose name this number stands first, as in `2` for `전략 2. 돌봄`; none
    where it is that of an option `beside` the groups.
    """
    found = NUMBER.fullmatch(key(text).strip(BETWEEN))
    if found is None or int(found[1]) in beside:
        return None
    fitting = [place for place, group in enumerate(groups) if int(found[1]) in _first_figures(group)]
    return fitting[0] if len(fitting) == 1 else None


def _first_figures(name: Translated) -> set[int]:
    found = map(FIGURES.search, names_of(name))
    return {int(figures[0]) for figures in found if figures}


def called(text: str, names: Sequence[Translated]) -> int | None:
    """The place of the one that has exactly this name, spaces aside."""
    wanted = unspaced(key(text))
    return next((place for place, one in enumerate(names) if wanted in map(unspaced, names_of(one))), None)


def containing(part: str, texts: Sequence[Translated]) -> list[int]:
    """Places of those whose name is `part`, else of those whose name holds it; spaces aside.

    A part of nothing but consonants is held against the first consonants of the names.
    """
    wanted = consonants(part) or unspaced(part)
    form = first_consonants if consonants(part) else unspaced
    held = [
        (place, form(name) == wanted)
        for place, text in enumerate(texts)
        for name in names_of(text)
        if wanted in form(name)
    ]
    equal = dict.fromkeys(place for place, same in held if same)
    return list(equal or dict.fromkeys(place for place, _ in held))


def with_all_words(part: str, texts: Sequence[Translated]) -> list[int]:
    """The place of the only one that has all the words of `part`, none of them a number or a name."""
    words = re.split(rf"[{BETWEEN}]+", part)
    if len(words) == 1 or any(NUMBER.fullmatch(word) or called(word, texts) is not None for word in words):
        return []
    held = set.intersection(*(set(containing(word, texts)) for word in words))
    return list(held) if len(held) == 1 else []


def unspaced(name: str) -> str:
    return name.replace(" ", "")


def which_of(part: str, places: Sequence[int], options: Sequence[Option]) -> Refused:
    candidates = [
        Phrase("candidate", {"number": place + 1, "option": options[place].text})
        for place in places[:CANDIDATES]
    ]
    args = {"part": said(part), "candidates": with_and(candidates)}
    if len(places) == 1:
        return Refused(Phrase("typed-short", {**args, "number": places[0] + 1}))
    return Refused(Phrase("typed-ambiguous", {**args, "count": len(places)}))


def said(part: str) -> Phrase:
    return quoted(shortened(as_typed(part), QUOTED))


def without_repeats(chosen: Sequence[Option]) -> tuple[Option, ...] | Refused:
    for place, option in enumerate(chosen):
        if option in chosen[:place]:
            return Refused(Phrase("typed-twice", {"option": quoted(option.text)}))
    return tuple(chosen)


def without_places(text: str, names: set[str]) -> str:
    """`1. 연대`, `2순위 협동` on lines of their own lose the place where the places count up from one."""
    parts = [key(part) for part in re.split(r"[\n,]", text) if part.strip()]
    if len(parts) == 1 and not any(PLACED.search(name) for name in names):
        parts = placed_apart(parts[0]) or parts
    several = len(parts) > 1
    found = [ORDINAL.match(part) or (PLACED.match(part) if several else None) for part in parts]
    counted = [int(ordinal[1]) for ordinal in found if ordinal]
    only_digits = len(parts) == 1 and parts[0][-1].isdigit()  # `1. 3` are two options
    if counted != list(range(1, len(parts) + 1)) or names.intersection(parts) or only_digits:
        return key(text.replace("\n", ","))
    return ",".join(part[ordinal.end() :] for part, ordinal in zip(parts, found, strict=True) if ordinal)


def placed_apart(text: str) -> list[str]:
    """`1번 연대 2번 협동` as `1. 연대` and `2. 협동`; none where the numbers do not count up from one."""
    found = list(PLACED.finditer(text))
    if len(found) == 1 or [int(one[1]) for one in found] != list(range(1, len(found) + 1)) or not found:
        return []
    if found[0].start():
        return []
    ends = [*(one.start() for one in found[1:]), len(text)]
    return [f"{one[1]}. {text[one.end() : end].strip()}" for one, end in zip(found, ends, strict=True)]


def by_length(options: Sequence[Option]) -> list[Named]:
    named = [(name, option) for option in options for name in names_of(option.text)]
    return sorted(named, key=lambda pair: -len(pair[0]))


def with_and(words: Sequence[Words]) -> Words:
    """`a, b와 c`; there is at least one."""
    *before, line = words
    for place, first in enumerate(reversed(before)):
        line = Phrase("comma" if place else "and", {"first": first, "rest": line})
    return line
