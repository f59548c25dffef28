"""What a sum went to, or is meant for, where the question says the sum: 那15万打算用在哪里; and the reverse.

Finds the sentence that prints the very amount and says what it is for, or that explains the name of what is
asked about; chooses no figure by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.cite import quote_of
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case, Found
from assistant.find.figures.same_amount import asks_what_differs
from assistant.find.text.said_sums import SaidSum, printed_sums, prints_one, said_sums, sentences_printing
from assistant.find.text.sentences import Sentence
from assistant.find.text.topic import Topic, speaking, topic_of
from assistant.find.text.view import ReportView
from assistant.question.asked.answer_kinds import MONEY
from assistant.templates import say
from index import Figure
from index.normalise import compact_text, is_money, item_key, to_yuan, without_list_mark

_USED = re.compile(
    r"(?:主要|全部|均|都)*(?:用于|用作|用在|投向|投入到)|主要为|(?:开支|支出|具体)?内容(?:包括|为|是)|主要(?:是|包括)(?!因|由)"
    r"|(?<=\d[万亿]元)(?:全部|均|都)?[为是系](?=[\u4e00-\u9fff]{2})"
)
_USED_FOR = re.compile("用于|用作|用在|投向|投入到")
_PARTS = re.compile(r"[^；。]+")
_ONLY_USE = re.compile(
    r"(?:主要)?(?:用于|用作)(?P<for>[^，。；\d]{2,40}?)(?:等?方面)?(?:的?(?:支出|经费|开支))?[。；]?"
)
_MEMBERS = re.compile("[、和及与]")
_GIVEN_TO = re.compile(  # 统筹资金500万元新建3个护林站: money right in front of what it goes to
    r"(?:^|(?<=[，；]))(?:20\d\d年|全年|预计|计划|[拟将共已]|累计)*(?:统筹|筹[集措]|安排|投入|拨付|下达|落实|争取|整合|列支)+"
    r"(?:(?:各级|上级|中央|[省市区县]级|财政|专项)*(?:资金|经费))?\d[\d,.]*[万亿]?元(?P<to>[^，。；]{4,60})"
)
_OF_LEVEL = "(?:（[类款项]）)?(?:支出|经费|资金)?(?:(?:预算|决算)数?)?为?"
_BEHIND = re.compile(r"，?(?P<use>(?:全部|主要|均|都)?(?:用于|用作|用来|投向)[^，。；]+)")
_QUOTES = re.compile("[“”]")
_PROJECT_NAMED = re.compile(r"(?:\d{1,2}[.、．])?项目名称：(?P<name>[^：；。，]{2,40})[；。]?")
_FIELD_OF_USE = re.compile(  # 资金分配情况：甲购置22万元，乙调查36万元
    "(?:\\d{1,2}[.、．])?(?:(?:项目)?(?:资金|经费)(?:主要)?(?:分配|使用|安排|支出|投向|用途)"
    "|(?:项目)?(?:主要)?(?:建设|支出|实施|工作)?内容|(?:主要)?用途)(?:情况|方向|范围|计划|明细|内容)?：(?=.{4})"
)
_MEANS = re.compile("：(?:是|指|反映|用于|核算)|：?，?是?(?:指|反映)")
_USE_ALONE = ({"use"}, {"use", "list"})  # 花在哪, 花在哪些方面
_EACH = re.compile("(?:各|分别)(?:是|花|用)?了?多少")
_OF_WHICH = re.compile("其中[:：]?")
_LONGEST = 220
_OPENS = 8  # characters of a use that may say that it is one (主要用于)
_NEAR = 2  # sentences from that of a figure to that of its use
_LITTLE, _SURELY, _MOSTLY = (
    0.15,
    0.5,
    0.6,
)  # of the topic that the sentence of a sum said, or of a sum found, speaks of
_TITLED = 0.9  # of the topic that the title of a form speaks of


def used_for(case: Case) -> Draft | None:
    """The clause that prints the sum asked about and what it is used for; None where none does."""
    if (
        "use" not in case.query.wants
        or case.query.operation != "lookup"
        or asks_what_differs(case.query.asked)
    ):
        return None
    sums = said_sums(case.query.text)
    draft = Draft()
    for view in case.views if sums else ():
        if told := _told(case, view, sums, _LITTLE):
            quote, sentence = told
            draft.known_as = _called(case, view, sums) if _OF_WHICH.match(quote) else []
            draft.text = say("quoted", quote=quote, cite=draft.cite_sentence(view, sentence))
            return draft
        if use := _told_of_name(draft, case, view, sums):
            draft.text = f"{use}。"
            return draft
    return None


def _told_of_name(draft: Draft, case: Case, view: ReportView, sums: Sequence[SaidSum]) -> str:
    """What the thing of one of the sums is used for, said without the sum: 新增债券主要用于…"""
    topic = topic_of(case.linked, view)
    for sentence in sentences_printing(view, sums):
        for figure in view.figures_in(sentence.spans):
            if figure.value is None or figure.part or not is_money(figure.unit):
                continue
            amount = to_yuan(figure.value, figure.unit)
            named = any(said.is_meant(amount) for said in sums) and topic.cover(figure.item) >= _SURELY
            if named and (use := use_of_name(draft, view, figure)):
                return use
    return ""


def use_of_item(case: Case) -> Draft | None:
    """The sentence that states an amount of the very thing named and what that is used for.

    Only where nothing but the use is asked, and the thing is surely named.
    """
    sure = [mention for mention in case.linked.mentions if mention.kind in ("exact", "code")]
    alone = set(case.query.wants) in _USE_ALONE and len(case.linked.targets) == 1 and len(sure) == 1
    names = {_sideless(name) for mention in sure for name in (mention.text, *mention.keys)}
    for view in case.views if alone else ():
        for match in case.matches(view, case.linked.targets[0]):
            figure = match.figure
            named = _sideless(figure.item) in names
            if match.score < ENOUGH or not (named and figure.use) or figure.part:
                continue
            if told := _with_use(view, figure):
                draft = Draft()
                quote = without_list_mark("".join(sentence.text for sentence in told))
                draft.text = say("quoted", quote=quote, cite=draft.cite_sentences(view, told))
                return draft
    return None


def use_in_form(case: Case) -> Draft | None:
    """What forms told in lines say that the money of the projects asked about goes to (资金分配情况：…)."""
    if not _asks_use_alone(case):
        return None
    keys = {key for mention in case.linked.mentions for key in mention.keys}
    draft, told = Draft(), []
    for view in case.views:
        topic = topic_of(case.linked, view)
        for project, lines in _uses_in_forms(view):
            if item_key(project) in keys or (topic.things and topic.cover(project) >= _TITLED):
                cite = draft.cite_sentences(view, lines)
                told.append(f"{project}：{say('quoted', quote=_whole(lines[-1]), cite=cite)}")
        told += [] if told else _parts_of_project(draft, case, view)
    draft.text = "；".join(told)
    return draft if told else None


def _parts_of_project(draft: Draft, case: Case, view: ReportView) -> Iterator[str]:
    """What the text gives as the parts of the money that the form of a project named shows as spent."""
    topic = topic_of(case.linked, view)
    for form in view.forms if topic.things else ():
        spent = form.money.get("执行数") if form.money and topic.cover(form.project) >= _TITLED else None
        amount = to_yuan(spent.value, spent.unit) if spent and spent.value else None
        if amount and (told := _told(case, view, [SaidSum(amount, amount)], _SURELY)):
            yield f"{form.project}：{say('quoted', quote=told[0], cite=draft.cite_sentence(view, told[1]))}"


def use_told_in_form(draft: Draft, view: ReportView, figure: Figure) -> str:
    """What the form of a figure's project says that its money goes to; "" for none."""
    for project, lines in _uses_in_forms(view):
        if project == figure.item:
            return say("says", quote=_whole(lines[-1]), cite=draft.cite_sentence(view, lines[-1]))
    return ""


def _uses_in_forms(view: ReportView) -> Iterator[tuple[str, list[Sentence]]]:
    """Projects of forms told in lines, the sentence that names each and that of what its money goes to.

    A form that no line names is of the project that stands above it as its title.
    """
    named: Sentence | None = None
    project = ""
    for sentence in view.sentences:
        text = compact_text(sentence.text)
        if opened := _PROJECT_NAMED.fullmatch(text):
            named, project = sentence, opened["name"]
        elif _FIELD_OF_USE.match(text):
            if named:
                yield project, [named, sentence]
            elif sentence.headings:
                yield without_list_mark(sentence.headings[-1]), [sentence]
            named = None


def _asks_use_alone(case: Case) -> bool:
    """Whether nothing is asked but what money goes to, be it with how much each thing gets (各多少)."""
    wants = set(case.query.wants) - ({"amount"} if _EACH.search(case.query.text) else set())
    return wants in _USE_ALONE and case.query.operation == "lookup"


def _whole(sentence: Sentence) -> str:
    return without_list_mark(sentence.text).rstrip("。")


def _sideless(name: str) -> str:
    return name.removesuffix("支出")


def _with_use(view: ReportView, figure: Figure) -> Sequence[Sentence]:
    """The sentences from that which tells a figure's use to that which states it, in either order.

    With the one in front that names the thing, where none of them does.
    """
    own = [at for span in figure.spans for at in view.positions.within(span)]
    for at in range(max(own[0] - _NEAR, 0), min(own[-1] + _NEAR, len(view.sentences) - 1) + 1) if own else ():
        before, told, _ = compact_text(view.sentences[at].text).partition(figure.use)
        if told and _USED.search(before + told[:_OPENS]):
            first = min(at, own[-1])
            named = any(figure.item in each.text for each in view.sentences[first : own[0] + 1])
            first -= 0 if named or figure.item not in view.sentences[first - 1].text else 1
            return view.sentences[first : max(at, own[0]) + 1]
    return ()


def use_told_elsewhere(draft: Draft, case: Case, view: ReportView, figure: Figure) -> str:
    """What a figure's sum is used for, as another sentence of its report tells that prints it."""
    if not figure.value or not is_money(figure.unit):
        return ""
    amount = to_yuan(figure.value, figure.unit)
    told = _told(case, view, [SaidSum(amount, amount)], _SURELY)
    return say("says", quote=told[0], cite=draft.cite_sentence(view, told[1])) if told else ""


def use_of_move(draft: Draft, found: Found) -> str:
    """What the sentence that states the move of a thing says that it is used for: 增加7万元，主要是用于…

    Behind the move, or between the amount and the move (甲60万元，主要用于…，比上年增加7万元).
    """
    moves = [match for want in ("change", "rate") if (match := found.by_want.get(want))]
    amount = found.by_want.get("amount")
    of_both = [amount] if amount and any(amount.figure.spans == move.figure.spans for move in moves) else []
    told = (use_in_sentence(draft, match.view, match.figure) for match in (*moves, *of_both))
    return next(filter(None, told), "")


def use_in_sentence(draft: Draft, view: ReportView, figure: Figure) -> str:
    """The sentence of a figure of prose, where it says behind the figure what that is used for."""
    if figure.table is not None:
        return ""
    quote = compact_text(quote_of(view, figure.spans))
    if len(quote) > _LONGEST or not _USED_FOR.search(quote.partition(figure.printed)[2]):
        return ""
    return say("says", quote=quote.rstrip("。；"), cite=draft.cite(view, figure))


def use_of_name(draft: Draft, view: ReportView, figure: Figure) -> str:
    """What a sentence says behind the very name of a figure's thing that it is used for; "" for none."""
    told = re.compile(rf"{re.escape(figure.item)}{_OF_LEVEL}(?:\d[\d,.]*[万亿]?元)?{_BEHIND.pattern}")
    for sentence in view.sentences:
        if not (sentence.is_row or sentence.is_heading) and (found := told.search(sentence.text)):
            start = sentence.text.rfind("；", 0, found.start()) + 1
            quote = without_list_mark(sentence.text[start : found.end()])
            return say("says", quote=quote, cite=draft.cite_sentence(view, sentence))
    return ""


def use_behind(view: ReportView, figure: Figure) -> str:
    """What a sentence says right behind a figure of its use (20亿元，全部用于还债); "" for nothing."""
    sentence = view.stating(figure) if figure.table is None else None
    behind = sentence.text.partition(f"{figure.printed}{figure.unit}")[2] if sentence else ""
    use = _BEHIND.match(behind)
    return use["use"] if use else ""


def meaning(draft: Draft, found: Found) -> str:
    """What the report says that the name of a thing means, and so what it is for; "" for none."""
    names = {_QUOTES.sub("", m.text) for m in found.target.mentions if m.kind == "exact"}
    for sentence in found.view.sentences:
        text = "" if sentence.is_row else _QUOTES.sub("", without_list_mark(sentence.text))
        if any(text.startswith(name) and _MEANS.match(text[len(name) :]) for name in names):
            quote = without_list_mark(sentence.text).rstrip("。")
            return say("says", quote=quote, cite=draft.cite_sentence(found.view, sentence))
    return ""


def _told(case: Case, view: ReportView, sums: Sequence[SaidSum], least: float) -> tuple[str, Sentence] | None:
    """What one of the sums is used for, where its sentence and that behind it speak most of the topic."""
    found = [(_cover(case, view, each, sums), -each.number) for each in sentences_printing(view, sums)]
    for cover, place in sorted(found, reverse=True):
        told = _use_of(view, view.sentences[-place], sums) if cover >= least else None
        if told:
            return told
    return None


def _cover(case: Case, view: ReportView, sentence: Sentence, sums: Sequence[SaidSum]) -> float:
    """How much of the topic the sentence of a sum, its title and what goes on behind it speak of.

    Where the parts behind it add up to the sum that the report prints of the thing, they are of it.
    """
    behind = [other.text for other in _going_on(view, sentence, sums)]
    if any(_adds_up(text, sums) for text in behind) and _called(case, view, sums):
        return 1.0
    return topic_of(case.linked, view).cover("".join((sentence.text, *sentence.headings[-1:], *behind)))


def _called(case: Case, view: ReportView, sums: Sequence[SaidSum]) -> list[str]:
    """What the report calls the thing asked about where it prints one of the sums of it."""
    topic = topic_of(case.linked, view)
    return [
        name
        for figure in view.figures
        if figure.value and is_money(figure.unit) and not figure.part
        if any(said.is_meant(to_yuan(figure.value, figure.unit)) for said in sums)
        for name in (figure.item, *figure.ancestors)
        if topic.things and topic.cover(name) >= _SURELY
    ]


def _use_of(view: ReportView, sentence: Sentence, sums: Sequence[SaidSum]) -> tuple[str, Sentence] | None:
    """The part of a sentence that gives a sum and its use, or what the next one says of its use."""
    parts = [part.group() for part in _PARTS.finditer(sentence.text)]
    for number, part in enumerate(parts):
        sum_ = prints_one(part, sums)
        if sum_ is None:
            continue
        after = parts[number + 1] if number + 1 < len(parts) else ""
        for quote in (part, f"{part}；{after}" if _USED.match(after) else ""):
            used = _USED_FOR.search(quote) or _USED.search(
                quote, sum_[1]
            )  # 主要是 in front is of another sum
            if used and len(quote) <= _LONGEST:
                return quote.strip(), sentence
    for other in _going_on(view, sentence, sums):
        return other.text.rstrip("。"), other
    return None


def _going_on(view: ReportView, sentence: Sentence, sums: Sequence[SaidSum]) -> list[Sentence]:
    """The next sentence of a paragraph, where it goes on with what something is used for.

    Or with the parts (其中：…) that add up to one of the sums.
    """
    following = view.sentences[sentence.number + 1 : sentence.number + 2]
    return [
        other
        for other in following
        if other.paragraph == sentence.paragraph
        and (_USED.match(other.text) or _adds_up(other.text, sums))
        and len(other.text) <= _LONGEST
    ]


def _adds_up(text: str, sums: Sequence[SaidSum]) -> bool:
    """Whether a sentence gives the parts (其中：…) of one of some sums."""
    parts = [amount for amount, _, _ in printed_sums(text)] if _OF_WHICH.match(text) else []
    return len(parts) > 1 and any(said.is_meant(sum(parts, Decimal(0))) for said in sums)


def sum_of_use(case: Case) -> Draft | None:
    """The only sum of a sentence, with the next one that says it is used for just what the question names."""
    if set(case.query.wants) != {"amount"} or case.query.operation != "lookup" or not case.linked.mentions:
        return None
    for view in case.views:
        topic = topic_of(case.linked, view)
        for number in speaking(view, topic):
            sentence, before = view.sentences[number], view.sentences[number - 1]
            use = _ONLY_USE.fullmatch(sentence.text.strip())
            beside = number and before.paragraph == sentence.paragraph and not sentence.is_row
            if use is None or not beside or len(MONEY.findall(before.text)) != 1:
                continue
            each = [member for member in _MEMBERS.split(use["for"]) if member]
            named = topic.cover(sentence.text) >= _MOSTLY and all(topic.first_in(one) >= 0 for one in each)
            if named and case.tells_year(view.figures_in(before.spans)):
                draft = Draft()
                quote = f"{before.text.strip()}{sentence.text.strip()}"
                draft.text = say("says", quote=quote, cite=draft.cite_sentences(view, [before, sentence]))
                return draft
    return None


def sum_given_to(case: Case) -> Draft | None:
    """The clause that gives a sum right to what the question names, with what it goes on to say of it."""
    if set(case.query.wants) != {"amount"} or case.query.operation != "lookup":
        return None
    sure = [mention for mention in case.linked.mentions if mention.kind == "exact"]
    for view in case.views if sure else ():
        topic = topic_of(case.linked, view)
        for sentence in (view.sentences[number] for number in speaking(view, topic)):
            told = next(_given_in(sentence, topic, [mention.text for mention in sure]), "")
            if told and case.tells_year(view.figures_in(sentence.spans)):
                draft = Draft()
                draft.text = say("quoted", quote=told, cite=draft.cite_sentence(view, sentence))
                return draft
    return None


def _given_in(sentence: Sentence, topic: Topic, names: Sequence[str]) -> Iterator[str]:
    """Parts of a sentence whose only sum goes to what is named, from the giving on."""
    for given in () if sentence.is_row else _GIVEN_TO.finditer(sentence.text):
        told = next(_PARTS.finditer(sentence.text, given.start())).group()
        one = len(told) <= _LONGEST and len(MONEY.findall(told)) == 1
        if one and all(name in given["to"] for name in names) and topic.cover(given["to"]) >= _MOSTLY:
            yield told


__all__ = [
    "meaning",
    "sum_given_to",
    "sum_of_use",
    "use_behind",
    "use_in_form",
    "use_in_sentence",
    "use_of_item",
    "use_of_move",
    "use_of_name",
    "use_told_elsewhere",
    "use_told_in_form",
    "used_for",
]
