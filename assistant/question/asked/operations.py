"""How the answers of a question are combined: a check, a rank, a sum, an average; knows words only."""

from __future__ import annotations

import re

from assistant.question.asked.words import pattern
from index.normalise import parse_number

COMPARE = pattern(
    "同比",
    "环比",
    r"(?:是|占|等于|相当于|达到)了?<base>[^，。]{0,6}(?:百分|几成|比例)",
    r"(?:比|较|同|与|和|跟|相比|相较|对比)(?:于|起)?<base>",
    r"<base>(?:相比|比|对比)",
)
_EXACT = r"(?:是不是|是否|正好|刚好|恰好|应该|应当)+"
_CHECK = re.compile(
    r"[对合核凑加算](?:得|不)(?:上|拢|平|起来)|复核|验算|核算一下|核一下|算得准|准吗|准不准|属不属实|靠不靠谱|(?:重新?|再)(?:核?算|除|加)一[遍下次]|(?<!相)对上(?!一?[年级期]|半)|一致(?!于)|一样的?[多高大]?[吗不]|同一个数|相符|吻合|矛盾|是真的|属实|合理吗|可信|靠谱|准确吗|对吗|正确吗|"
    r"[算加减乘除]得对|(?:重新|重)算|说的一样|(?:为什么|为何|怎么)[^，。？]{0,6}不(?:一样|一致|相同)|有没有(?:写)?错|相等吗|是(?:否|不是)(?:正好|刚好|恰好)?(?:等于|相等|一致|准确|合理)|有无出入|[说讲]得(?:通|过去)|"
    r"靠得住|算(?:进去|在内|进来)了?[吗没]|[按照](?:各)?分?项[^，。？]{0,6}(?:该|应)|[写算印填]对了?[吗没]|等不等于|等于.{2,24}吗|是这个数吗|一个数吗|够(?:100|百分之百|得?上?[这那]个?数)|怎么(?:会)?写着?\d|对不对|有出入|够\d[\d.]*%|(?:是否|是不是|真)的?按照?\d[\d.]*%"
    r"|(?:是不是|是否)(?:等于|就是)?[^，。？]{2,16}(?:之和|的和)"
    r"|(?:一处|一个地方|前面|有的地方|正文)(?:却|又|里|上)*[写说印标](?:的是|着|了)?[^。？]*?\d[^。？]*?(?:一处|一个地方|后面|有的地方|表)(?:却|又|里|上)*[写说印标][^，。？]*?\d"
    r"|(?:加起来|相加|加总|之和|合起来)[^，。？]{0,2}(?:是不是|是否)[^，。？\d]{2,14}(?:总[数额计]|合计)"
    r"|(?:加起来|相加|加总|之和|合起来)，?(?:是|等于|够|有)(?:不是|不够|没有)?(?:\d[^，。？]{0,8}吗|数[吗么])|加[^，。？]{0,3}够数"
    r"|(?<!不)(?:(?P<good>[符准实])不(?P=good)|合不合得?[上拢来])|站[得不]住|是否(?:正确|准确|无误|相符|吻合|属实|对得?上)"
    rf"|{_EXACT}(?:就|也)*(?:是|等于|为)(?:了)?(?:(?:这|那|同)(?:一)?个?(?:合计|总|总计)?数|(?:合计|总计|总[数额]))"
    rf"|等于[^，。？]{{2,24}}(?:吧|，?(?:是不是|对不对|是吧|对吧|是吗))"
)
_RANK = re.compile(
    r"(?P<most>占?大头|居首|榜首|领跑|最(?:多|高|大|贵|快|猛|好|狠|凶|厉害))|(?P<least>最(?:少|低|小|慢|差|便宜)|垫底|居末|倒数第一)|(?<!安)排(?:第|名|在)|前[二三五十两]|第一(?:大|位|名|(?=的|是|[，。？]|$))"
)
_TOP = re.compile(
    r"前([两二三四五六七八九十]|\d{1,2})(?![年期]|季度|个?月)"
    r"|最(?:[高低多少大小贵快慢猛]|厉害)的(?:前|是哪个?)?([两二三四五六七八九十]|\d{1,2})(?=[个项类款名位家笔种])"
    r"|哪([两二三四五六七八九十])(?=[个项类款名位家笔种][^，。？]*最)"
)
_MOST_PLACES = 10
WHERE = r"(?<![在到向了于自去从花用投])哪(?:儿|里|一?处)(?![来去])"  # a place, not a use of money
_WHICH = re.compile(
    rf"{WHERE}|哪(?:[两二三四五六七八九十]?个|家|些|一|几|类|项|款|年|科目|地|县|市|区|部门|单位|种|笔|条|件|块|座|所|处|桩|样|宗|头)|谁|什么(?:项目|科目|支出|部门)"
)
_SUM = re.compile(
    r"[两三四五六七八九十几\d](?:项|个|家|者|种|类|样|笔|块)(?:税种?|单位|科目|[类款项]级(?:功能|支出)?科目)?(?:一共|合计|总共|共计)(?!项|个|家)|加起来|加在?一[起块]|之和|合在一起|合起来|总共加|相加|加在一起|加总|合并"
    r"|加上?(?!快|强|大|班|入|工|油|剧)[^，。？]{1,16}，?(?:一共|总共|合计|共计|总计|共)[^，。？各]{0,6}(?:多少|几)"
)
_AVERAGE = re.compile(
    r"平均|[人户亩村生]均(?!衡)|均摊|摊下来|摊[到给]每|每生(?=[^产]|$)|每人次?|每批次?|每辆|养一[辆台]车|一[辆台批户](?:[^，。？]{0,4}车|客人)[^，。？]{0,8}(?:多少钱|要花|花)|一个人|单价(?!\d|[^，。？]{0,6}以上)|每一?(?:家|个|位|户|台|名|亩|吨|公里|平方米|平米)(?!季度|月|年|百分)"
)
_EACH_MORE = re.compile(r"每(?:一个)?(?:人|户|月|年|亩)(?:每[月年])?(?:多|少)[发给补拿领付]了?")
_STANDARD_EACH = re.compile(
    r"标准[^，。？]{0,10}每[^，。？]{0,6}(?=多少|几)|每一?[人户个名位](?:每一?[月年天日])?的?[\u4e00-\u9fff]{0,4}标准"
)  # told as it is, not worked out
_AGAINST_AVERAGE = re.compile(r"(?:[高低大小多少快慢]于|超过|不到|不及|比全)[^，。？]{0,12}?平均")
_TIMES = re.compile(r"多少倍|几倍|翻了?(?:几|多少)|(?<![一二两三四五六七八九十百\d半成])倍(?!多|以上|左右)")
ALL_YEARS = re.compile(
    r"(?<!\d)(?:这|近|前后|过去)?[两二三四五2345](?:个)?(?:年(?!前)|份报告|份)|[近这]几年|这些年|几年来|历年|逐年|一年比一年|年年(?![初末底终])|各年|哪一?年"
)
_QUOTED_NAME = re.compile("“[^“”]{4,}”")
_IN_ORDER = re.compile(r"从[大高多小低少]到[大高多小低少]|怎么排|排(?:个|一下)?(?:序|名|顺序)")
_CHIT_CHAT = re.compile(
    r"^(?:你好|您好|嗨|谢谢|感谢|再见|早上好|晚上好|hello|hi|你是谁|你叫什么|你会什么|你能做什么)[！。？!?~～]*$",
    re.I,
)
_OFF_TOPIC = re.compile(
    r"天气(?:怎么样|如何|预报)|讲个?笑话|写(?:一)?首诗|股票|彩票号码|世界杯|做菜|菜谱|翻译成|写(?:一)?段?代码|星座|电影推荐|旅游攻略|几点了"
)


def _without_names(text: str) -> str:
    """The text without names in quotes (“最多跑一次”改革), whose words ask nothing; “最多” by itself does."""
    return _QUOTED_NAME.sub("“”", text)


def operation_of(text: str, years: tuple[int, ...]) -> str:
    text = _without_names(text)
    if _CHIT_CHAT.search(text):
        return "chat"
    if _OFF_TOPIC.search(text):
        return "off_topic"
    if _CHECK.search(text):
        return "check"
    if _RANK.search(text) and (
        _WHICH.search(text)
        or re.search(
            r"(?:最(?![后终初近早])[^，。？]{1,6}|居首位?|榜首|领跑|垫底|居末位?|第一)的(?:是|为)?|前[两二三四五十\d]+(?:名|位|大)",
            text,
        )
    ):
        return "rank"
    if _TIMES.search(text):
        return "times"
    if _AVERAGE.search(
        _STANDARD_EACH.sub("", _EACH_MORE.sub("", _AGAINST_AVERAGE.sub("", text)))
    ) and not re.search(
        r"平均得分|平均分|平均工资|平均[\u4e00-\u9fff]{1,4}(?<!增长|变动|下降)率|人均(?:可支配|收入|定额)",
        text,
    ):
        return "average"
    if _SUM.search(text):
        return "sum"
    if (
        len(years) > 1
        or _IN_ORDER.search(text)
        or ALL_YEARS.search(text)
        or re.search(r"(?:两|几|各)份报告", text)
        or re.search(r"两(?:家|个部门|个单位)|哪一?家(?!公司|企业|银行|商|厂|医院|学校|机构)", text)
    ):
        return "compare"
    return "lookup"


def order_of(text: str) -> str:
    match = _RANK.search(_without_names(text))
    if not match:
        return ""
    return "least" if match.group("least") else "most"


def places_asked(text: str) -> int:
    """How many places of the order are asked for: 前两名, 最多的三项; one when nothing is said."""
    found = _TOP.search(text)
    number = next((group for group in found.groups() if group), "") if found else ""
    return min(int(parse_number(number) or 1), _MOST_PLACES)
