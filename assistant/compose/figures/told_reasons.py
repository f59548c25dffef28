"""The reason of a change, as a figure carries it, as a sentence of its own tells it, or as its parts do."""

from __future__ import annotations

import re
from itertools import takewhile

from assistant.compose.figures.reasons import FURTHER, GIVES_REASON, going_on, moves_otherwise, reason_clause
from assistant.compose.wording import is_opposite, stated_change
from assistant.draft import Draft
from assistant.find.figures.lookup import Case, Found
from assistant.find.figures.penalties import FUNDS
from assistant.find.figures.printings import changes_elsewhere, printings
from assistant.find.figures.same_money import is_same_amount, only_below
from assistant.find.figures.select import Match, sentence_of
from assistant.find.text.extend import inner_members, said_on
from assistant.find.text.sentences import Sentence, without_mark
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import Target
from assistant.templates import say
from index import Figure
from index.figures.change_words import EITHER
from index.glossary import load_glossary
from index.normalise import is_money, item_key, to_yuan

_GENERAL = re.compile(r"支出|经费|费用|费|公务|[（）()]|因公")
_WHY = re.compile(r"由于|因为|因(?!公(?:出国|（|临时|出境|派))")
_SPENT = re.compile(
    r"用于|用作|开展|购置了|支付|参加|赴(?!任)|(?:开支|支出)内容(?:包括|为|是)|"
    r"，(?:主要)?为(?![上本去预年])[\u4e00-\u9fff]{3,}"
)
_UNMET = re.compile(
    r"(?:完成|执行)(?:率|进度|情况)[^，。]{0,6}(?:低|慢|差|不高|不理想|不到位)[^。]{0,3}(?:主要|原因|由于|因)"
)
_SAYS_WHY = "[^，。；]{0,6}，?(?:主要(?:原因)?(?:是|为|系)|原因|由于)"
_SHORT = re.compile(
    rf"(?:短收|(?:未|没有)能?(?:完成|达到)[^，。；]{{0,6}}(?:预算|任务)|(?:低于|不及|少于)[^，。；]{{0,4}}预算数?){_SAYS_WHY}"
)
_OVER = re.compile(
    rf"(?:超收|超支|超(?:过|出|额完成)?[^，。；]{{0,4}}(?:预算|任务)数?|高于[^，。；]{{0,4}}预算数?){_SAYS_WHY}"
)
_BROUGHT_ABOUT = re.compile(
    r"(?:^|，)(?:由于|因(?!公)|为(?!了?上)|受|随着|按照|根据|落实|通过|得益于)[^，]{4,}，|(?:(?<!相抵)后|恢复|影响|要求|调整|加快|放缓|推进|增多|减少)，"
)
_CAUSE = re.compile(
    "^(?!不?含|其中|包括|剔除|扣除|同口径|按?可比).*(?:基数|因(?!公|素)|由于|受[^，]{2,}影响|原因|按[^，]{0,4}政策)"
)
_ADJUSTED_BY = (
    r"(?:^|[，。])(?P<why>(?:按照?|根据|依据|由于|因(?!公))[^，。；\d]{4,40})"
    r"，(?:本次|相应|现)?(?:拟|需)?调[整增减](?:为|到|至)"
)
_IN_APPOSITION = re.compile(  # 增加5万元，增长9%，新增监测平台维护5万元。
    r"，(?P<why>(?!其中|完成|占|[比较与同]|剔除|扣除|可比|主要用于|用于|高于|低于)"
    rf"(?:(?:{EITHER}|取消|安排)[^，；\d]{{3,}}[\d.,]+[^，；\d]{{1,4}}"
    rf"|(?=[^，；]*(?:{EITHER}|取消|调整|安排|落实|按照?|正常|完成|结束))[^，；\d]{{4,}}(?:\d+[名个人辆台处])?)"
    r"(?:，[^；\d]+)?)(?:；|$)"
)
_ADDS = re.compile("；(?:另有|另外|此外|同时|还有)[^。；]+")
_MOVED_BY = re.compile(rf"(?:{EITHER})了?\d")  # of another thing
_POINTS = r"[^，。；\d]{0,24}\d[\d.]*个?百分点"
_NOTE_ON_MOVES = re.compile(
    r"(?:[注说]明?：?|备注：?)?(?:[^，。：]{0,12}的?)?(?:增减|变[动化]|增长|增加|减少)[^，。：]{0,8}(?:原因|说明|情况)[^，。：]{0,4}："
)
_PULLED = {
    "增加": re.compile(rf"(?:拉[动高升]|带动|推[动高升]){_POINTS}"),
    "减少": re.compile(rf"(?:拉低|下拉|拖[累低]|压低){_POINTS}"),
}
_LONGEST = 160
_RISES = ("增加", "")  # or nothing is said of how it moved
_SURELY_NAMED = 5  # characters of a name that a reason surely means


def change_explained(draft: Draft, case: Case, found: Found) -> str:
    """Why an item rose or fell, as sentences around its figure or its parts say it; "" for none."""
    return (
        told_apart(draft, found)
        or parts_reasons(draft, case, found)
        or told_of_completion(draft, case, found)
        or told_in_front(draft, found)
        or told_after(draft, found)
        or told_behind(draft, found)
        or told_by_pull(draft, found)
        or told_under_table(draft, case, found)
    )


def told_under_table(draft: Draft, case: Case, found: Found) -> str:
    """What the note below a table (增减变化原因说明：…) says of a row or a total of the table."""
    anchor = found.anchor
    if anchor is None or anchor.figure.table is None:
        return ""
    for sentence in found.view.sentences:
        below = sentence.headings and sentence.headings[-1:] == anchor.figure.headings[-1:]
        if below and not sentence.is_row and (note := _NOTE_ON_MOVES.match(sentence.text)):
            own = reason_clause(case, sentence.text[note.end() :])
            if own:
                cite = draft.cite_sentence(found.view, sentence)
                return say("says", quote=own.rstrip("。"), cite=cite)
    return ""


def told_apart(draft: Draft, found: Found) -> str:
    """A sentence of its own that explains the item's rise or fall (“X增加的主要原因是…”)."""
    anchor = found.by_want.get("change") or found.by_want.get("rate")
    if anchor is None or not anchor.figure.direction:
        return ""
    name, direction = anchor.figure.item, anchor.figure.direction
    pattern = re.compile(
        rf"^{re.escape(item_key(name))}[^，。]{{0,12}}{direction}[^，。]{{0,6}}原因是?[：:]?(.+)"
    )
    for sentence in found.view.sentences:
        if not sentence.is_row and pattern.match(item_key(sentence.text)):
            return say("says", quote=sentence.text.strip(), cite=draft.cite_sentence(found.view, sentence))
    return ""


def parts_reasons(draft: Draft, case: Case, found: Found) -> str:
    """Reasons given for the parts of a total whose own change is not explained, or for its being new."""
    anchor = found.by_want.get("change") or found.anchor
    if anchor is None:
        return ""
    total = {key for mention in found.target.mentions for key in mention.keys}
    glossary = load_glossary()
    entries = {entry for key in total if (entry := glossary.by_key.get(key))}
    parts = {name for entry in entries for part in glossary.children(entry) for name in part.keys}
    all_below = {name for entry in entries for part in glossary.below(entry) for name in part.keys}
    said: dict[str, str] = {}
    for number, figure in enumerate(found.view.figures):
        label = found.view.labels[number]
        new = figure.printed == "无" and anchor.figure.direction in _RISES  # 上年无此项: it is new this year
        new = new and (draft.status == "premise_corrected" or case.query.premise != "减少")
        below = label.item in (all_below if new else parts) or any(
            plain(name) == plain(key) for name in label.ancestors for key in total
        )
        below = below or (new and label.item in total)
        moved = new or (figure.direction and anchor.figure.direction in (figure.direction, ""))
        if (
            figure.reason
            and below
            and moved
            and figure.direction != "持平"
            and not moves_otherwise(case, figure)
            and (new or figure.year == anchor.figure.year)
        ):
            cite = draft.cite(found.view, figure)
            reason = say("reason", reason=figure.reason.strip("。；"), cite=cite)
            move = f"{figure.direction or '增加'}的"
            if figure.measure == "增减额" and figure.value and "change" in case.query.wants:
                move = stated_change(draft, Match(found.view, number, 1.0, 1.0)) + "，"
            said.setdefault(figure.item, f"{figure.item}{move}{reason}")
    return "；".join(list(said.values())[:4])


def whole_reason(draft: Draft, case: Case, anchor: Match | None) -> str:
    """The reason given for the whole of the item, where it speaks of it or the item is all its money."""
    above = {item_key(name) for name in anchor.figure.ancestors} if anchor else set()
    if anchor is None or not above:
        return ""
    words = {
        gram for gram in bigrams(_GENERAL.sub("", anchor.figure.item)) if re.match("[\u4e00-\u9fff]{2}", gram)
    }
    for figure in anchor.view.figures:
        explained = figure.reason and figure.year == anchor.figure.year and item_key(figure.item) in above
        corrected = draft.status == "premise_corrected"
        whole = explained and (corrected or not moves_otherwise(case, figure)) and _all_of(anchor, figure)
        if explained and (whole or any(word in figure.reason for word in words)):
            return _of_whole(draft, anchor.view, figure)
    return ""


def told_of_another(draft: Draft, view: ReportView, target: Target, direction: str) -> str:
    """The reason of another item that moved the same way and speaks of the thing, or is of the same money.

    Of several that of the subject that the row of the thing prints, else the one that moved least.
    """
    for name in (m.text for m in target.mentions if m.kind == "exact" and len(m.text) >= _SURELY_NAMED):
        rows = view.figures_at(view.by_name.get(item_key(name), ()))
        subjects = {item_key(cell) for row in rows for _, cell in row.attributes}
        same = [
            number
            for number, figure in enumerate(view.figures)
            if item_key(figure.item) in subjects and any(is_same_amount(figure, row) for row in rows)
        ]
        groups = {view.figures[number].group for number in (*same, *view.explained_by(name))}
        told = [
            figure
            for figure in view.figures_at(number for group in groups for number in view.by_group[group])
            if figure.measure == "增减额" and figure.direction == direction and figure.value and figure.reason
            if figure.year in (view.report.year, None) and item_key(figure.item) != item_key(name)
        ]
        if told:
            figure = min(told, key=lambda each: (item_key(each.item) not in subjects, each.value))
            cite = draft.cite(view, figure)
            reason = say("reason", reason=figure.reason.replace("\n", "").strip("。；"), cite=cite)
            return f"{figure.item}{direction}的{reason}"
    return ""


def told_of_same_money(draft: Draft, case: Case, found: Found) -> str:
    """The reason given for the whole of a fund whose amount is all that of the item, under its own name.

    Where that moved the other way than the question takes for granted, this is said first.
    """
    if found.anchor is None:
        return ""
    view, own = found.view, found.anchor.figure
    rows = view.figures_at(view.by_name.get(item_key(own.item), ()))
    funds = {row.scope for row in (own, *rows) if row is own or is_same_amount(own, row)} & FUNDS
    told = [
        number
        for number, figure in enumerate(view.figures if len(funds) == 1 else ())
        if figure.reason and figure.scope in funds and item_key(figure.item).startswith(figure.scope)
        if figure.year == own.year and any(is_same_amount(own, other) for other in view.row_of(figure))
    ]
    for figure in view.figures_at(told):
        if not moves_otherwise(case, figure):
            return _of_whole(draft, view, figure)
    for number in told:
        figure = view.figures[number]
        if figure.measure == "增减额" and figure.value and is_opposite(case.query.premise, figure.direction):
            draft.status = "premise_corrected"
            denied = say("not_so_flat", subject=figure.item, premise=case.query.premise).removesuffix("：")
            moved = stated_change(draft, Match(view, number, 1.0, 1.0))
            reason = say("reason", reason=figure.reason.strip("。；"), cite=draft.cite(view, figure))
            return f"{denied}，而是{moved}，{reason}"
    return ""


def _all_of(part: Match, moved: Figure) -> bool:
    """Whether a part holds all the money of the whole whose move is told, and no other part moved."""
    view = part.view
    return any(
        below.figure.item == part.figure.item
        for number in view.by_group[moved.group]
        if view.figures[number].item == moved.item and is_same_amount(view.figures[number], part.figure)
        for below in only_below(Match(view, number, part.cover, part.score))
    )


def _of_whole(draft: Draft, view: ReportView, figure: Figure) -> str:
    """The reason of a whole, with the name of what it is the reason of."""
    reason = say("reason", reason=figure.reason.strip("。；"), cite=draft.cite(view, figure))
    return f"{figure.item}{figure.direction or '变动'}的{reason}"


def told_beside(draft: Draft, found: Found) -> str:
    """The sentence of a count where it says why itself ("因移交需要时间，账面数为…")."""
    anchor = found.anchor
    if anchor is None or anchor.figure.measure != "数量":
        return ""
    for sentence in found.view.sentences:
        here = not sentence.is_row and any(span in sentence.spans for span in anchor.figure.spans)
        if here and _WHY.search(sentence.text) and len(sentence.text) <= _LONGEST:
            return say(
                "says", quote=sentence.text.strip("。 "), cite=draft.cite_sentence(found.view, sentence)
            )
    return ""


def told_use(draft: Draft, found: Found) -> str:
    """What an amount went to, in the clause of whichever statement of it says so, or right behind it."""
    anchor = found.anchor
    for figure in (anchor.figure, *printings(found.view, anchor.figure)) if anchor else ():
        for sentence in _stating(found, figure):
            own = [
                part
                for part in re.split(r"[；。]", sentence.text)
                if f"{figure.printed}{figure.unit}" in part
            ]
            if told := next((part for part in own if _SPENT.search(part)), ""):
                return say("says", quote=told, cite=draft.cite_sentence(found.view, sentence))
            for other in said_on(found.view, sentence):
                if _SPENT.search(other.text):
                    quote = other.text.rstrip("。")
                    return say("says", quote=quote, cite=draft.cite_sentence(found.view, other))
    return ""


def told_list(draft: Draft, found: Found) -> str:
    """The names listed right behind the statement of an amount that lists none itself."""
    for sentence in _stating(found, found.anchor.figure) if found.anchor else ():
        for other in said_on(found.view, sentence) if not inner_members(sentence.text) else ():
            if inner_members(other.text) and len(other.text) <= _LONGEST:
                quote = other.text.rstrip("。")
                return say("says", quote=quote, cite=draft.cite_sentence(found.view, other))
    return ""


def told_behind(draft: Draft, found: Found) -> str:
    """The sentence behind that of an item, still about it, which says why."""
    anchor = found.anchor
    for sentence in _stating(found, anchor.figure) if anchor else ():
        for other in said_on(found.view, sentence):
            if GIVES_REASON.search(other.text) and len(other.text) <= _LONGEST:
                quote = other.text.rstrip("。")
                return say("reason_given", quote=quote, cite=draft.cite_sentence(found.view, other))
    return ""


def told_by_pull(draft: Draft, found: Found) -> str:
    """The one sentence about an item that says by what it was pulled the way it went, and by how much."""
    moved = found.by_want.get("change") or found.by_want.get("rate")
    pulled = _PULLED.get(moved.figure.direction) if moved else None
    if moved is None or pulled is None or "本级" in moved.figure.region:
        return ""
    name, year = moved.figure.item, str(moved.figure.year or "")
    about = re.compile(rf"^(?:{year}年，?)?(?:全[省市区县州盟旗])?{re.escape(name)}(?![的中]|支出|收入)")
    told = [
        sentence
        for sentence in found.view.sentences
        if not sentence.is_row
        and about.search(text := without_mark(sentence.text))
        and (pull := pulled.search(text))
        and pull.group().find(name[-2:]) >= 0
    ]
    if len(told) != 1:
        return ""
    quote = without_mark(told[0].text).rstrip("。")
    return say("reason_given", quote=quote, cite=draft.cite_sentence(found.view, told[0]))


def told_in_front(draft: Draft, found: Found) -> str:
    """What a sentence says of the cause in front of a move (活动恢复，甲增加5万元), or in a bracket."""
    moved = found.by_want.get("change") or found.by_want.get("rate")
    lead = found.anchor.figure if found.anchor else None
    for level in found.view.figures if lead else ():
        same = lead and (level.item, level.year, level.region) == (lead.item, lead.year, lead.region)
        for sentence in _stating(found, level) if same and level.measure == "全年预算数" else ():
            why = re.search(_ADJUSTED_BY + re.escape(level.printed), sentence.text)
            if why:
                return say("reason_given", quote=why["why"], cite=draft.cite_sentence(found.view, sentence))
    if moved is None:
        return ""
    for sentence in _stating(found, moved.figure):
        clauses = without_mark(sentence.text).rstrip("。")
        if bracketed := _in_bracket(clauses, moved.figure):
            return say("reason_given", quote=bracketed, cite=draft.cite_sentence(found.view, sentence))
        ahead = clauses.partition(moved.figure.item)[0]
        if _BROUGHT_ABOUT.search(ahead) and not re.search(r"\d|[；。]", ahead) and len(clauses) <= _LONGEST:
            return say("reason_given", quote=clauses, cite=draft.cite_sentence(found.view, sentence))
    return ""


def told_after(draft: Draft, found: Found) -> str:
    """What a body's statement of a move goes on with and leaves unnamed as its cause; "" for none."""
    moved = found.by_want.get("change") or found.by_want.get("rate")
    if moved is None or moved.figure.direction == "持平" or found.view.report.kind.startswith("政府"):
        return ""
    view = found.view
    elsewhere = view.figures_at(changes_elsewhere(view, found.anchor.figure)) if found.anchor else ()
    for figure in (moved.figure, *elsewhere):
        moves = [f for f in view.row_of(figure) if f.direction and f.printed]
        for sentence in _stating(found, figure):
            clauses = without_mark(sentence.text).rstrip("。")
            ends = [clauses.find(own) + len(own) for f in moves if (own := f.printed + f.unit) in clauses]
            told = _IN_APPOSITION.match(clauses, max(ends)) if ends else None
            if told:
                return say("reason_given", quote=told["why"], cite=draft.cite_sentence(view, sentence))
    return ""


def _in_bracket(text: str, moved: Figure) -> str:
    """What a bracket right behind a move says of its cause (下降5%（上年抬高基数）); "" for none."""
    own = f"{moved.printed}{moved.unit}"
    found = re.search(rf"(?<![\d.]){re.escape(own)}（(?P<why>[^（）]{{4,60}})）", text)
    return found["why"] if found and _CAUSE.search(found["why"]) else ""


def told_of_completion(draft: Draft, case: Case, found: Found) -> str:
    """Why budgets were not met, as the paragraph of an item says it of its budgets together."""
    if found.anchor is None or "completion" not in case.query.wants:
        return ""
    off = _OVER if "超" in case.query.asked else _SHORT
    stated = [each for match in found.by_want.values() for each in in_prose(match)]
    told = {sentence.paragraph for figure in stated for sentence in _stating(found, figure)}
    for sentence in found.view.sentences if told else ():
        unmet = _UNMET.search(sentence.text) or off.search(sentence.text)
        if sentence.paragraph in told and unmet and len(sentence.text) <= _LONGEST:
            quote = sentence.text.rstrip("。")
            return say("reason_given", quote=quote, cite=draft.cite_sentence(found.view, sentence))
    return ""


def in_prose(match: Match) -> list[Figure]:
    """The figure, of a table row those of prose that tell its amount, of the same fund, measure and year."""
    own = match.figure
    if own.table is None or own.value is None or not is_money(own.unit):
        return [own]
    amount = to_yuan(own.value, own.unit)
    return [
        figure
        for figure in match.view.figures
        if figure.table is None
        and figure.value is not None
        and is_money(figure.unit)
        and (figure.scope, figure.measure, figure.year) == (own.scope, own.measure, own.year)
        and to_yuan(figure.value, figure.unit) == amount
    ]


def _stating(found: Found, figure: Figure) -> list[Sentence]:
    """The sentences that state a figure of the text."""
    here = found.view.sentences if figure.table is None else ()
    at = figure.at or figure.spans[0]
    return [
        each
        for each in here
        if not each.is_row
        and any(span.page == at.page and span.start <= at.start < span.end for span in each.spans)
    ]


def _led_on(found: Found, figure: Figure) -> str:
    """What stands between a reason told in front (受…影响) and the thing that it moved: how it did so."""
    for sentence in _stating(found, figure):
        _, led_in, behind = sentence.text.partition(figure.reason.replace("\n", "").rstrip("。；，"))
        between, item, _ = behind.partition(figure.item)
        told = between[: between.rfind("，")] if led_in and item else ""
        if told.startswith("，") and len(told) <= _LONGEST and not re.search(r"[\d。；]", told):
            return told
    return ""


def _added_on(match: Match, reason: str) -> str:
    """What the sentence of a reason adds to it behind a semicolon (；另有上年结转资金…)."""
    text = sentence_of(match.view, match.figure)
    added = _ADDS.match(text, text.find(reason) + len(reason)) if reason in text else None
    told = added.group().replace(" ", "") if added else ""
    return "" if _MOVED_BY.search(told) else told


def stated_reason(draft: Draft, found: Found) -> str:
    """The reason that a figure carries, be it the move by which the year before is worked out."""
    inputs = found.derived.inputs if found.derived else ()
    chosen = (found.by_want.get("reason"), *inputs)
    match = next((each for each in chosen if each and each.figure.reason), None)
    if match is None:
        return ""
    reason = match.figure.reason.replace("\n", "").strip().rstrip("。；")
    cite = draft.cite(match.view, match.figure)
    reason += _led_on(found, match.figure) or _added_on(match, reason)
    for sentence in going_on(match):
        points = takewhile(FURTHER.match, sentence.text.split("；"))
        reason += "".join(f"；{point.rstrip('。')}" for point in points)
        cite += draft.cite_sentence(match.view, sentence)
    return say("reason", reason=reason, cite=cite)
