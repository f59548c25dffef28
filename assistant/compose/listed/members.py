"""How many members a list has, told as people ask for it: in all, own office and those below.

Counts only names that the report prints; knows no report.
"""

from __future__ import annotations

import re

from assistant.find.text.extend import Extract
from assistant.find.text.view import ReportView
from assistant.templates import say
from index.normalise import item_key

_ASKED = re.compile(r"(?:几|多少)(家|个|项|类|款|名|种|条)|哪(?:几|些)?(家|个|项|类|款|种)")
_OF_BODIES = ("个", "家")  # the one or the other, whichever is asked
_OWN = re.compile(r"[（(](?:本级|机关|本部|机关本级|局机关|本级机关)[）)]|(?:本级|机关|本部)$")
_NOUN = re.compile(
    r"(?:几|多少)(?:家|个|项|类|款|种|条)(?P<noun>[\u4e00-\u9fff]{1,10}?)(?=$|[，。？、]|分别|都|各|是|有|在|组成|构成)"
)
_NEVER_SAID = re.compile(  # what lists hold without saying so
    r"单位|机构|部门|[科处股]室|方面|问题|措施|职责|部分|[类块]|原因|渠道|来源|任务|工作|事|项目|目标|做法|意见|建议"
)
_ANNOUNCES = re.compile(
    r"包括|包含|分别|设有|下设|内设|设立|设置|现有|共有|共|有|是|为|：|\d|[一二三四五六七八九十两]个"
)
_KINDS_OF_BODY = ("局", "处", "科", "室", "厅", "院", "所", "站", "馆", "校")
_BODY = re.compile(r"单位|机构|机关|家")
BODIES_ASKED = re.compile(
    r"(?:哪|几)(?:几|些)?[个家]*(?:预算|[一二]级|下级|下属|独立核算)*(?:单位|机构)(?=[，。？的和编都是]|$)|(?:几|多少)家(?=[，。？]|$)"
)
_IS_BODY = re.compile(
    "(?:[局处科股室厅委办院所站馆校园队会学社场]|中心|机构?|机关|本级|政府|单位|公司|集团|银行)(?:[（(][^（）()]*[）)]|等?\\d*[家个所]?)*$"
)
_KIND_ASKED = re.compile(rf"哪(?:几|些)?[个家]?(?P<kind>{'|'.join(_KINDS_OF_BODY)})(?=[，。？的和]|$)")


def tally(extract: Extract, view: ReportView, asked: str) -> str:
    """`（共5家，其中本级1家、下属4家）` when the question counts; "" when it does not."""
    match = _ASKED.search(asked)
    if match is None or not re.search(r"几|多少", asked):
        return ""
    unit = match.group(1) or match.group(2)
    if re.search(rf"\d+(?:{'[个家]' if unit in _OF_BODIES else unit})", extract.text):
        return ""  # the report counts them itself
    total = len(extract.members)
    own = sum(_is_own(name, view) for name in extract.members)
    if own and own < total and _BODY.search(asked):
        return say("tally_bodies", total=str(total), own=str(own), below=str(total - own), unit=unit)
    return say("tally", total=str(total), unit=unit)


def lists_what_is_counted(extract: Extract, asked: str) -> bool:
    """Whether the members of an extract may be what a question counts: its noun is said there."""
    if len(extract.sentences) == 1 and not _announced(extract):
        return False
    found = _NOUN.search(asked)
    noun = found.group("noun") if found else ""
    if not noun or _NEVER_SAID.search(noun):
        return True
    if noun in _KINDS_OF_BODY:
        return any(noun in name[-3:] for name in extract.members)
    head = noun[-2:]
    said = extract.text + "".join(heading for each in extract.sentences[:1] for heading in each.headings[-1:])
    return head in said


def of_kind_asked(extract: Extract, asked: str) -> bool:
    """Whether a text names bodies of the kind asked for (哪几个局, 哪几家单位); of a list, if most are."""
    kind = _KIND_ASKED.search(asked)
    if kind is None:
        bodies = [name for name in extract.members if _IS_BODY.search(name)]
        return not BODIES_ASKED.search(asked) or len(bodies) * 2 >= len(extract.members)
    called = [name for name in extract.members if kind["kind"] in name[-3:]]
    return len(called) * 2 >= len(extract.members) if extract.members else kind["kind"] in extract.text


def _announced(extract: Extract) -> bool:
    """Whether a sentence says that it lists, or gives a number: what duties name is no list."""
    before = extract.text.partition(extract.members[0])[0] if extract.members else ""
    return bool(_ANNOUNCES.search(before))


def _is_own(name: str, view: ReportView) -> bool:
    """Whether a name is the reporting body's own office."""
    return bool(_OWN.search(name)) or item_key(name) == item_key(view.report.organisation)
