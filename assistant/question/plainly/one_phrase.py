"""Several things asked of in one phrase, each said in full: 收、支分别, 城里的又, 总额，其中…多少."""

from __future__ import annotations

import re

from assistant.question.plainly.ways import END, Reader, Ways

_EACH = r"(?:各自?|分别|都|又)"
_RECEIVE = r"(?:享受|享有|领取?|受益|受惠|拿到?|得到?|获得?|参加|参保|申请|申领)"
_WAYS: Ways = (
    (r"(?:我没看清|没看清楚?|记不清了?|不记得了?)(?=是?多少)", ""),
    (r"(?:好像|似乎|大概|恐怕|应该|记得)是(?P<what>[^，。？；吗吧多少几]{2,16})？", r"是\g<what>吗？"),
    (r"？请?(?:您|你)?(?:一并|一起|帮忙|帮我)*(?:确认|核实)(?:一下)?[。！]?$", "？"),
    # 享受该津贴的共有多少人, 共有多少人领: no staff of a body
    (
        rf"(?P<who>{_RECEIVE}[^，。？；]{{0,8}}的)(?:一共|总共|共)有?(?=(?:多少|几[万千百]?)(?:个|名|位)?人)",
        r"\g<who>有",
    ),
    (rf"(?:一共|总共|共)有?(?=(?:多少|几[万千百]?)(?:个|名|位)?人(?:能|可以?|在|都)*{_RECEIVE})", "有"),
    (  # 转移支付多少，一般性和专项各多少
        rf"(?<=转移支付)(?P<more>[^。？；]{{0,16}}?[，。？；](?:其中|里面|当中)?的?)(?P<one>一般性?|专项)的?(?P<join>[、和与跟及]|以及)"
        rf"(?P<other>一般性?|专项)的?(?={_EACH})",
        r"\g<more>\g<one>转移支付\g<join>\g<other>转移支付",
    ),
    (r"城[市镇里]的?(?=低保)", "城市"),
    (r"(?:农村|乡村|乡下)的?(?=低保)", "农村"),
    (
        rf"(?<![\u4e00-\u9fff]税)收(?:[、和与]|及|跟)支(?=[^，。？；]{{0,4}}?{_EACH}|(?:又|的|是)*(?:多少|几))",
        "收入、支出",
    ),
    (  # 预计收入应该比支出多，那…: what is thought of it asks nothing
        r"(?<=，)[^，。？；]*(?:应该|想必|恐怕|估计)(?:会|是|要)?[比有][^，。？；]*?[多少高低大小]，(?=那)",
        "",
    ),
    (r"(?<=[末终底存年支])节余", "结余"),
    (
        r"(?<=基金|预算)，(?:那么?|它的?)?(?=(?:收入|支出)(?:、|[^，。？；、和与跟减扣抵比]{0,8}(?:多少|几)))",
        "",
    ),  # 社保基金，支出多少
    (rf"(?<=[\u4e00-\u9fff])(?:是|为|有|约|计)*(?:若干|几何){END}", "多少"),
    (  # 化债总额，其中靠置换的多少: the whole is asked too
        r"(?P<whole>^(?:(?!多少|几|哪|什么|谁)[^，。？；])*?(?:[总限余金数]额|总[量数]|规模))，(?P<part>其中[^，。？；]*?(?:多少|几))",
        r"\g<whole>是多少，\g<part>",
    ),
)
_FORMAL = re.compile(  # 养老（基本养老保险）: the name in brackets says in full what stands before
    r"(?P<said>[\u4e00-\u9fff]{2,6})（(?:即|就是|也就是|全称|指)?(?!不?含|不?包[括含]|其中|扣除|剔除|除)(?P<formal>[\u4e00-\u9fff]{3,20})）"
)
_GENERAL = (
    "支出",
    "收入",
    "经费",
    "资金",
    "项目",
    "预算",
    "决算",
    "余额",
    "债务",
    "基金",
    "费用",
    "保险",
    "补贴",
    "工资",
)
_CLAUSE_MARK = re.compile("[，。？；]")
_OPPOSED = (
    (
        ("城市", "城镇", "城里"),
        ("农村", "乡村", "乡下", "村里"),
    ),
    (("一般",), ("专项",)),
    (("在职",), ("离退休",)),
    (("在职",), ("退休",)),
    (("职工",), ("居民",)),
)
_OTHER_OF_KIND = re.compile(  # 农村低保发了多少，城里的又发了多少
    rf"(?P<mark>[，。？；])(?:那么?|而|至于)?(?P<other>[\u4e00-\u9fff]{{2,3}}?)(?:的|那边|那头|这边|那块|部分)+(?:呢|(?:又|则|另|也|还|是|有|为)*(?P<does>[\u4e00-\u9fff]{{0,3}}?)了?(?:多少|几)(?:[万亿]?元|钱)?){END}"
)


_STATE = "新增|再融资|置换|存量|到期|逾期|隐性"  # what a debt or its bond is, said once for both kinds
_BOTH = "|".join(
    rf"(?P<one{place}>{'|'.join(one)})(?P<head{place}>[\u4e00-\u9fff]{{0,4}}?)的?(?P<join{place}>[、和与跟及]|以及)"
    rf"(?:(?:地方)?政府)?(?P<other{place}>{'|'.join(other)})"
    for place, (one, other) in enumerate(
        (way for pair in _OPPOSED for way in (pair, pair[::-1])),
    )
)
_STATE_OF_BOTH = re.compile(
    rf"(?P<state>(?:{_STATE})的?(?:地方)?(?:政府)?)(?:{_BOTH})(?P<kind>[\u4e00-\u9fff]{{0,8}}?)"
    r"(?=的?(?:各|分别|又|共|合计|总[共额]|加|是|有|为|多少|几|达|完成|安排|发行了|[，。？；]|$))"
)
_OF_PEOPLE = ("人员", "职工", "干部", "教师", "编制")
_HEADS = ("项目", "单位", "企业", "学校", *_OF_PEOPLE)
_STAFF = re.compile("在职|在编|在岗|离?退休|离休")  # people, of whom none is a kind of 编制
_BARE_KIND = r"(?:(?!各|分别|多少|其中)[\u4e00-\u9fff]){2,4}"
_KINDS_OF_HEAD = re.compile(  # 在编人员有多少，行政、事业各几个
    rf"(?P<whole>(?P<head>{'|'.join(_HEADS)})(?:总?数|一共|总共|合计|共|都|现)*(?:有|是|为)?(?:多少|几)[个名位家]?人?[，；？])"
    rf"(?:其中|里面|这里面)?的?(?P<kinds>{_BARE_KIND}(?:[、和与跟及]{_BARE_KIND})+)的?(?P<each>各自?|分别)(?:又|都)?(?:有|是|占|为)*"
    rf"(?:多少|几)[个名位家]?人?{END}"
)
_YEARS = re.compile(r"(?<!\d)20\d\d(?:[、和与跟及]20\d\d)+(?=年)")
_HELD = re.compile("余额|[初末底]")  # of a state that comes about within a year, none is held


def one_phrase(text: str) -> str:
    """The question with each thing of a phrase said in full."""
    text = _KINDS_OF_HEAD.sub(_kinds_of_head, text)
    return _other_of_kind(_state_of_both(_read(_formally(_YEARS.sub(_each_year, text)))))


def _kinds_of_head(found: re.Match[str]) -> str:
    """Kinds of two and more, counted behind the noun that they are kinds of, with that noun of each."""
    head = found["head"]
    kinds = re.split("[、和与跟及]", found["kinds"])
    if any(kind.endswith(noun) for kind in kinds for noun in _HEADS if noun != head):
        return found.group()
    noun = "人员" if head == "编制" and any(map(_STAFF.match, kinds)) else head
    named = "、".join(kind if kind.endswith(noun) else f"{kind}{noun}" for kind in kinds)
    return f"{found['whole']}{named}{found['each']}{'多少人' if head in _OF_PEOPLE else '多少个'}"


def _each_year(found: re.Match[str]) -> str:
    """2029、2030年: the word behind the last of several years is said of each."""
    return re.sub(r"(20\d\d)(?=\D)", r"\1年", found.group())


def _state_of_both(text: str) -> str:
    """新增一般、专项债务限额: what stands before two kinds, and their head, is said of each."""
    return _STATE_OF_BOTH.sub(_said_of_each, text)


def _said_of_each(found: re.Match[str]) -> str:
    place = next(at for at in range(2 * len(_OPPOSED)) if found[f"one{at}"])
    state, kind, head = found["state"], found["kind"], found[f"head{place}"]
    held = _HELD.search(kind) and not re.match("存量|隐性", state)
    if not kind.startswith(head) or held:
        return found.group()
    one, join, other = (found[f"{name}{place}"] for name in ("one", "join", "other"))
    return f"{state}{one}{kind}{join}{state}{other}{kind}"


def _formally(text: str) -> str:
    """What brackets call by a longer name that holds it, by that name."""
    return _FORMAL.sub(_formal, text)


def _formal(found: re.Match[str]) -> str:
    said, formal = found["said"], found["formal"]
    cuts = [at for at in range(len(said) - 1) if said[at:] in formal and said[at:] not in (formal, *_GENERAL)]
    return f"{said[: cuts[0]]}{formal}" if cuts else found.group()


def _other_of_kind(text: str) -> str:
    """What a clause says but of which kind it is (城里的), with the thing of the clause before."""
    asked = _OTHER_OF_KIND.search(text)
    before = _CLAUSE_MARK.split(text[: asked.start()])[-1] if asked else ""
    if asked is None or (asked["does"] or "") not in before:
        return text
    for pair in _OPPOSED:
        for own, others in (pair, pair[::-1]):
            word = next((each for each in others if each in before), "")
            if asked["other"] in own and word:
                said = re.sub(f"{word}的?", own[0], before, count=1)
                return f"{text[: asked.end('mark')]}{said}{text[asked.end() :]}"
    return text


_read = Reader(_WAYS)

__all__ = ["one_phrase"]
