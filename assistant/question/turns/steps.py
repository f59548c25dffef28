"""A question of several sentences: answered sentence by sentence where each asks for something of its own.

Parts the question at question marks, hands each part on with those before it as its history, puts
the thing that one step found in place of 它 in the next, and joins the answers. Composes none itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from assistant.draft import GIVEN, REFUSALS, Draft, one_below_another
from assistant.find.figures.counts import counted_units
from assistant.find.figures.same_amount import goes_on_to_what_differs
from assistant.find.text.forms_of_speech import asks
from assistant.question.asked.answer_kinds import COUNT, counts_told, kinds_of_answer
from assistant.question.asked.query import THE_SAME_OF, content_pieces, question_to_query
from assistant.question.asked.words import HOW_MUCH
from assistant.question.turns.clauses import CLAUSE_END, LEVEL, MONEY_OF, OTHER_PLACE, dated, levelled
from assistant.question.turns.own_names import AMONG, PRONOUN, SHORTEST_NAME, stands_alone
from assistant.types import Turn

_END = re.compile(r"(?<=[？?；;])")
_LEANS_ON_NAME = re.compile(
    r"^(?:又|大?约|一?共|总共|实际|最后|最终|到底|究竟|当年|全年)*(?:占|完成|超|[比较](?!例|重)|相当于|同比|[增减涨降][长加少了幅])"
)
_WHEN = re.compile("(?:预算)?调整(?:之|以)?[前后]")  # 调整后，X占Y多少
_OF_DEBT = re.compile(r"(?:余额|限额|还本|付息)(?=的?呢|$)")
_OF_SINGLED_OUT = re.compile(  # 增速第一的税种是谁？全市收入多少: of that tax
    r"(?P<level>全(?:自治区|[省市区县州盟旗])|[省市区县]本?级)?的?(?P<side>收入|支出)(?:又|是|有|为|达到?|共)*(?=(?:多少|几))"
)
_PART_OF_IT = re.compile(rf"{AMONG}[，的]?(?=[^，。？占哪]{{3,}}?(?<!各)(?<!各是)(?<!各有)(?:多少|几))")
_OF_THESE = re.compile(AMONG)
_WITHIN = re.compile(r"[^，。？；]{4,}?(?:里面?|里头|当中|之中|(?<![初高其集])中)，")
_AGAIN_WITHIN = re.compile(r"[里中]面?，|其中|哪|占[^多少几百]{2,}的")
_ONLY_MEASURE = re.compile(r"余额|限额|金额|总额")
_DEBT = re.compile(r"((?:地方)?(?:政府)?(?:专项|一般)?)(?:债|负债)")
_LIMIT = re.compile(r"(?:超出?|突破|超过|低于|高于)了?(?:核定|法定)?(?:限额|上限)")
_ROOM = re.compile(
    r"[离距](?:离|着)?[^，。？]{0,6}(?:限额|上限)|(?:举债|债务|发债|借债)[^，。？]{0,4}(?:空间|余地)"
)
_ROOM_OF_KIND = re.compile(
    r"(?P<kind>(?:一般|专项)债务?)(?:这|那)?(?:边|块|头|部分|方面)?(?:还|又|就|只|呢|能|可以|再|有|借|发|举|剩|余|下|了)*(?=多少|几)"
)
_OF_EACH = re.compile("各自|各|分别")
_PAIR = re.compile(  # 继续审议的法规数和预备制定的法规数各是多少: two things of one head noun
    r"(?P<lead>(?:[^，。？；]*，)?)(?P<first>[^，。？；的]+?的(?P<head>[\u4e00-\u9fff]{2,6}))(?:[和与及、]|以及)"
    r"(?P<second>[^，。？；的]+?的(?P=head))(?P<tail>(?:各|分别)[^，。？；]*[？?]?)"
)
_ONE_REASON = re.compile(  # 甲增长的原因和乙增长的原因是同一个吗: both are told
    r"(?P<first>[^，。？；的]{2,}的(?:主要)?(?:原因|理由))(?:[和与及跟同]|以及)"
    r"(?P<second>[^，。？；的]{2,}的(?:主要)?(?:原因|理由))"
    r"(?:是不是|是否|是|都)*(?:同一?个?|一样|相同|一致|一回事|一个)[^。；]*"
)
_EACH_ALONE = re.compile(
    r"(?:平均|均摊)?(?:下来)?(?:每[个一]?(?:人次?|批次?|团组?|户|家|次)|人均)(?:花费|[花用]|费用|支出|金额)?"
)
_ON_LIKE_BASIS = re.compile(  # 同口径增减多少: of the thing before, whose printed move is told
    r"(?:那么?|如果|要是|按照?|若)*(?:(?:同|可比)口径|(?:剔除|扣除|不考虑)[^，。？]{0,16}?之?后)(?:比|的话|来?[看算])*，?"
    r"(?:又|则|实际上?|其实|真正|只|才|是|应该|该|还|到底|究竟)*(?:[增减升降涨跌变][^，。？]{0,4})?(?:多少|几成|百分之几)(?:百分点)?[？?]?"
)
_WHY = re.compile(r"(?:又|而|那|却|也|还)*(?P<why>为什么|为何|为啥|何以)")
_ONLY_YEAR = re.compile(
    r"(?:那么?|而|又|在)*(?P<year>20\d\d年)度?(?:的?呢|的?(?:又|是|为|有|则)*(?:多少|几何))[？?]?"
)
_SHARE = re.compile(  # 丙里，甲占(丙的)多少
    r"(?:其中|那么?|而|又|还)*(?P<inside>[^占]{2,16}?(?:里面?|之?中|当中))?(?P<part>(?:(?![里中])[^占多少几]){2,20}?)(?:又|还|大?约|各)?占"
    r"(?:比|到|了|的?(?:比[重例]|份额))?(?P<whole>[^占多少几哪]{2,16}?的)?(?:是|为|有)?"
    r"(?P<rate>多少|几成|百分之(?:几|多少)|多大(?:的?(?:比[例重]|份额))?|(?:什么|多少)(?:比[例重]|份额))"
)
_WORKS = frozenset({"sum", "average", "times"})

_REASON_TOLD = re.compile(r"原因是?：([^。\[{]*)")
_VERDICT_TOLD = re.compile(r"^([^，。：\d{]{2,8})[：，]", re.MULTILINE)
_BY_HOW_MUCH = re.compile(r"(?:那么?|又|分别|各|一共)*[超差多少高低][出过了]*(?:多少|几)[^，。？]{0,3}[？?]?")
_BOTH = ("first", "second")
_MOST_SENTENCES = 6  # of a question that a person asks

AnswerStep = Callable[[str, Sequence[Turn], Draft | None], Draft]


def by_steps(question: str, history: Sequence[Turn], answer: AnswerStep) -> Draft | None:
    """The answers of all steps one below the other; None for a single step or when none is answered."""
    steps = steps_of(question)
    if len(steps) < 2:
        return None
    drafts: list[Draft] = []
    before = list(history)
    for step in steps:
        named = _named(step, steps[0], drafts)
        text = dated(levelled(step, steps[0]) if named == step else named, steps[0], drafts)
        draft = answer(text, before, drafts[-1] if drafts else None)
        if (place := _place_kept(step, steps[0], drafts, draft)) and named == step:
            own = answer(f"{place}{text}", before, drafts[-1])
            draft = own if own.status == "answered" and _all_of(place, own) else draft
        drafts.append(draft)
        before.append(Turn(question=text))
    given = [draft for draft in drafts if draft.status not in REFUSALS]
    return put_together(drafts) if given else None


def with_owed(question: str, history: Sequence[Turn], draft: Draft, answer: AnswerStep) -> Draft:
    """The draft with the answers of clauses whose kind of answer it does not give, asked by themselves.

    花了多少，占几成: told only the share, the money is asked again; told only the money, the share is.
    """
    clauses = asking_clauses(question)
    if draft.status != "answered" or len(clauses) < 2:
        return draft
    draft = _with_same_of(clauses[0], history, draft, answer)
    for place, clause in enumerate(clauses):
        owed = [told for told in kinds_of_answer(clause) if not told(draft)]
        if not owed and (_counts_more(clauses, place, draft) or _counts_whole(clauses, place, draft)):
            owed = kinds_of_answer(clause)
        if not owed:
            continue
        for text, before in _alone(clauses, place, history, draft):
            own = answer(text, before, None)
            if own.status == "answered" and all(told(own) for told in owed) and _of_same(own, draft, clause):
                draft = put_together([draft, own] if place else [own, draft])
                break
    return _with_first(clauses, history, draft, answer)


def _with_first(clauses: Sequence[str], history: Sequence[Turn], draft: Draft, answer: AnswerStep) -> Draft:
    """The draft below the amount that the first clause asks, where it tells fewer things than are asked.

    三公经费安排多少，哪一项不减反增: told which one alone.
    """
    asking = [clause for clause in clauses if asks(clause)]
    first = clauses[0]
    if len(asking) < 2 or first not in asking or not HOW_MUCH.search(first):
        return draft
    if not draft.figures or len(numbers_told(draft)) >= len(asking):
        return draft
    own = answer(first, list(history), None)
    same = own.status != "answered" or not own.figures or numbers_told(own) & numbers_told(draft)
    return draft if same else put_together([own, draft])


def asking_clauses(question: str) -> list[str]:
    """The clauses of a question, what is ranked with what it is ranked within (甲里，谁最高)."""
    joined: list[str] = []
    for clause in filter(None, CLAUSE_END.split(question)):
        led = joined and _WITHIN.fullmatch(f"{joined[-1]}，") and not asks(joined[-1])
        within = led and question_to_query(clause).operation == "rank"
        joined = [*joined[:-1], f"{joined[-1]}，{clause}"] if within else [*joined, clause]
    return joined


def _with_same_of(clause: str, history: Sequence[Turn], draft: Draft, answer: AnswerStep) -> Draft:
    """The draft with what the turn before asked, of what a follow-up goes on to (那接待费呢，降了几成)."""
    if not (history and draft.figures and THE_SAME_OF.search(clause) and _named_in(clause)):
        return draft
    own = answer(clause, list(history), None)
    more = own.status == "answered" and own.figures and not numbers_told(own) <= numbers_told(draft)
    if not more or not _of_the_lead(own, draft):
        return draft
    return own if numbers_told(draft) <= numbers_told(own) else put_together([own, draft])


def _counts_more(clauses: Sequence[str], place: int, draft: Draft) -> bool:
    """Whether several clauses count a thing each in one unit and a draft tells fewer counts."""
    units = [counted_units(clause) for clause in clauses]
    alike = [
        other
        for other, clause in enumerate(clauses)
        if units[other] and units[other] == units[place] and _named_in(clause)
    ]
    return len(alike) > 1 and place in alike and counts_told(clauses[place], draft) < len(alike)


def _counts_whole(clauses: Sequence[str], place: int, draft: Draft) -> bool:
    """Whether a clause counts that of which the next counts a part, and but one count is told."""
    part = clauses[place + 1] if place + 1 < len(clauses) else ""
    both = _OF_THESE.match(part) and all(counted_units(each) for each in (clauses[place], part))
    counts = {id(figure) for _, figure in draft.figures if figure.measure == COUNT}
    return bool(both) and len(counts) == 1


def _of_same(own: Draft, draft: Draft, clause: str) -> bool:
    """Whether an answer to a clause that names nothing (占几成) is of the very thing already told."""
    if not _LEANS_ON_NAME.search(clause) or not draft.figures:
        return True
    return _of_the_lead(own, draft) and not _denies_row(own, draft)


def _denies_row(own: Draft, draft: Draft) -> bool:
    """Whether an answer tells another amount of a thing than its row does from which a draft tells it."""
    view, lead = draft.figures[0]
    row = view.row_of(lead) if lead.table is not None else ()
    return any(
        (each.item, each.part, each.region, each.measure, each.year, each.unit)
        == (told.item, told.part, told.region, told.measure, told.year, told.unit)
        and each.value != told.value
        for _, each in own.figures
        for told in row
    )


def _of_the_lead(own: Draft, draft: Draft) -> bool:
    """Whether an answer tells of the very thing that a draft tells of first."""
    lead = draft.figures[0][1]
    return any(
        (each.item, each.part) == (lead.item, lead.part) or (each.value, each.unit) == (lead.value, lead.unit)
        for _, each in own.figures
    )


def told_by_each(question: str, history: Sequence[Turn], draft: Draft, answer: AnswerStep) -> Draft:
    """The draft; the answers of the question's sentences, each asked after those before it, where they
    tell all that it tells and more (三公经费多少？最大的一块是哪项？)."""
    parts = [part.strip() for part in _END.split(question) if part.strip("？?；; ")]
    if not 1 < len(parts) <= _MOST_SENTENCES or draft.status not in GIVEN or not all(map(asks, parts)):
        return draft
    if draft.works and all(_BY_HOW_MUCH.fullmatch(p) or goes_on_to_what_differs(p) for p in parts[1:]):
        return draft  # worked out of what the first sentence asks
    drafts: list[Draft] = []
    before = list(history)
    for part in parts:
        drafts.append(answer(_within_first(part, parts[0]) or dated(part, parts[0], []), before, None))
        before.append(Turn(question=part))
    if any(each.status not in GIVEN for each in drafts):
        return draft
    own, told = numbers_told(draft), set().union(*map(numbers_told, drafts))
    return put_together(drafts) if own < told else draft


def _within_first(part: str, first: str) -> str:
    """A later sentence within what the first is asked in (某收入里，税收多少？非税占几成？); "" for none."""
    within, own = _WITHIN.match(first), question_to_query(part)
    bound = part == first or own.years or own.level or PRONOUN.search(part) or _AGAIN_WITHIN.search(part)
    return f"{within.group()}{part}" if within and not bound and own.content else ""


def numbers_told(draft: Draft) -> set[tuple[object, str]]:
    """The numbers that a draft tells, each with its unit, its reasons and its verdicts (对得上：)."""
    numbers: set[tuple[object, str]] = {(figure.value, figure.unit) for _, figure in draft.figures}
    numbers |= {(worked.value, worked.unit) for worked in draft.works}
    said = (*_REASON_TOLD.findall(draft.text), *_VERDICT_TOLD.findall(draft.text))
    return numbers | {(words, "") for words in said}


def _named_in(part: str) -> bool:
    """Whether a sentence names something itself."""
    return any(len(piece) >= SHORTEST_NAME for piece in content_pieces(part))


def _alone(
    clauses: Sequence[str], place: int, history: Sequence[Turn], draft: Draft
) -> Iterator[tuple[str, list[Turn]]]:
    """Ways to ask one clause by itself: of the thing already told, then as a follow-up of those before."""
    if not place:
        yield clauses[0], list(history)
        return
    clause = clauses[place]
    if _WHEN.fullmatch(clauses[place - 1]):
        clause = f"{clauses[place - 1]}，{clause}"
    if _LEANS_ON_NAME.search(clause) and draft.figures:
        _, figure = draft.figures[0]
        year = f"{figure.year}年" if figure.year else ""
        yield f"{year}{levelled(f'{figure.region}{figure.item}{clause}', clauses[0])}", list(history)
    before = [*history, Turn(question="，".join(clauses[:place]))]
    yield dated(levelled(clause, clauses[0]), clauses[0], [draft]), before


def steps_of(text: str) -> list[str]:
    """The sentences of a question when each can be answered by itself, else the whole as one."""
    if pair := _PAIR.fullmatch(text):
        tail = _OF_EACH.sub("", pair["tail"])
        return [f"{pair['lead']}{pair[each]}{tail}" for each in _BOTH]
    if reasons := _ONE_REASON.fullmatch(text):
        return [f"{reasons[each]}是什么？" for each in _BOTH]
    if each := _shares_of(text) or _years_of(text):
        return each
    found = [step for part in _END.split(text) if part.strip() for step in _works_of(part.strip())]
    alone = all(
        stands_alone(part)
        or _of_another_year(part, found[0])
        or _of_debt_limit(part, found[0])
        or _average_alone(part)
        or _ON_LIKE_BASIS.fullmatch(part)
        for part in found[1:]
    )
    return found if len(found) > 1 and alone else [text]


def _works_of(sentence: str) -> list[str]:
    """The clauses of a sentence where each asks for a calculation of a kind of its own, else the whole."""
    clauses = [clause for clause in sentence.split("，") if clause]
    if whys := _whys_of(clauses):
        return whys
    kinds = [question_to_query(clause).operation for clause in clauses]
    each = all(asks(clause) for clause in clauses)
    several = len(set(kinds)) == len(kinds) or (set(kinds) == {"average"} and each)
    apart = len(clauses) > 1 and several and set(kinds) <= _WORKS
    return clauses if apart else [sentence]


def _shares_of(text: str) -> list[str]:
    """甲占丙的多少，乙占多少: each share asked by itself, in the whole that the first one names."""
    clauses = [clause for clause in CLAUSE_END.split(text) if clause]
    lead = "".join(f"{clause}，" for clause in takewhile(lambda clause: not asks(clause), clauses))
    found = [_SHARE.fullmatch(clause) for clause in clauses[lead.count("，") :]]
    shares = [share for share in found if share]
    if len(shares) < 2 or len(shares) < len(found) or (shares[0]["inside"] and lead):
        return []
    inside, whole = shares[0]["inside"] or "", shares[0]["whole"] or ""
    return [
        f"{lead}{inside}{share['part']}占{share['whole'] or whole}{share['rate']}"
        for share in shares
        if not share["inside"] or share is shares[0]
    ]


def _whys_of(clauses: Sequence[str]) -> list[str]:
    """为什么多了，又为什么没用完预算: both asked of the thing that stands before the first why."""
    if len(clauses) != 2 or not (first := _WHY.search(clauses[0])) or not (second := _WHY.match(clauses[1])):
        return []
    thing = clauses[0][: first.start()].removesuffix("又")
    return [clauses[0], f"{thing}{clauses[1][second.start('why') :]}"] if len(thing) > 1 else []


def _years_of(text: str) -> list[str]:
    """甲多少，2021年多少: asked of the year of the report, then of the one named."""
    clauses = [clause for clause in CLAUSE_END.split(text) if clause]
    if len(clauses) != 2 or not asks(clauses[0]) or question_to_query(clauses[0]).years:
        return []
    another = _of_another_year(clauses[1], clauses[0]) and _ONLY_YEAR.fullmatch(clauses[1])
    return [clauses[0], f"{another['year']}{clauses[0]}"] if another else []


def _of_another_year(text: str, first: str) -> bool:
    """Whether a sentence names nothing but asks of another year what the first one is about."""
    own, before = question_to_query(text), question_to_query(first)
    moved = len(own.years) == 1 and len(before.years) < 2 and own.years != before.years
    moved = moved and not before.all_years and bool(before.wants or before.years)  # X？2031年跌了多少 is one
    return moved and bool(own.wants) and not own.against and len("".join(own.content)) < SHORTEST_NAME


def _of_debt_limit(text: str, first: str) -> bool:
    """Whether a sentence asks if the debt that the first one is about is beyond its limit."""
    limit = _LIMIT.search(text) or _ROOM.match(text)
    return bool(limit and _DEBT.search(first)) and "债" not in text


def _named(step: str, first: str, drafts: Sequence[Draft]) -> str:
    """A step with the thing that the one before found, where it says 它, another year, or only how much."""
    if _of_debt_limit(step, first) and (debt := _DEBT.search(first)):
        return f"{debt.group(1)}债务{step}"
    if _ROOM.search(first) and not _ONLY_MEASURE.search(step):
        step = _ROOM_OF_KIND.sub(r"\g<kind>离限额还有", step)
    found = _found(drafts)
    if not found:
        return step
    if PRONOUN.search(step):
        return PRONOUN.sub(f"{found}的", step)
    _, figure = drafts[-1].figures[0]
    asked = _OF_SINGLED_OUT.match(step)
    singled_out = question_to_query(first).operation == "rank" and figure.item not in first
    if asked and singled_out and figure.item.endswith(asked["side"]) and asked["side"] not in first:
        return f"{asked['level'] or ''}{figure.item}{step[asked.end() :]}"
    if _PART_OF_IT.match(step):
        return _PART_OF_IT.sub(f"{figure.region}{figure.item}里，", step)
    if _of_the_place(step, figure.region, first):
        kind = _OF_DEBT.sub("", figure.item) if _OF_DEBT.match(step) and "债" in figure.item else ""
        return f"{figure.region}{kind}{step}"
    if _average_alone(step):
        return f"{figure.item}{step}"
    if _ON_LIKE_BASIS.fullmatch(step):
        return f"{figure.region}{figure.item}{step}"
    if _of_another_year(step, first):
        counts = _counts_of(first)
        step = THE_SAME_OF.sub(counts, step) if counts else step
        return f"{figure.region}{figure.scope if figure.scope in first else ''}{figure.item}{step}"
    ranked = question_to_query(first).operation == "rank" and figure.region and figure.region not in first
    if not ranked or OTHER_PLACE.search(step):
        return step
    measure = _ONLY_MEASURE.match(step)
    item = figure.item.removesuffix(measure.group()) if measure else ""
    return f"{found}的{item}{step}"


def _counts_of(first: str) -> str:
    """How many of each, where the first sentence counts in several units; "" otherwise."""
    units = counted_units(first)
    return "、".join(f"多少{own[0]}" for own in units) if len(units) > 1 else ""


def _of_the_place(step: str, place: str, first: str) -> bool:
    """Whether a step asks the same of another thing (专项债付息呢), of the place that the first one names."""
    thing = THE_SAME_OF.search(step) and MONEY_OF.search(step)
    return bool(thing and place and place in first and not OTHER_PLACE.search(step)) and place not in step


def _place_kept(step: str, first: str, drafts: Sequence[Draft], draft: Draft) -> str:
    """The one place that the first step names and tells of, where a later one names none; "" otherwise.

    甲县发了多少新债？当年还了多少本金: of that place, and not of all, where its row tells it.
    """
    place = drafts[0].figures[0][1].region if drafts and drafts[0].figures else ""
    kept = place and place in first and not LEVEL.search(place) and _all_of(place, drafts[0])
    told = {figure.region for _, figure in draft.figures}
    elsewhere = place in told or OTHER_PLACE.search(step) or any(other and other in step for other in told)
    return place if kept and not elsewhere else ""


def _all_of(place: str, draft: Draft) -> bool:
    """Whether all that a draft tells is of one place."""
    return bool(draft.figures) and all(figure.region == place for _, figure in draft.figures)


def _average_alone(step: str) -> bool:
    """Whether a step asks for an average (人均多少) of what the one before is about, and names nothing."""
    query = question_to_query(step)
    return query.operation == "average" and all(_EACH_ALONE.fullmatch(piece) for piece in query.content)


def _found(drafts: Sequence[Draft]) -> str:
    """What the step before singled out, "" when it told of several things."""
    figures = drafts[-1].figures if drafts else []
    names = {figure.region or figure.item for _, figure in figures}
    return names.pop() if len(names) == 1 else ""


def put_together(drafts: Sequence[Draft]) -> Draft:
    """Answers one below the other, as what of all that is asked they tell."""
    told = {(draft.text, *(id(figure) for _, figure in draft.figures)): draft for draft in drafts}
    whole = one_below_another(told.values())
    statuses = {draft.status for draft in drafts}
    if statuses & REFUSALS:
        whole.status = "partial"
    elif "premise_corrected" in statuses:
        whole.status = "premise_corrected"
    elif statuses == {"declared_none"}:
        whole.status = "declared_none"
    return whole
