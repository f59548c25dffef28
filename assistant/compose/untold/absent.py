"""What the report does not say: nouns asked for that it never prints, and the refusal that names them.

Never refuses a thing that the report prints under the asked name; knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.text.view import ReportView
from assistant.question.bodies import is_one_of, is_place_of, place_asked, within
from assistant.question.mentions import Mention
from assistant.question.scopes import LEVELS, government_level
from assistant.templates import say
from index import Figure
from index.glossary import load_glossary
from index.normalise import item_key

_LONGEST_NAME = 30
_OF_FUNCTION = "2"  # codes of what money is spent for; those of how (302…) have many names
_ASKED_NOUN = re.compile(
    r"的(?P<nouns>[\u4e00-\u9fff、]{2,16}?)(?:一共|总共|共计?|分别|各自?|都)?(?:[是有]什么(?!意思)|[是为有](?:多少|哪些|几))"
)
_OF_WHAT = (
    ("reason", "的原因"),
    ("use", "的用途"),
    ("score", "的得分"),
    ("target", "的目标值"),
    ("completion", "的预算完成率"),
    ("share", "的占比"),
    ("rate", "的增减"),
    ("change", "的增减"),
    ("direction", "的增减"),
    ("list", "的明细"),
    ("parts", "的构成"),
    ("amount", "的金额"),
)
_WHICH_PLACE = re.compile(
    r"(?:哪(?:一|几)?个|哪(?:一|些)?)(?P<kind>乡镇街道|乡镇|镇街|街镇|街道|镇|乡|村|社区"
    r"|市县|县市区?|县区|区县|地州?市|州市|市州|[县市区州盟旗](?!本?级))(?=[^，。？]*最)"
)
_PLACES_MOVED = re.compile(
    r"(?:哪(?:几|些|一|两)?个?|有(?:几|多少)个)(?P<kind>市县|县市区?|县区|区县|地州?市|州市|市州|[县市区州盟旗](?!本?级))"
    r"[^，。？]*?(?:[增减涨降升跌]|[比较](?:上一?年|去年|前一年))"
)
_PLACE_ENDS = (
    ("街", "街道|镇|乡"),
    ("镇", "镇|乡"),
    ("乡", "镇|乡"),
    ("村", "村"),
    ("社区", "社区"),
    ("", "[县市区州盟旗]"),
)
_NO_PLACE = re.compile(
    r"城乡|乡镇|镇街|街镇|乡村|村镇|农村|城镇|各村|各镇|全[省市区县州盟旗]|[省市区县州盟旗](?:本级|级)|地区|市区|县区|区县|市县|[本各][市区县州]"
)
_ONE_BODY = re.compile(
    r"(?:^|[，。？；年])(?:听说|据说|据报道|请问|请教|想问|问一下|我想知道)*(?P<body>(?![这那本该全各哪某]|[一两二三四五六七八九十几]家)(?:(?![的在给])[\u4e00-\u9fff]){1,12}?(?:[局厅]|委员会|法院|检察院|宾馆|酒店|饭店|招待所|出版社|报社))"
    r"(?:一家|单独|自己|自身)?(?=20\d\d|的|今年|去年|当年|本年|这一?年|一家|单独)"
)
_AND = re.compile(r"[、和与及]")
_BALANCE = re.compile(
    r"(?P<fund>[\u4e00-\u9fff]{2,12}?(?:基金|保险))(?:收支)?的?(?:当年|本年|累计|滚存|年末|年底|还|有)*"
    r"(?:结余|结存|余额|剩(?:下|余)?)了?(?:有|是|还有|为)?(?:多少|几)"
)
_OF_EACH = re.compile(
    r"平均(?:下来|算下来)?[到给]?[每一](?![年月天])[\u4e00-\u9fff]{1,12}?"
    r"(?=[^\u4e00-\u9fff]|[花用补发拿领摊要有是多几])|[人户亩]均"
)
_AVERAGE_NAMED = re.compile(
    r"平均(?:得?分|成绩|单价|造价|成本|工资|月薪|年薪)(?=[是为有达]?(?:多少|几|多高))"
)
_TOLD_OF_EACH = re.compile(
    r"(?<!年)平均(?![\u4e00-\u9fff]{2}率)|[人户亩次辆班]均|每[人户亩年月名个一位次批辆件家期]|/"
)
_LEFT = re.compile("结余|结存|余额|剩余|结转")
_OPEN_WORDS = re.compile(
    r"原因|意思|用途|情况|内容|职责|职能|任务|含义|数|额|钱|变化|时候|方式|地方|东西|事|"
    r"作用|目的|依据|办法|措施|问题|依据"
)


def asked_nouns(clause: str) -> list[str]:
    """The nouns whose content a clause asks for: 结论 and 等级 of `…的结论和等级是什么`."""
    match = _ASKED_NOUN.search(clause)
    if match is None:
        return []
    return [
        noun for noun in _AND.split(match.group("nouns")) if len(noun) >= 2 and not _OPEN_WORDS.search(noun)
    ]


def lacks_noun(clause: str, answer: str, views: Sequence[ReportView], mentions: Sequence[Mention]) -> bool:
    """Whether a clause asks for nouns that `answer` leaves out and the reports never print."""
    known = {mention.text for mention in mentions if mention.kind in ("exact", "everyday", "code")}
    nouns = [noun for noun in asked_nouns(clause) if not any(noun in name or name in noun for name in known)]
    if not nouns or any(noun in answer for noun in nouns):
        return False
    return any(all(noun not in view.full_text for view in views) for noun in nouns)


def _is_subject(mention: Mention) -> bool:
    entry = load_glossary().by_key.get(item_key(mention.text))
    return entry is not None and (entry.code or "").startswith(_OF_FUNCTION)


def of_another_subject(case: Case, draft: Draft) -> str:
    """The budget subject that is asked about, where nothing told or cited is called so; "" for none."""
    lacking = [
        next(
            (m.text for m in target.mentions if m.kind == "exact" and _is_subject(m) and not _says(draft, m)),
            "",
        )
        for target in case.linked.targets
    ]
    return lacking[0] if lacking and all(lacking) else ""


def _says(draft: Draft, mention: Mention) -> bool:
    names = {item_key(name).removesuffix("支出") for name in (*mention.keys, mention.text)}  # 教育, 教育支出
    told = [draft.text, *draft.known_as, *_cited(draft)]
    return any(name in item_key(text) for text in told for name in names)


def _cited(draft: Draft) -> list[str]:
    """The sections and texts that a draft cites, and the labels of its figures."""
    told = [place.section for place in draft.places]
    told += [text.replace("\n", "") for text in draft.cited_texts()]
    for _, figure in draft.figures:
        told += [figure.region, figure.item, figure.part, *figure.ancestors, *figure.headings]
    return told


def of_another_place(case: Case, draft: Draft) -> str:
    """The place whose money is asked about when neither the reports nor what the answer cites are of it."""
    place = place_asked(case.query.text, [view.report for view in case.views])
    if not place or any(is_place_of(place, view.report) or place in view.places for view in case.views):
        return ""  # a report of the place, or one with rows of it
    told = [draft.text, *(place.section for place in draft.places), *draft.cited_texts()]
    told += [name for _, figure in draft.figures for name in (figure.region, figure.item, *figure.headings)]
    names = {name for view in case.views for name in within(place, view.report)}
    return "" if any(name in text.replace("\n", "") for text in told for name in names) else place


def of_another_body(case: Case, draft: Draft) -> str:
    """The body whose own money is asked about, where no row is of it and the answer cites only others."""
    found = _ONE_BODY.search(case.query.text)
    name = found["body"] if found else ""
    bodies = {body for view in case.views for body in view.bodies}
    own = is_one_of(name, [view.report for view in case.views]) if name else True
    called = any(m.keys & bodies and (name in m.text or m.text in name) for m in case.linked.mentions)
    if own or called or any(name in body for body in bodies):
        return ""
    told = [draft.text, *(place.section for place in draft.places), *draft.cited_texts()]
    told += [each for _, figure in draft.figures for each in (figure.region, figure.item, *figure.headings)]
    return "" if any(name in text.replace("\n", "") for text in told) else name


def balance_untold(case: Case, draft: Draft) -> str:
    """The fund whose balance is asked, where an answer tells some other amount of it."""
    asked = _BALANCE.search(case.query.text)
    if asked is None or draft.works or _LEFT.search(draft.text):
        return ""
    told = [
        name
        for _, figure in draft.figures
        for name in (figure.item, figure.part, figure.measure, *figure.ancestors)
    ]
    return "" if any(_LEFT.search(name) for name in told) else f"{asked['fund']}结余"


def average_untold(case: Case, draft: Draft) -> str:
    """What is asked of each (平均每户多少钱), where an answer tells an amount of all together."""
    asked = _AVERAGE_NAMED.search(case.query.text)
    if asked is None and case.query.operation == "average":
        asked = _OF_EACH.search(case.linked.folded)
    if asked is None or draft.works:
        return ""
    told = [draft.text, *draft.cited_texts()]
    told += [name for _, figure in draft.figures for name in (figure.item, figure.part, figure.unit)]
    return "" if any(_TOLD_OF_EACH.search(text.replace("\n", "")) for text in told) else asked.group()


def of_whole_alone(case: Case, draft: Draft) -> str:
    """The level whose own money is asked (市本级), where all that is told is the whole's by its own words."""
    alone = case.query.operation == "lookup" and case.query.level == "own" and not draft.works
    levels = {_level_said(view, figure) or figure_level(figure) for view, figure in draft.figures}
    if (
        not alone
        or levels != {"whole"}
        or any(government_level(place.section) == "own" for place in draft.places)
    ):
        return ""
    own = re.search(r"[省市区县州盟旗]本级|[省市县]级", case.query.text)
    return f"{own.group() if own else '本级'}{case.linked.name}"


def _level_said(view: ReportView, figure: Figure) -> str:
    """The level that the sentence of a figure names last in front of it (对市本级19个项目评价，发现…)."""
    if figure.table is not None:
        return ""
    sentence = "".join(view.text_at(span) for span in figure.spans).replace("\n", "").replace(" ", "")
    said = sentence.partition(figure.printed.replace(" ", ""))[0]
    found = [(match.start(), level) for level, words in LEVELS for match in words.finditer(said)]
    return max(found)[1] if found else ""


def of_smaller_places(case: Case, draft: Draft) -> str:
    """What is asked of places of a kind (哪个乡镇最高, 哪些县下降), where the answer names none."""
    moved = _PLACES_MOVED.search(case.query.text)
    if moved and case.query.operation in ("lookup", "rank"):
        said = " ".join((draft.text, *(figure.region for _, figure in draft.figures)))
        named = any(place in said for view in case.views for place in view.places)
        return "" if named else f"各{moved['kind']}{case.linked.name}"
    found = _WHICH_PLACE.search(case.query.text)
    if found is None or case.query.operation != "rank":
        return ""
    kinds = next(ends for kind, ends in _PLACE_ENDS if kind in found["kind"])
    told = [draft.text, *(figure.region + figure.item for _, figure in draft.figures)]
    named = any(re.search(rf"[\u4e00-\u9fff](?:{kinds})", _NO_PLACE.sub("", text)) for text in told)
    return "" if named else f"各{found['kind']}{case.linked.name}"


def refuse(case: Case, missing: str = "") -> Draft:
    """Not stated, with what is `missing` (else the thing named) and the reports looked through."""
    draft = Draft(status="not_stated")
    places = "、".join(
        dict.fromkeys(f"《{view.report.title or view.report.file}》" for view in case.views[:4])
    )
    name = missing or _missing(case)
    what = _asked_of(case, name) if name else "的具体情况"
    name = f"{name[:_LONGEST_NAME]}……" if len(name) > _LONGEST_NAME else name
    draft.text = say("not_stated", subject=f"“{name}”" if name else "所问内容", what=what) + "。"
    if places:
        draft.notes.append(say("looked", places=places))
    return draft


def but_untold(draft: Draft, names: str, what: str = "", more: str = "") -> Draft:
    """A draft that tells a part of what is asked, with the quoted `names` of what no report tells."""
    text = draft.text if draft.text.endswith(("。", "”")) else f"{draft.text}。"
    missing = say("not_stated", subject=names, what=what)
    return replace(draft, status="partial", text=f"{text}{missing}{more}。")


def _asked_of(case: Case, name: str) -> str:
    """What is not told of a thing that the reports do print; "" for one that they do not."""
    if all(name not in view.full_text for view in case.views):
        return ""
    units = counted_units(case.query.asked)
    if "count" in case.query.wants and units:
        return f"有多少{units[0][0]}"
    return next((words for want, words in _OF_WHAT if want in case.query.wants), "")


def _missing(case: Case) -> str:
    """What to call the thing that is not there."""
    nouns = [noun for target in case.linked.targets for noun in asked_nouns(target.text)]
    gone = [noun for noun in nouns if all(noun not in view.full_text for view in case.views)]
    if gone:
        return "、".join(gone)
    name = case.linked.name
    planned = "actual" in case.query.wants and case.views and all(view.is_plan for view in case.views)
    return f"{name}的实际数" if name and planned else name
