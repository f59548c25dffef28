"""Numbers and things in other words: 几个亿, 批次和人数, 占多少亩的地, 有公车吗, 三笔是否就是总数."""

from __future__ import annotations

import re

from assistant.question.plainly.ways import END, NAME, SHORT, Reader, Ways

_SIGNS: Ways = ((r"[”》](?=[“《])", r"\g<0>、"),)  # names in quotes side by side
_HOW_MUCH: Ways = (
    (r"(?<![好十数上成百千第])几个?(?=(?:千万|百万|万|亿)(?!分))", "多少"),
    (r"(?<![好十数第])几个(?=百分点)", "多少个"),
    (r"(?<![好十数第])几(?=块钱|元钱?[，。？]|毛钱)", "多少"),
)
_REST: Ways = (
    (
        r"，?(?:加上|连同|外加|算上)(?P<fund>政府性基金|国有资本经营)(?:预算)?(?:安排|列支)?的?(?:[那这]?一?(?:部分|块))?，?"
        r"(?=[^，。？]{0,4}(?:一共|合计|总共|总计|总数))",
        r"，一般公共预算和\g<fund>",
    ),
    (
        r"还?(?:[保留]有|有没有|有)(?:没有)?(?P<car>公务用车|公务车|公车|汽车)(?=[吗么没？，]|$)",
        r"有几辆\g<car>",
    ),
    (r"纯?电动的(?=(?:公车|车)?(?:有|是|共)?(?:几|多少)辆)", "新能源的"),
    (r"掏(?=[了过钱出]|多少)", "花"),
    (r"(?:个)?钟头", "个小时"),
    (r"(?:偿债|还债)所?用?的?(?:钱|资金|支出|开支)", "还本付息支出"),
    (r"(?<=目标)(?P<between>[^？。]{0,40}?)(?:兑现|达成|落实到位|落地)", r"\g<between>完成"),
    (r"全(?=(?:完成|实现|达到|办完|做完|达标)了?)", "都"),
    (r"(?<=走)集采", "集中采购"),
    (r"(?:采购)?(?:组织形式|组织方式)[为是选走](?P<form>[^，。？]{4,14}?)的", r"\g<form>的"),
    (r"(?:是不是|是否)[为是]?同?一个(?=数|金额)", "是不是同一个"),
    (
        rf"(?P<one>{SHORT})(?:是否|是不是)就是(?P<other>{SHORT})(?=[？。]|$)",
        r"\g<one>等于\g<other>吗",
    ),
    (
        rf"(?P<whole>{SHORT})(?:是不是|是否)?等于(?P<one>{SHORT})(?:加上?|[与和](?=[^？]*之和))(?P<other>{SHORT})(?:之和)?吗",
        r"\g<one>加上\g<other>等于\g<whole>吗",
    ),
    (r"[对合核]得拢", "对得上"),
    (r"(?<=[占在比])[这那该本][一两]?(?:批|笔|次|轮)(?:资金|补助|钱|款项?)的?(?=总|全部|合计)", ""),
)
_NOUNS: Ways = (
    (r"(?:的?账户?[上面里])(?=年[底末终])", ""),
    (r"(?:向上|对上|从上面|向上级|跑)争取[到来]?了?多少(?:的?(?:资金|钱))?", "争取上级资金多少"),
    (r"要?占(?:用|了)?多少(?P<unit>平方米|平米|亩|公顷)的?(?:用|土)?地", r"用地面积是多少\g<unit>"),
    (
        r"(?:发放?|支付|拨付|花在|用在|的)的?(?P<noun>(?!的)[\u4e00-\u9fff]{1,6}?)上?，"
        r"(?P<first>城市|城镇|一般|新增|在职)的?[和与、跟](?P<second>农村|乡村|专项|再融资|离?退休)的?(?=各|分别)",
        r"\g<first>\g<noun>和\g<second>\g<noun>",
    ),  # 发低保，城市和农村各多少
    (
        rf"(?:(?:请)?(?:分别|分开|各自)(?:统计|列[出示明]|说明)|[两三四][笔项块](?:钱|资金)?(?:分别|分开|各自)[说讲报](?:一?说|清楚?)?)(?:一下)?{END}",
        "分别是多少",
    ),
    (r"(?:这|那)?两本(?:预算|账)(?=[^，。？]{0,6}(?:各|分别|都))", "一般公共预算和政府性基金"),
    (r"(?<=一般公共预算[和与跟、及])基金(?:预算)?(?=[^\u4e00-\u9fff]|[各分都的里]|$)", "政府性基金"),
    (rf"(?<!级)(?:请)?分开(?:来)?(?:说|列|讲|报|算|看)(?:一?下)?{END}", "分别是多少"),
    (
        r"批[次数](?:数)?(?:[和与及、跟]|以及)(?:人[数次](?:数)?|总?人数)(?:各|分别)?(?:是|有|为)?(?:多少|几)?",
        "多少批次、多少人次",
    ),
)
_KINDS_OF = re.compile(  # 甲、乙、丙三类岗位各几个: 甲岗位、乙岗位、丙岗位
    rf"(?P<names>{NAME}{{2,4}}(?:[、和与及]{NAME}{{2,4}})+?)(?:这|共)?[两二三四五六几](?:大)?[类种]的?"
    r"(?P<noun>岗位|编制|人员|职工|债券|债务)(?=的?(?:人数?|数量?|余额|限额)?(?:各|分别))"
)
_POSTS_COUNTED = re.compile(r"(?P<posts>岗位?(?:各|分别)?)(?:自?有|是)?(?:几|多少)个(?=[，。？；]|$)")
_PUT_FIRST = re.compile(r"^请?(?:把|将(?!军|来|要)|拿(?!出|到|来))(?=[\u4e00-\u9fff“\d]{3})")
_read_nouns, _read_signs, _read_rest = Reader(_NOUNS), Reader(_SIGNS, _HOW_MUCH), Reader(_REST)


def numbers(text: str) -> str:
    """How much is asked in the usual words, and counts asked as nouns."""
    return _read_signs(_read_nouns(text))


def things(text: str) -> str:
    """What is asked about in the usual words, without what puts it first (把, 将)."""
    text = _POSTS_COUNTED.sub(r"\g<posts>几人", _KINDS_OF.sub(_each_kind, _read_rest(text)))
    return _PUT_FIRST.sub("", text)


def _each_kind(found: re.Match[str]) -> str:
    """The noun behind each of the names that share it."""
    noun = found["noun"]
    return "、".join(name.removesuffix(noun) + noun for name in re.split("[、和与及]", found["names"]))
