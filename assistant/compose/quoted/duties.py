"""What a body does in one field: the sentence of its duties that is about this field.

Duties are told once, in the words of a regulation, and asked about in other words (老房子 for
优秀历史建筑): of the sentences that tell duties the one nearest in words and meaning is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.quoted.narrate import line
from assistant.compose.quoted.own_units import of_itself
from assistant.compose.untold.absent import refuse
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.extend import extend
from assistant.find.text.nearness import Place
from assistant.find.text.passages import whole_probe
from assistant.find.text.sentences import Sentence, mark_of, without_mark
from assistant.find.text.topic import topic_of
from assistant.find.text.view import ReportView
from assistant.templates import say

_ASKED = re.compile(
    r"(?:怎么|如何|咋)管(?!理)|管(?:着|些|的|点|了)?(?:些|点)?(?:什么|哪些|啥)|负责(?:着|的)?(?:些|点)?(?:什么|哪些|啥)"
    r"|有没有权|有无权|能不能[^，。？]{0,4}(?:拍板|决定|做主)|归不归|管不管|担(?:着|了)?(?:些|哪些|什么|啥)责任"
    r"|(?:承担|担负|履行)(?:着|了|的)?(?:些)?(?:什么|哪些)|职[责能](?:是|有|包括)|(?:什么|哪些)职[责能]"
    r"|(?P<together>(?:跟|和|与|同)(?:哪|什么|谁)[^，。？]{0,8}一[起道同块](?!出))"
)
_HOW_MANY = re.compile(
    r"职[责能](?:一?共|总共|分|都|包括)*(?:有|是|为)?(?:几|多少)个?(?:条|项|方面|点)|(?:几|多少)(?:条|项)(?:主要|的)*职[责能]"
)
_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]?")
_TELLS = re.compile(
    r"^(?:负责|承担|组织|协调|协同|协助|会同|牵头|拟[订定]|起草|贯彻|指导|监督|推[进动]|统筹|参与|管理|研究|完善|加强|履行|履职)"
)
_TOGETHER = re.compile(r"协同|会同|配合|协助|共同|联合|参与")
_DUTIES = re.compile(r"职[责能]")
_NO_FIELD = re.compile(r"主要|具体|职[责能]|工作|任务|事[务情]|部门|单位|机关|[局厅委办院处][里内]?$")
_ALL_ASKED = re.compile(
    "(?:的|主要|具体|基本|核心|法定|工作)*(?:职[责能][和与及、]?)+(?:都|一共|分别|主要)*(?:是|有|包括|为)*(?:什么|哪些|哪几[项条个])[？。]?"
    "|(?:主要|都|具体)*(?:负责|承担)(?:什么|哪些|啥)(?:工作|事情?|任务|职责)*[？。]?"
)
_SAYS = re.compile("(?:职[责能]|工作任务)(?:主要)?(?:是|为|有|包括|如下)*[：:]")
_HEADS = re.compile("(?:职[责能][和与及、]?)+(?:情况|概况|简介)?[。：:]?$")
_LEAST_COVER = 0.12  # of the topic, in words: one that shares nothing is no answer
_OPENS = ("：", ":")
_PER_CLOSENESS = 6.0
_OF_FORM = 0.3


def duties(case: Case) -> Draft | None:
    """The duty asked about, quoted, or how many there are; None where no report tells duties so."""
    if of_all := _counted(case) or _all_told(case):
        return of_all
    asked = _ASKED.search(case.query.asked)
    if asked is None or not _names_field(case) or case.query.wants_any("amount", "count", "change"):
        return None
    told = list(_told(case))
    places = [place for place, _ in told]
    covers = [cover for _, cover in told]
    close = case.nearness.closeness(case.query.asked, places)
    scores = [
        cover + _PER_CLOSENESS * max(above, 0.0) + _OF_FORM * _as_asked(asked, view.sentences[number])
        for (view, number), cover, above in zip(places, covers, close, strict=True)
    ]
    best = max(range(len(places)), key=scores.__getitem__, default=None)
    if best is None or covers[best] < _LEAST_COVER:
        return None
    view, number = places[best]
    sentence = view.sentences[number]
    if sentence.text.endswith(_OPENS):
        return None  # the list below it is told whole
    draft = Draft()
    draft.text = say(
        "quoted", quote=without_mark(sentence.text).strip(), cite=draft.cite_sentence(view, sentence)
    )
    return draft


def _counted(case: Case) -> Draft | None:
    """How many numbered items the section of duties has, where this is asked; None where it numbers none."""
    if case.query.operation != "lookup" or not _HOW_MANY.search(case.query.asked):
        return None
    for view in case.views:
        headed = (s for s in view.sentences if s.headings and _DUTIES.search(s.headings[-1]) and not s.is_row)
        items: list[Sentence] = []
        for sentence in headed:
            mark, first = mark_of(sentence.text), mark_of(items[0].text) if items else None
            next_one = mark is not None and mark.ordinal == len(items) + 1
            if mark and next_one and (first is None or mark.style == first.style):
                items.append(sentence)
        if len(items) > 1:
            draft = Draft()
            cite = draft.cite_sentences(view, items)
            name = _NUMBERED.sub("", items[0].headings[-1])
            heads = "；".join(re.split("[，。；]", without_mark(item.text))[0] for item in items)
            tally = f"（共{len(items)}项）"
            draft.text = say("listed", opener=f"{name}：", members=heads, tally=tally, cite=cite)
            return draft
    return None


def _all_told(case: Case) -> Draft | None:
    """All duties of the body, asked as a whole: what opens them, or that the report tells none."""
    if case.query.operation != "lookup" or not _ALL_ASKED.fullmatch(of_itself(case)):
        return None
    draft = Draft()
    probe = whole_probe(case.linked, case.query)
    views = [view for view in case.views if view.report.level != "政府"]
    opened = ((view, sentence) for view in views if (sentence := _opening(view)))
    lines = [line(draft, case, probe, view, extend(view, first, True, False)) for view, first in opened]
    draft.text = "\n".join(lines)
    return draft if lines else refuse(case, "主要职责")


def _opening(view: ReportView) -> Sentence | None:
    """What opens the duties of a body: the sentence that says so, else the heading of their section."""
    prose = [sentence for sentence in view.sentences if not sentence.is_row]
    says = [sentence for sentence in prose if _SAYS.search(sentence.text) and not sentence.is_heading]
    own = [sentence for sentence in says if _DUTIES.search("".join(sentence.headings[-1:]))]
    under = [s for s in prose if s.headings and _HEADS.search(s.headings[-1]) and not s.is_heading]
    names = {sentence.headings[-1] for sentence in under}
    heads = [s for s in prose if s.is_heading and any(s.text.endswith(name) for name in names)]
    return next(iter((*own, *heads, *under, *says)), None)


def _names_field(case: Case) -> bool:
    """Whether a question names more than duties, and the body that it asks of."""
    bodies = [view.report.organisation for view in case.views]
    fields = (_NO_FIELD.sub("", mention.text) for mention in case.linked.mentions)
    return any(len(field) > 1 and not any(field in body for body in bodies) for field in fields)


def _told(case: Case) -> Iterator[tuple[Place, float]]:
    """Sentences that tell duties, under a heading of duties or opening as one does, and what they cover."""
    for view in case.views:
        topic = topic_of(case.linked, view)
        for sentence in view.sentences:
            if not sentence.is_row and not sentence.is_heading and _tells(sentence):
                yield (view, sentence.number), topic.cover(sentence.text)


def _tells(sentence: Sentence) -> bool:
    return bool(_TELLS.match(without_mark(sentence.text).strip())) or any(
        _DUTIES.search(heading) for heading in sentence.headings[-1:]
    )


def _as_asked(asked: re.Match[str], sentence: Sentence) -> bool:
    return bool(asked["together"]) and bool(_TOGETHER.search(sentence.text))
