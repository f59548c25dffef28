"""A sentence found -> all that belongs to the answer: the list it opens, measures that go on, rows below.

Follows list numbers, table rows and paragraphs of the report; does not search or word anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.find.text.forms_of_speech import names_bodies
from assistant.find.text.sentences import Mark, Sentence, mark_of, without_mark
from assistant.find.text.view import ReportView
from index.tables.grids import is_total

MOST_PROSE = 360
MOST_LIST = 900
_MOST_ROWS = 40
_MOST_BELOW = 9000  # characters of a list whose items are only quoted in part
_MOST_SAID_ON = 5
_MOST_MEASURED, _MOST_BETWEEN = 40, 8  # sentences of a run of measures, and between two of them
_OF_THE_SAME = re.compile(r"其中|主要|(?:开支|支出)内容|按照|用于|上述|具体|重点")
_OPENS_LIST = re.compile(r"(?:[：:]|如下[。：:]?|(?:包括|分别是)[：:]?)$")
_BEGUN = re.compile(r"[：:](?P<items>1[、.．](?!\d)[^，。；]+)$")
_FIRST = re.compile(
    r"(?:一是|一要|首先[，,]|第一[，,]|（一）|①)(?!.*(?:二是|二要|其次[，,]|第二[，,]|"
    r"（二）|②))"
)
_SEVERAL = re.compile(r"一是.*二是|一要.*二要|首先[，,].*其次[，,]|第一[，,].*第二[，,]")
_NEXT = re.compile(r"^(?:[二三四五六七八九十](?:是|要)|其次|再次|最后|此外|第[二三四五六七八九][，,])")
_POINTS_BELOW = re.compile(r"[下附]表|如下|以下|[^。；]$")
_TITLE = re.compile(r"^(?!.*\d{2})[^，；：]{4,30}(?:[。]|$)")
_TAIL = re.compile(
    r"(?:等)?(?:(?:\d+|[一二两三四五六七八九十]+)[个家][\u4e00-\u9fff]{0,5}?|[\d一二三四五六七八九十]+)?(?:个|家)?"
    r"(?:科室|处室|股室|单位|部门|机构|部分|方面|组成|构成)?[。；;]?$"
)
_ENUMERATES = re.compile(
    r"[：:]|包括|分别(?:是|为)|下设|内设(?!机构|科室|处室|股室|部门)|设有|主要有"
    r"|(?:(?<=机关)|(?<=[局院委厅]))设(?:了|置)?(?=[^，。]{0,12}?[室科处股部庭][、和及])"
)
_ENDS_BODY = r"(?:[室科处股部庭办局厅院所站馆校]|中心|委员会)(?:[（(][^）)]*[）)])?"
_LAST_TWO_ROOMS = re.compile(rf"(.+{_ENDS_BODY})(?:以?及|和|与)(.+{_ENDS_BODY})$")


@dataclass(frozen=True)
class Extract:
    """The sentences that answer together; `members` are the names that they list, when they list names."""

    sentences: tuple[Sentence, ...]
    members: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Their compact text."""
        return "".join(sentence.text for sentence in self.sentences)


def extend(view: ReportView, sentence: Sentence, wants_list: bool, wants_more: bool) -> Extract:
    """What belongs to `sentence`.

    Args:
        view: the report.
        sentence: the sentence found.
        wants_list: whether the question asks for members.
        wants_more: whether the question asks for what a lone head sentence does not tell (a reason, a way).
    """
    enumerated = inner_members(sentence.text)
    if sentence.is_row:
        return Extract((sentence,))
    if not (wants_list and len(enumerated) > 2):
        if _OPENS_LIST.search(sentence.text) or sentence.is_heading or wants_list:
            opened = _opened(view, sentence)
            if len(opened) > 1:
                inside = begun_inside(sentence.text)
                outer = _outer_members(opened[1:]) if len(inside) == _begun_so_far(sentence.text) else ()
                return Extract(tuple(opened), (*inside, *outer))
        run = points_of(view, sentence)
        if len(run) > 1:
            return Extract(tuple(run))
        if sentence.is_heading or wants_more or len(sentence.text) < 12 or opens_item(sentence):
            return Extract(tuple(_rest_of_paragraph(view, sentence)))
    return Extract((sentence,), tuple(enumerated) if wants_list else ())


def with_numbers(extract: Extract) -> Extract:
    """An extract whose members are named by rows, told with what their rows print beside the names."""
    told = tuple(each.text for each in extract.sentences if each.label in extract.members and each.label)
    return replace(extract, members=told) if len(told) == len(extract.members) else extract


def said_on(view: ReportView, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences behind one in its paragraph that go on about the same thing."""
    for other in view.sentences[sentence.number + 1 : sentence.number + _MOST_SAID_ON]:
        if other.paragraph != sentence.paragraph or other.is_row or mark_of(other.text):
            return
        amounts = [figure for figure in view.figures_in(other.spans) if figure.measure != "数量"]
        if amounts and not _OF_THE_SAME.match(other.text):
            return
        yield other


def opens_item(sentence: Sentence) -> bool:
    """Whether a numbered sentence only says what its item is about (3.全力做好会议保障工作。)."""
    return mark_of(sentence.text) is not None and bool(_TITLE.match(sentence.text))


def _opened(view: ReportView, sentence: Sentence) -> list[Sentence]:
    """The sentence with the numbered items, or the table rows, right below it."""
    items = list(_items(view, sentence))
    opens = sentence.text[-1] in "：:" or (
        mark_of(sentence.text) is None and _POINTS_BELOW.search(sentence.text) and "一是" not in sentence.text
    )
    if not items and (sentence.is_heading or opens):
        items = _rows_below(view, sentence)
    return [sentence, *items]


def numbered_below(view: ReportView, sentence: Sentence) -> list[Sentence]:
    """The numbered items right below a sentence that is no item itself, each with its text."""
    return [] if sentence.is_heading else list(_items(view, sentence, _MOST_BELOW))


def begun_inside(text: str) -> list[str]:
    """The first names of a list of numbered lines that the opening sentence has run into (…：1、甲2、乙)."""
    opened = _BEGUN.search(text)
    names = re.split(r"(?<!\d)\d{1,2}[、.．](?!\d)", opened["items"])[1:] if opened else []
    return [name.strip() for name in names] if all(0 < len(name) <= 40 for name in names) else []


def _begun_so_far(text: str) -> int:
    """How many numbered items stand in the opening sentence itself, names or clauses."""
    last = 0
    if text.endswith("；") or begun_inside(text):
        for ordinal in re.findall(r"[：:；）)”\u4e00-\u9fff](\d{1,2})[、.．](?!\d)", text):
            last += int(ordinal) == last + 1
    return last


def _items(view: ReportView, sentence: Sentence, most: int = MOST_LIST) -> Iterator[Sentence]:
    """Numbered items after a sentence, in order, with the text that belongs to each."""
    style: int | None = None
    last, length = _begun_so_far(sentence.text), 0
    following = view.sentences[sentence.number + 1 : sentence.number + 120]
    for index, other in enumerate(following):
        mark = mark_of(other.text)
        if other.is_row or length > most:
            return
        if style is None:
            if mark is None or mark.ordinal > max(1, last + 1) or _outside(sentence, mark):
                return
            style = mark.style
        elif mark is None:
            if not _goes_on(following[index:], style, last, following[index - 1].paragraph):
                return
        elif not _next_item(mark, style, last):
            return
        if mark is not None and mark.style == style:
            last = mark.ordinal
        length += len(other.text)
        yield other


def _outside(sentence: Sentence, mark: Mark) -> bool:
    """Whether an item's number is of an outer style than the opener's own."""
    own = mark_of(sentence.text)
    return own is not None and mark.style <= own.style


def _next_item(mark: Mark, style: int, last: int) -> bool:
    if mark.style > style:
        return True
    return mark.style == style and (mark.ordinal == last + 1 or mark.style == 7)


def _goes_on(rest: Sequence[Sentence], style: int, last: int, paragraph: int) -> bool:
    """Whether an unnumbered sentence belongs to its item: its paragraph goes on, or a number is near."""
    for other in rest[:5]:
        mark = mark_of(other.text)
        if other.is_row or (mark and mark.style < style):
            break
        if mark and mark.style == style:
            return mark.ordinal == last + 1
    return rest[0].paragraph == paragraph


def _rows_below(view: ReportView, sentence: Sentence) -> list[Sentence]:
    """Rows of a table that begins right below the sentence."""
    below = [view.sentences[number] for number in view.positions.after(sentence.spans[-1])]
    head = [other for other in below[:3] if other.is_row]
    if not head:
        return []
    table = head[0].paragraph
    return [other for other in view.sentences if other.is_row and other.paragraph == table][:_MOST_ROWS]


def points_of(view: ReportView, sentence: Sentence) -> list[Sentence]:
    """一是…二是…三是…: the whole run, from whichever of its sentences was found."""
    start = sentence.number
    while start > 0 and _NEXT.match(view.sentences[start].text) and sentence.number - start < 8:
        start -= 1
    first = view.sentences[start]
    if first.is_row or not (_FIRST.search(first.text) or _breaks_off(view, first)):
        return [sentence]
    run = [first]
    for other in view.sentences[start + 1 : start + _MOST_MEASURED]:
        if other.is_row or other.is_heading:
            break
        if not _NEXT.match(other.text) and not _continues(view, other, run[-1]):
            break
        run.append(other)
    if sum(len(each.text) for each in run) <= MOST_LIST:
        return run
    return [first, *(each for each in run[1:] if _NEXT.match(each.text))]


def _breaks_off(view: ReportView, first: Sentence) -> bool:
    """Whether a sentence that tells several measures is cut off before the next one (一是…；二是…；)."""
    below = view.sentences[first.number + 1 : first.number + 2]
    several = first.text.endswith(("；", ";")) and _SEVERAL.search(first.text)
    return bool(several) and any(_NEXT.match(other.text) for other in below)


def _continues(view: ReportView, other: Sentence, before: Sentence) -> bool:
    """Whether a sentence between two measures belongs to the first of them."""
    following = view.sentences[other.number + 1 : other.number + _MOST_BETWEEN]
    return other.paragraph == before.paragraph and any(
        _NEXT.match(each.text) and each.paragraph == other.paragraph for each in following
    )


def _rest_of_paragraph(view: ReportView, sentence: Sentence) -> list[Sentence]:
    """A head sentence with what its paragraph, or the paragraph under it, goes on to say."""
    found = [sentence]
    length = len(sentence.text)
    for other in view.sentences[sentence.number + 1 :]:
        below = sentence.is_heading and other.paragraph == sentence.paragraph + 1
        if other.is_row or other.is_heading or not (other.paragraph == sentence.paragraph or below):
            break
        if length + len(other.text) > MOST_PROSE:
            break
        found.append(other)
        length += len(other.text)
    return found


def _outer_members(items: Sequence[Sentence]) -> tuple[str, ...]:
    """Names that numbered items or rows give, when each is no more than a name, or rows of bodies."""
    labels = tuple(item.label for item in items if item.label and not is_total(item.label))
    if len(labels) > 1 and all(item.label for item in items) and names_bodies(labels):
        return labels
    names = []
    for item in items:
        name = without_mark(item.text).strip()
        names.append(re.sub(r"^\d{1,2}(?=[^\d.,])|[。；;，,]$", "", name).strip())
    names = [
        name for name in names if name and not re.fullmatch(r"[\d.]+|序号.*|(?:单位|部门)?名称|备注", name)
    ]
    short = all(2 <= len(name) <= 44 and not re.search(r"[，。；：]", name) for name in names)
    return tuple(names) if short and names else ()


def inner_members(text: str) -> list[str]:
    """Names enumerated after a last colon or 包括, parted by 、 outside brackets; two last rooms by 和."""
    best: list[str] = []
    for clause in re.split(r"[；;。]|，(?![^（(]*[）)])", text):
        body = _ENUMERATES.split(clause)[-1]
        names = [_TAIL.sub("", name).strip() for name in _outside_brackets(body)]
        last = _LAST_TWO_ROOMS.fullmatch(names[-1])
        names = [*names[:-1], *(last.groups() if last else names[-1:])]
        names = [name for name in names if name]
        if len(names) > len(best):
            best = names
    return best if len(best) > 1 and all(len(name) <= 40 for name in best) else []


def _outside_brackets(text: str) -> Iterator[str]:
    """Pieces of a text between 、, brackets kept whole."""
    depth, piece = 0, ""
    for char in text:
        depth += (char in "（(《") - (char in "）)》")
        if char == "、" and depth <= 0:
            yield piece
            piece = ""
        else:
            piece += char
    yield piece
