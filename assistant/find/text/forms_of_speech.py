"""How answers to a kind of question look: a place, a time, a ground, a reason, a list.

Pairs what a question says with what a sentence that answers it says. Knows words of budget
Chinese and no report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.normalise import compact_text


@dataclass(frozen=True)
class Form:
    """`asked` in a question calls for `answer` in the sentence; `bonus` is what that is worth."""

    name: str
    asked: re.Pattern[str]
    answer: re.Pattern[str]
    bonus: float


def _form(name: str, asked: str, answer: str, bonus: float = 0.15) -> Form:
    return Form(name, re.compile(asked), re.compile(answer), bonus)


DESTINATION = _form(
    "destination",
    r"(?:出国|出境|出访|境外|考察|访问)[^。]*?(?:[去到赴](?:了|过|的)?(?:是)?(?:哪|什么(?:地方|国家))|哪(?:些|几个|几|个)国家)",
    r"赴(?!任)|前往|出访|访问",
    0.3,
)
FORMER_NAME = _form(
    "former",
    r"(?:以前|原来|原先|过去|之前|曾经?|改名前|更名前)(?:的名字|的名称)?(?:是)?叫(?:什么|啥)|(?:原名|前身)(?:是|叫)",
    r"更名|改名|原名|前身|由原[^，。；]{2,}|原[^，。；]{2,14}(?:改|变更|转)",
    0.3,
)
OVER_TARGET = _form(
    "over_target",
    r"[比较超][^，。？]{0,8}(?:目标|任务|计划)[^，。？]{0,8}(?:百分之(?:几|多少)|多少|几)",
    r"(?:[比较超]|完成)[^，。；]{0,8}(?:目标|任务|计划)[^，。；]{0,16}\d[\d.]*%",
    0.3,
)
LAWFUL = _form(
    "lawful",
    r"(?:合不合|符不符合|合乎?|是否符合|是不是符合|符合|达没达到|达到|违反|超出?|超没超过?|在不在|在)[^，。？]{0,8}(?:法定|预算法|规定)"
    r"[^，。？]{0,8}(?:[？?]|$|[吗么没，])|合(?:不合)?[规法][吗？?]|合不合[规法]",
    r"符合[^，。；]{0,12}(?:规定|法定|要求|预算法)|(?:在|未超过?|没有超过?|不超过)[^，。；]{0,8}(?:法定|规定)",
    0.3,
)
_PUBLIC_BODY = (  # and no kind of pension, pay or rule that is called after such bodies
    r"(?<!法管理的)(?<!制度的)(?<!行政)(?<!机关)事业单位(?!的?(?:基本)?(?:养老|医疗|职业年金|人员|职工|经费|离退休|支出|改革|经营|收入|工资))"
)
TIME = _form(
    "time",
    r"什么时候|何时|哪(?:年|一年|个?月|天)|几月|多久|工期|期限|什么时间",
    r"\d年|\d月|\d日|期限|工期|起",
)
STANDARD = _form(
    "standard",
    r"[拿以按照凭](?:的是)?(?:什么|啥|哪[个种])(?:来|去)?[当作做为]?(?:准|标准|依据|尺度)|(?:什么|啥)为准",
    r"为准|为标准|为依据",
    0.4,
)
PULLS = re.compile("拉[低高动升]|拖[累低]|抬高|压低")
PULLED = _form(
    "pulled",
    rf"(?:{PULLS.pattern})[^，。？]{{0,24}}?(?:多少|几)个?(?:百分)?点",
    rf"(?:{PULLS.pattern})[^，。；\d]{{0,24}}\d[\d.]*个?百分点",
    0.4,
)
_FORMS: tuple[Form, ...] = (
    DESTINATION,
    FORMER_NAME,
    _form(
        "reason",
        r"为什么|为何|为啥|咋|怎么(?:会|就|没|还|不|突然|一下|少|多|涨|降|回事)|原因|理由|何以|凭什么|缘[故由]",
        r"原因|由于|因为|主要是|主要由于|导致|所致|影响|得益于|为了|系.{2,20}所致|因素",
        0.1,
    ),
    _form(
        "exclusion",
        r"没(?:有)?(?:算|包|纳|计|列)|不(?:算|包括|含|在)|除了|没在",
        r"不含|不包括|未纳入|未包括|剔除|除外|不在|不体现|不列|无此",
    ),
    _form(
        "place",
        r"什么(?:位置|地方)|哪(?:里|儿)|何处|地址|坐落|位置",
        r"位于|坐落|地处|地址|东至|设在|路.{0,6}号",
        0.25,
    ),
    TIME,
    _form(
        "ground", r"依据|根据什么|凭什么|什么文件|哪个文件|按什么", r"根据|依据|按照|《.+》|文件|批复", 0.2
    ),
    _form(
        "use",
        r"用途|用来|做了?(?:些)?什么|干了?(?:些|点)?什么|用于什么|用在|用到|花在|投到|投向|买(?:些|了)?什么|拿去|"
        r"去哪|去了哪|派.{0,3}用|(?:什么|啥|何)用(?:处|场|途)|[做干](?:什么|啥)用",
        r"用于|用作|作为|投向|购置|活动场所",
        0.2,
    ),
    _form(
        "move", r"挪|转到|转列|改列|划到|划转|并到|调到", r"转列|调整至|列入|划转|转至|划入|调减|并入|转隶"
    ),
    _form(
        "handling",
        r"怎么(?:处理|办|处置|对待)|如何(?:处理|处置)|会怎么|怎样处理",
        r"扣减|取消|收回|核减|予以|调整|压减|挂钩",
    ),
    _form(
        "used",
        r"(?:动用|使用|用掉?|花掉?)了?(?:没有?|吗|多少)|(?:有没有|是否)(?:动用|使用)|去向",
        r"未(?:动用|使用|安排使用)|没有(?:动用|使用)|动用|全部(?:补充|调入|收回)|补充",
        0.2,
    ),
    _form("negative", r"负(?:数|值|的|了|增长)?(?![责担债])", r"负数|为负|负值|冲减|红字|退库|收回", 0.3),
    _form(
        "trouble",
        r"(?<!出)问题|毛病|不足|短板|困难|薄弱|缺点",
        r"^(?:(?!(?:解决|化解|应对)[^，。；]{0,12}问题).)*问题|不足|不够|不充分|尚未|缺乏|有待|薄弱|困难|仍需",
        0.12,
    ),
    _form(
        "remedy",
        r"下一步|怎么改|改进|整改|对策|打算(?!保障)|措施|举措|建议(?!数)",
        r"下一步|改进|措施|整改|加强|完善|今后|将|建议(?!数)",
        0.12,
    ),
    _form(
        "means",
        r"(?:用|靠|采取|采用|通过|凭)(?:了|的)?(?:是)?(?:什么|哪些|啥|哪种)|(?:什么|啥|哪些)(?:办法|方法|手段|工具|方式)",
        r"通过|采取|采用|运用|利用|策略|措施|机制|方式|办法",
    ),
    _form(
        "demand",
        r"(?:什么|哪些|啥|怎样的?)(?:样的)?要求|要求(?:是什么|做到|达到)|[做达]到(?:什么|啥|怎样)",
        r"要求|确保|做到|必须|应当?|不得|严禁|实现|达到",
    ),
    _form(
        "power",
        r"有没有权|有无权|有权[^，。？]*吗|(?:能不能|可不可以|可否|是否可以)|拍板|说了算|归不归|管不管",
        r"决定|批准|有权|行使|审[查批议]|撤销|任免|罢免|[（(][一二三四五六七八九十]+[)）]|负责",
        0.2,
    ),
    STANDARD,
    PULLED,
    _form(
        "schedule",
        r"季度[^，。？]*?(?:(?:什么|哪些|啥)(?:工作|事情?|活儿?|任务|内容)|[干做](?:些|点)?(?:什么|啥))",
        r"^第?[一二三四](?:[至到、]第?[一二三四])?季度(?!用款)",
        0.7,
    ),
    _form("principles", r"原则", r"原则(?:[：是为]|，|$)|(?:遵循|坚持|把握|体现)[^。；]{0,12}原则", 0.5),
    _form("steps", r"做法|举措|采取了|办法|哪[几二三四五六七八九十两]条", r"一是|一要", 0.35),
    _form(
        "effect", r"成效|成绩|效果|成果|做了(?:什么|哪)|拉动|带动", r"成效|取得|实现|成果|拉动|带动|提升", 0.1
    ),
    _form(  # what was brought about, by how much: 疫点净减少9个，面积下降17.6%
        "measured",
        r"(?:成效|成绩|效果|成果)(?!目标|指标)",
        r"(?:减少|下降|降低|降至|增加|增长|提高|提升|达到?)了?(?:到|至)?\d",
        0.4,
    ),
    _form(
        "doer", r"谁|由哪个|哪个部门|哪家(?:单位)?负责|归谁", r"由.{2,20}(?:负责|牵头|承担|实施)|负责|牵头"
    ),
    _form(
        "rooms",
        r"科室|处室|股室|部室|内设|内部|几个处|几个科|设(?:了|有|置了?)?哪[些几]个?[部室处科股庭](?![\u4e00-\u9fff])",
        r"(?:科室|处室|股室|内设|内部).*(?:、|：|\d)|.[科处股室][、（].*.[科处股室]",
        0.3,
    ),
    _form(
        "units",
        r"下属|所属|下面|直属|名下.{0,4}单位|二级(?:预算)?单位|哪.{0,2}家|几家|"
        r"哪(?:些|几?[个家])(?:预算|二级|下级|独立)?单位|事业单位|单位构成",
        rf"(?:下属|所属|直属|范围|预算单位|{_PUBLIC_BODY}|构成|二级).*(?:包括|：|如下|有|家|个|见)"
        r"|[编纳汇列]入[^。；]{2,20}?[预决]算[^。；]{0,8}单位"
        r"|下[设辖][^。；]*?(?:中心|单位|机构|[站所院馆校队])|\d[个家](?:直属|下属|所属|事业|预算|二级)+单位",
        0.2,
    ),
    _form(
        "in_charge",  # 管理哪几个局
        r"管理了?哪(?:几|些)?[个家]?(?:[局处室厅院所站馆校]|委员会|中心|单位|机构)",
        r"(?:^|[，；、.．）])(?:[归代]口?|受委托|负责)?管理[^，。；]{0,24}?(?:[局厅院所站馆校]|委员会|办公室|中心)(?:[（(、和。；]|$)",
        0.5,
    ),
    _form(
        "list",
        r"有哪些|哪些|哪几|列出|逐[个一]|都有|分别是|哪[二三四五六七八九十两]+",
        r"包括|分别[是为]|[：].*、|、.*、.*、|如下|一是|1\.",
        0.1,
    ),
    _form("parts", r"构成|组成|哪几(?:部分|块|类)|由哪|怎么分", r"其中|包括|构成|组成|占", 0.1),
    _form(
        "duties",
        r"职[责能]|管(?:什么|哪些)|(?<!由)(?<!谁)负责(?:什么|哪些|些什么)|承担|[干做](?:啥|什么)的|主要工作",
        r"负责|组织|承担|贯彻|拟订|指导|管理|监督|职[责能]",
        0.12,
    ),
    _form(
        "definition",
        r"什么意思|是什么|指的?是?(?:什么|哪|啥)|含义|[定释]义|怎么(?:理解|解释)|作何解释|什么叫|何谓|包括哪[三几]|"
        r"(?:什么样?的?|哪[些种类部分]+)(?:支出|收入|资金|费用?|开支|经费|钱|单位)[^，。？]*?[叫算称列归]",
        r"[：:]|是?指|即|包括|反映",
        0.08,
    ),
    _form("number", r"多少|几[个家辆人名批次项件台套位]|多高|多大|各几", r"\d", 0.1),
    _form("score", r"得分|几分|多少分|扣分|等级|优良", r"分|等级|优|良"),
)


_STRICT = frozenset(
    {"destination", "place", "time", "ground", "use", "move", "handling", "exclusion", "doer", "negative"}
)
_ASKS = re.compile(r"多少|几|什么|哪|吗|怎|何|啥|咋|谁|列出|说明|介绍|解释|是否|有没有|有无|[？?]|呢")
_ROOM = re.compile(r"[科处室股](?:[（(]|$)|机关党委|办$")
_BODY = re.compile(
    r"(?:[科处室股局厅委办队院所站馆校园社会部团台所]|中心|本级|机关|基地|学院|支队|大队|"
    r"宾馆|医院|银行|公司)(?:[（(].*[）)])?$"
)


_GOAL_SET = re.compile("目标[\\d一二三四五六七八九十]*(?:[是为]：?|：)")
_GOAL_MET = re.compile(
    "实际|已|(?<![人户亩车平年])均|截至|超额|(?:完成|实现|达成)(?:了|情况|率)|目标(?:的)?(?:完成|实现|达成)"
)


def sets_goal(text: str) -> bool:
    """Whether a text tells a goal set (年度目标为：…), and nothing of how it was met."""
    flat = compact_text(text)
    return bool(_GOAL_SET.search(flat)) and not _GOAL_MET.search(flat)


def asks(text: str) -> bool:
    """Whether a clause asks anything."""
    return bool(_ASKS.search(text))


def names_bodies(members: Sequence[str], rooms: bool = False) -> bool:
    """Whether most names of a list are names of institutions, or of the offices inside one."""
    named = [bool(_ROOM.search(name) if rooms else _BODY.search(name)) for name in members]
    return sum(named) >= 0.6 * max(len(members), 1)


def strictly(forms: Sequence[Form]) -> tuple[Form, ...]:
    """Forms that only few sentences have."""
    return tuple(form for form in forms if form.name in _STRICT)


def forms_asked(text: str) -> tuple[Form, ...]:
    """The forms that an answer to a clause may have."""
    return tuple(form for form in _FORMS if form.asked.search(text))
