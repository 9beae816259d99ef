"""Telegram's HTML is taken and refused as the server takes and refuses it."""

from __future__ import annotations

import pytest

from rehearsal.html import MarkupError, parse_html

HALF_A_CHARACTER = (
    "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units"
)


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("<b>연대</b>", "연대", [("bold", 0, 2)]),
        ("a <strong>b</strong>", "a b", [("bold", 2, 1)]),
        ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
        ("<u><s>x</s>y</u>", "xy", [("underline", 0, 2), ("strikethrough", 0, 1)]),
        ("1 &lt; 2 &amp;&#38; &quot;3&quot; &#x1F600;", '1 < 2 && "3" 😀', []),
        ("&nbsp; & &#0;", "&nbsp; & &#0;", []),
        ("<b></b>x", "x", []),
        ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<B>x</b >", "x", [("bold", 0, 1)]),
        ("<b>x</>", "x", [("bold", 0, 1)]),
    ],
)
def test_markup_becomes_text_and_entities(source: str, text: str, marks: list[tuple[str, int, int]]) -> None:
    plain, entities = parse_html(source)
    assert plain == text
    assert [(mark["type"], mark["offset"], mark["length"]) for mark in entities] == marks


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        ('<a href="https://a.kr/?x=1&amp;y=2">x</a>', {"type": "text_link", "url": "https://a.kr/?x=1&y=2"}),
        ("<a>https://a.kr</a>", {"type": "text_link", "url": "https://a.kr"}),
        ("<blockquote expandable>x</blockquote>", {"type": "expandable_blockquote"}),
        ("<blockquote>x</blockquote>", {"type": "blockquote"}),
        ('<pre><code class="language-python">x</code></pre>', {"type": "pre", "language": "python"}),
        ('<tg-emoji emoji-id="53">👍</tg-emoji>', {"type": "custom_emoji", "custom_emoji_id": "53"}),
        (
            '<tg-time unix="1647531900" format="wDT">x</tg-time>',
            {"type": "date_time", "unix_time": 1647531900, "date_time_format": "wDT"},
        ),
    ],
)
def test_an_entity_says_what_its_tag_said(source: str, entity: dict[str, object]) -> None:
    (found,) = parse_html(source)[1]
    assert {name: value for name, value in found.items() if name not in {"offset", "length"}} == entity


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("연대: <b", "Unclosed start tag at byte offset 8"),
        ("연대: <h1>x</h1>", 'Unsupported start tag "h1" at byte offset 8'),
        ("3 < 5", 'Unsupported start tag "" at byte offset 2'),
        ('연대<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 6'),
        ("연대<u style>", 'Can\'t find end tag corresponding to start tag "u"'),
        ("연대<a href = ", 'Unclosed start tag "a" at byte offset 6'),
        ("연대<a href=x_y>z</a>", "Unexpected end of name token at byte offset 14"),
        ('연대<a href="https://a.kr>z</a>', "Unclosed start tag at byte offset 6"),
        ("연대</b>", "Unexpected end tag at byte offset 6"),
        ("<i>연대</i>!</i>", "Unexpected end tag at byte offset 14"),
        ("<i>연대</i", "Unclosed end tag at byte offset 9"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("A&#55357;", HALF_A_CHARACTER),
    ],
)
def test_wrong_markup_is_refused_in_the_servers_words(source: str, words: str) -> None:
    with pytest.raises(MarkupError) as refused:
        parse_html(source)
    assert str(refused.value) == words
