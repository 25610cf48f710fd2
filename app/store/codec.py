"""Domain values as bytes and back: answers by hand, for speed, everything else with cattrs.

A value that was kept years ago must still open: kinds of block are told apart by name, what is
missing takes its default, and what is unknown is passed over.
"""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any, get_args, get_type_hints

from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from app.domain.answers import Answer, Answers, Status, Value
from app.domain.observing import Observed
from app.domain.points import Point
from app.domain.scoring import Result
from app.domain.sections import Block, Section
from app.domain.text import Own, Text, Words

_encode = json.JSONEncoder(separators=(",", ":")).encode
_decode = json.JSONDecoder().decode
_STATUS = {status.value: status for status in Status}


def pack(value: object) -> bytes:
    """Plain values (numbers, text, lists, mappings) as bytes."""
    return _encode(value).encode()


def unpack(packed: bytes) -> Any:
    """The plain values that were packed."""
    return json.loads(packed)


def pack_answer(answer: Answer) -> bytes:
    """An answer as bytes, without its revision, which stands beside it."""
    return pack(_plain_answer(answer))


def unpack_answer(packed: bytes, revision: int) -> Answer:
    """The answer that was packed."""
    return _answer(_decode(packed.decode()), revision)


def pack_answers(answers: Answers) -> bytes:
    """A round's answers as bytes, with their revisions."""
    return pack({key: [one.revision, *_plain_answer(one)] for key, one in answers.items()})


def unpack_answers(packed: bytes) -> dict[str, Answer]:
    """The answers that were packed."""
    return {key: _answer(plain[1:], plain[0]) for key, plain in json.loads(packed).items()}


def pack_result(result: Result) -> bytes:
    """A result as bytes."""
    return pack(_converter.unstructure(result))


def unpack_result(packed: bytes) -> Result:
    """The result that was packed."""
    return _converter.structure(json.loads(packed), Result)


def pack_observed(observed: Observed) -> bytes:
    """What others said together as bytes, without their texts."""
    return pack(_converter.unstructure(replace(observed, texts=())))


def unpack_observed(packed: bytes) -> Observed:
    """What was packed."""
    return _converter.structure(json.loads(packed), Observed)


def plain_sections(sections: tuple[Section, ...]) -> list[Any]:
    """Sections as plain values."""
    return [_converter.unstructure(section, Section) for section in sections]


def sections_of(plain: list[Any]) -> tuple[Section, ...]:
    """The sections that were made plain."""
    return tuple(_converter.structure(section, Section) for section in plain)


def plain_points(points: tuple[Point, ...]) -> list[Any]:
    """Points for the conversation as plain values."""
    return [_converter.unstructure(point) for point in points]


def points_of(plain: list[Any]) -> tuple[Point, ...]:
    """The points that were made plain."""
    return tuple(_converter.structure(point, Point) for point in plain)


def _plain_answer(answer: Answer) -> list[object]:
    at = answer.answered_at
    plain: list[object] = [
        answer.value,
        answer.status.value,
        answer.ms_active,
        answer.position,
        at.isoformat() if at else None,
        answer.content_version,
    ]
    return [*plain, True] if answer.together else plain


def _answer(plain: list[Any], revision: int) -> Answer:
    value, status, ms_active, position, at, content_version, *together = plain
    return Answer(
        _value(value),
        _STATUS[status],
        ms_active,
        position,
        datetime.fromisoformat(at) if at else None,
        content_version,
        revision,
        bool(together),
    )


def _value(plain: Any) -> Value | None:
    value: Value | None = tuple(plain) if isinstance(plain, list) else plain
    return value


def plain_words(words: Words) -> object:
    """Words as plain values."""
    match words:
        case Own(own):
            return {"own": own}
        case Text(msgid, params):
            return {"text": msgid, "with": [[name, plain_words(one)] for name, one in params]}
        case _:
            return words


def words_of(plain: Any, _type: object = None) -> Words:
    """The words that were made plain."""
    match plain:
        case str():
            return plain
        case {"own": str(own)}:
            return Own(own)
        case {"text": str(msgid), "with": list(params)}:
            return Text(msgid, tuple((name, words_of(one)) for name, one in params))
        case _:
            raise ValueError("These are no words.")


def _kind(block: type) -> str:
    name: str = getattr(block, "kind", block.__name__.lower())
    return name


def _made_converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook(Words, plain_words)
    converter.register_structure_hook(Words, words_of)
    for words in get_args(Words):
        if words is not str:
            converter.register_unstructure_hook(words, plain_words)
    highlight, *_more = get_args(get_type_hints(Section)["highlights"])
    for kinds in (Block, highlight):
        configure_tagged_union(kinds, converter, tag_generator=_kind, tag_name="kind")
    return converter


_converter = _made_converter()
