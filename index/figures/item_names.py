"""The words in front of a number -> the item they name.

Works on compact text without bracketed figures. Knows how budget prose wraps an item
(years, organisations, verbs, measures, level marks, codes); does not know which items
exist.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from index.figures.bases import comparison, mask_funds
from index.figures.sentences import BLANK
from index.normalise import longest_first, without_list_mark
from index.subject_codes import stands_below

_LEVEL_MARK = re.compile(r"（(类|款|项|目|类级|款级|项级)）")
_LEVEL_CODES = re.compile(  # 甲（208）乙（05）丙（01）: codes in place of the marks 类, 款 and 项
    r"(?P<top>[^（）]{2,})（(?P<first>\d{3})）(?P<middle>(?:[^（）]|（[^（）\d]+）){2,})（(?P<second>\d{2})）"
    r"(?:(?P<name>(?:[^（）]|（[^（）\d]+）){2,})（(?P<third>\d{2})）)?"
)
_DASH = "[—–－-]{1,2}"
_PATH = re.compile(  # a 项 behind its 类（款）, or its 类—款—
    r"(?P<top>[^（）]+)（(?P<middle>[^（）]+)）(?P<name>[^（）].*)"
    rf"|(?P<upper>[^（）]+?){_DASH}(?P<below>[^（）]+?){_DASH}(?P<last>[\u4e00-\u9fff].*)"
)
_LEVELS = {"类": 0, "款": 1, "项": 2, "目": 3}
_CODE = re.compile(r"^[“（]?(\d{3,7})[）]?[-—－、.]?(?=[\u4e00-\u9fff“（])")
_BRACKETED = re.compile(r"（(?:[^（）]|（[^（）]*）)+）")
_CODE_BEHIND = re.compile(r"^(.{2,}?)（(\d{3}(?:\d\d){0,2})[类款项]?）$")
_DATE = re.compile(
    r"^(?:截至|截止|到|至|在|按|根据)?(?:20\d\d年?[—\-至]?)?20\d\d年(?:度|末|底|初|内|以来|"
    r"及以前年度)?(?:1?\d月(?:份|底|末|中旬)?)?(?:\d{1,2}日)?(?:止|前|，)?(?:的)?"
    r"|^“?十[一二三四五]五”?(?:时期|期间|以来|末)?"
    r"|^\d{1,2}[-—~至]\d{1,2}月份?(?=[\u4e00-\u9fff]{2})"
    r"|^(?:截至|截止)?(?:(?:上一?年度?|当年)[末底]?(?![末底])|去年|今年|本年度(?!收入|支出)|全年|目前|年内|年中|"
    r"年度(?!调整)|本年(?=$|同期))(?!结转|结余|净|余额)(?:同期)?(?:的|，)?"
    r"|^年初(?:预算)?(?:安排|批[复准])?的?(?=[^，；：结余]{0,20}(?:收入|支出)(?:合计|总计|总额)?$)"
)
_ORDINAL = re.compile(
    r"^(?:因此|因而|从而|所以|故(?=[对我本全该各])|[一二三四五六七八九十]是(?!否)|其[一二三四五]是?|首先|其次|再次|最后|"
    r"第[一二三四五六七八九十]，|同时|此外|另外|另有?|并且|并(?!购|轨|网)|而|且|也|则|又|再(?!融资|生|"
    r"就业|贷)|还(?!本|款|贷|建)|均(?!衡|等)|已|将)"
)
_LEAD_IN = re.compile(
    r"^(?:[^，；：]{0,20}?(?:支出|经费|收入)中(?=[\u4e00-\u9fff“]{2,14}(?:费|支出|收入|经费|税)$)|按?(?:同口径|可比口径)(?=$|比|较|与)|其中|经(?:比较|汇总|统计|核[算查对实])[，,]?|(?:预算|决算)数?中?(?:包括|包含|含)|"
    r"(?:部门|单位)?[预决]算公开(?=“?三公|公务|车辆|因公)|实际支出(?=“)|支出(?=[\u4e00-\u9fff]{2,10}费$)|汇总(?=一般公共|“?三公|财政)|"
    r"[\u4e00-\u9fff]{2,12}(?<!用)主要(?:是|为|有)(?=[\u4e00-\u9fff]{2})|主要包括|包括|具体(?:为|是)?|主要[是为有]|分别(?:为|是)|含|加上(?!级|解|年|缴)|加(?!油|"
    r"强|快|大|班|工|固|力|速|分|装|征|计)|减去|减(?=支出总计|结转下年|上解)|扣除|扣减|剔除|以及|及|和(?!谐|平|解|田)|与|或|、|，|"
    r"：|；|;|——|—|·|●|"
    r"由于|因为|(?:主要|其)?(?:[\u4e00-\u9fff]{2})?原因(?:是|为)|主要(?:税种|科目|收入|支出)中，?|拟|一般公共预算安排的?(?=“?三公)|(?:使用|由|用)?(?:一般公共预算|财政|政府性基金)(?:预算)?(?:财政)?(?:拨款(?:资金)?|支出)(?:安排|开支|"
    r"负担|列支)(?:的|(?=“?三公|会议费|培训费))|[/／÷](?![年月日])|按(?:照)?(?:有关)?规定(?=更新|购置|新增|处置)|"
    r"[^，；：]{0,16}?(?<!用)主要用于(?=[\u4e00-\u9fff“]{2})|主要成效(?:是|为|：)|"
    r"[\u4e00-\u9fff]{2,10}支出共安排(?=国内|外事|国（境）)|发生(?=国内|国（境）|外事|公务)|共有|现有|共(?!同|青|建|享|和|产|计)|共计|累计|合计(?=.)|总计(?=.)|预计|计划(?!生育|"
    r"单列)|约(?!束)|仅|按(?![揭期时])|实际(?!支出|收入)|(?:在?预算)?执行(?:过程)?(?:当)?中|收支相抵|[\u4e00-\u9fff]{0,24}?(?:人大|"
    r"人代会|代表大会|会议|常委会)[\u4e00-\u9fff]{0,10}?(?:(?:批准|批复)的?|通过的)|根据[^，；：]{2,24}?(?=调整|(?:支出|收入)$)"
    r"|[\u4e00-\u9fff]{0,12}?(?:下达|转贷|核定|下拨|分配)(?:给)?我[省市区县州旗镇](?=[\u4e00-\u9fff]{2}))"
)
_BODY = re.compile(
    r"^(?!各(?:街道|镇|乡)(?:收入|支出))(?:我|本|该|各|全)(?:部门|单位|局|委|厅|办|院|校|中心|街道|镇|乡|所|站|馆|"
    r"会)(?:（[^）]{1,12}）)?(?:及所属单位)?(?:本级)?|^(?:部门|单位)(?=共有|现有)"
    r"|^(?:我|本)(?:市|省|区|县|州|旗)(?=.{2})"
    r"|^(?!.*?的20\d\d年)[^的，；：]{2,40}?20\d\d年度?(?!的|(?:年初|全年)?(?:预算|决算)数?(?:安排|为|是)*$)(?=.{2})"
    r"|^(?!全?[省市县区州](?:本?级)?[\u4e00-\u9fff])[^，；：]{0,40}?(?:单位|部门)(?:使用|通过)(?:当年)?(?:所有)?(?:一般公共预算|财政)拨款(?:数|资金)?"
    r"(?:安排|开支|负担)的?(?=.{2})"
    r"|^[\u4e00-\u9fff]{2,30}?(?:局|厅|委员会|委|办公室|办|办事处|院|中心|学校|大学|协会|部|站|所|馆|"
    r"院|署|社|团)"
    r"(?=本年度?(?:收入|支出)|一般公共预算|财政拨款|政府性基金|国有资本|机关运行经费|“?三公|政府采购|"
    r"收入总|支出总|收入预算|支出预算|收、支|收支)"
    r"|^[\u4e00-\u9fffA-Za-z0-9“”]{2,40}?(?:（(?:部门|单位|本级|机关|汇总)）|部门(?=20\d\d|本?年|"
    r"一般公共|财政拨款|政府性|国有资本|机关运行|[“”三]))"
)
_REGION = re.compile(
    r"^(?!县级基本财力|[省市]级(?:下达|转贷|核定|下拨|批准|批复)(?:给)?[我全本])(?:汇总|代编)?(?P<region>(?:省|市|县|区|自治区)级?对(?:下|各?市县|县区|各?市|县|区县|市州)(?=.{2})|"
    r"市辖区(?:县|市)?|省(?:财政)?直(?:接)?管(?:理)?县(?:（市）|市)?|全(?:省|市|县|区|州|盟|旗|自治区|兵团|师市|疆|镇|乡)(?:本级)?|(?:省|市|"
    r"县|区|州|盟|旗|自治区|兵团|师市|镇|乡|师)(?:本级|级|直)(?:部门|单位)?|中央(?:本级|级)|各(?:市县|"
    r"县市|县区|区县|县（市、区）|区)"
    r"|(?:市县|县区|区县|县级|县市|旗县区?)级?(?=[\u4e00-\u9fff]{2}|$)|对各?(?:市县|县市|县区|区县|市、县|县（市、区）|市（县、区）|[区县])(?=的?[\u4e00-\u9fff]{2})|(?!补助|依托|位于)[\u4e00-\u9fff]{2,14}?(?:开发区|高新区|经开区|示范区|新区|"
    r"园区|管理区|产业园)(?!区|基础设施|建设|配套|上解)(?:本级)?(?=[^，；：]*(?:收|支|预算|决算|债[^券]|财力|税|结[余转]|基金|经费|资金|完成|实现))"
    r"|(?![全各本我该])[\u4e00-\u9fff]{1,8}[市县区旗州盟镇乡](?=(?:累计|预计|共)?(?:实现|完成)(?:地方|财政|税收|收入|支出|一般公共|政府性基金|国有资本|社会保险)))"
    r"(?:[\u4e00-\u9fff]{0,8}?人代会批准的|各级)?的?"
)
_ZONE_HEADED = re.compile(  # （六）甲经济技术开发区预算执行情况: a part of the place with a budget of its own
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?(?:20\d\d年度?)?"
    r"(?P<zone>(?![全各本]|建设|支持|推[进动]|加快|促进|保障)[\u4e00-\u9fff]{0,14}?(?:开发区|高新区|经开区|保税区"
    r"|(?<=[\u4e00-\u9fff]{2})(?:示范区|合作区|新区|新城|园区|管理区|产业园)))"
    r"(?:20\d\d年度?)?(?:财政|一般公共|政府性基金|国有资本经营|社会保险基金)*(?:预算|决算|收支|收入|支出|执行|债务)"
)
_VERBS = (
    "力争(?:全年)?|新列|调整(?=全[省市县区州旗]|[省市县区州旗]本?级|一般公共|政府性|国有资本)|"
    "举办(?!者)|列明|下设|内设|设有|共有|现有|共设|批准的?|安排(?!预算稳定)|下达(?:我[市省区县])?|拨付|投入|统筹|筹措|筹集|"
    "争取(?:到|(?:上级|国家|中央)(?!预算内|财政|专项))?|落实|发放|兑现|完成|实现|设立|偿还|发行(?!费)|(?<!转移)支付|收到|取得|"
    "清理|盘活|提供|涉及|"
    "获得|获批|转贷(?:我[市省区县])?|核定(?:我[市省区县])?|下拨|划拨|列支|开支|整合|撬动|带动|拉动|"
    "吸引|保障(?!性|金|房|中心)|支持|推动|用于|开展|配备|授予|编报|收回|压减|节约|节省|审减|核减|"
    "减免(?!性)|减轻|确保|惠及|受益|覆盖|资助|累计|共(?!同|享)"
)
_AGENT = (
    r"(?:[\u4e00-\u9fff]{0,4}财政(?:厅|局|部门)?|各级|上级|中央(?!预算内|财政|专项)|[省市]级?(?=下达|转贷|核定|下拨|批准|批复)|积极|足额|及时|累计|共|有效|成功|持续|"
    r"超前|全力|大力|专门|额外|主动|争跑|先后|全年|已|新(?=发行|发放|下达)|直接|合理|认真|切实|精准|"
    r"加大|我[市省区县])*"
)
_LEADING_VERB = re.compile(rf"^{_AGENT}(?:{_VERBS})(?:了|的)?(?=[\u4e00-\u9fff“\d][\u4e00-\u9fff“\d（])")
_SPENDING = (
    "预?安排(?!预算稳定)|下达|拨付|(?<![总者])投入|筹措|筹集|争取|落实|发放|兑现|完成|实现|偿还|发行|(?<!转移)支付|"
    "收到|取得|设立|涉及|获得|惠及|受益|下拨|划拨|列支|审减|核减|撬动|带动|拉动|收回|节约|节省|减免"
)
_MET = (  # 收入未完成年初预算，完成率… : how the budget was met, and no part of the name
    r"(?:(?:尚|还|仍|均|都)?(?:未能?|没能?|没有能?)|超额|圆满|顺利|如期)(?:完成|达到|实现)了?"
    r"(?:(?:20\d\d年度?)?(?:年初|全年|年度|当年|调整后?的?|变动)*的?(?:预算|任务|目标|计划|预期)(?:数|任务|目标)?)?"
)
_TRAILING_VERB = re.compile(
    rf"(?:{_MET}|20\d\d年度?|相应|同步|均|仍|(?<=收入|支出|批准)调整后?|^(?:(?:本|此|这)次|年中|拟)*调整后?|为|是|不?(?:大于|小于|高于|低于|少于|多于|超过)|突破|共|共计|约?按|约|达到?|超过?|近|高达|"
    rf"累计|预计|预期|拟|仅|各|分别|只|已|(?:两年|同期|相互)?(?:对比|相比|比较)|(?<=[速幅率])有|实际|(?<=[出入算费])数|(?<=标准)(?:维持|保持)(?:在|为)?|的|（|：|:|，|、|\s|到|至|元|及|和|"
    rf"{_SPENDING})$"
)
_TRAILING_MEASURE = re.compile(
    r"(?:(?<=[费出入款额金])(?<!余额)年初|年初(?:批复|部门)?预算(?:安排|批复)?(?:数|合计|总额)?|年初安排|年初批复|年度?(?:调整|变动|"
    r"追加)后?的?预算数?|(?:调整|变动|追加)后?的?(?:支出|收入)?预算数?|(?:支出|收入)预算(?:调整|变动|合计|"
    r"总计)|(?<!公共)(?<!基金)(?<!经营)预算调整|全年预算(?:（[^（）]*调整[^（）]*）)?(?:总额|数)?|全年执行数|预算调整数|调整数"
    r"|财政拨款决算数?|(?:支出|收入)?(?<!总)决算(?:支出|收入)?(?:数|合计)?|决算总额"
    r"|"
    r"(?<!公共)(?<!基金)(?<!经营)(?<!财政)(?<!□)(?<=[费出入款额计付金”贴位车障置护修用])(?:年度)?预算(?:安排|"
    r"支出|总额|金额)?数?|(?<!公共)(?<!基金)(?<!经营)预算数|(?:预计)?执行数|快报数|实际(?:支出|"
    r"执行)数?|完成数|执行(?:总额)?|预算安排(?:支出)?(?=$)|汇总数|上年数|本年数"
    r"|(?<=[\u4e00-\u9fff”）])20\d\d年度?(?:年初)?(?:预算|决算)数?"
    r"|(?<=[\u4e00-\u9fff”]{2}项目)(?:支出)?绩效(?:自评|自我评价|评价)?(?:综述|情况|结果|报告))$"
)
_BUDGET_TOTAL = re.compile("(?<!公共)(?<!基金)(?<!经营)(?:预算|决算)(?=总计$)|(?<=收入|支出)决算(?=合计$)")
_WHOLE_BUDGET = re.compile("((?:收入|支出)预算)(?:数|合计|总额)?(?:为|是|共|约)*$")
_SIDE_PLANNED = re.compile("(?:预算|计划)安排(收入|支出)(?:为|共|约)*$")  # 年初预算安排支出5万元
_TOGETHER = re.compile(  # 甲费、乙费、丙费（以下简称“三公”经费） is one item
    "[^，。；：（）]*(?:（[^（）]*）[^，。；：（）]*)*（(?:以下)?(?:统?简?称)?(“三公”经费)）"
)
_IN_YEAR = re.compile(r"在20\d\d年度?的(?:支出|收入)(?:数|额)?(?=为|是|$)")
_REMARK = re.compile(
    "（(?:含|包括|不含|以下|按)[^（）]{8,}）|（[^（）]*(?:下同|简称)[^（）]*）|（同[^（）]{2,8}）"
)
_AFTER_MOVE = re.compile(  # 任务量减少、亩均标准3000元: the move before the mark is of something else
    "^[^，；：（]*?(?:增加|减少|下降|增长|提高|降低|上升|扩大|缩减|压减)、(?=[\u4e00-\u9fff]{2,})"
)
_BUDGET_OF_ALL = re.compile(
    "^决算(?=总(?:收入|支出)$)|^(?:部门|单位)?(?:综合)?预算(?=总?(?:收入|支出)(?:总额|总计|合计)$)"
)
_YEAR_AGAIN = re.compile("(?<=年)（20\\d\\d年度?）有?|(?<=年度)（20\\d\\d年度?）有?")  # 上年（2031年）有…
_YEAR_OF_END = re.compile("20\\d\\d(?=年[初末]余额)")  # 2031年初余额: at which end of the year
_REMARK_BEFORE = re.compile("^（[^（）]{1,30}）[，、；和及与]*(?=.)")  # of the number that stands before
_MEASURE_ONLY = re.compile(
    "(?:完成|占|达到?|为|执行|相当于|等于|是)了?(?:20\\d\\d年度?)?(?:年初|全年|年度|当年|调整后?的?|变动|批复的?|财政拨款|支出|收入)*"
    "(?:预算|计划|任务|目标)(?:数|总额|安排)?|年初|年中|本期|期内"
)
_POINTS_BACK = re.compile(  # 该项目自评得分 is a name where the project is known
    "相关|(?:此项|该项)(?!目(?:绩效)?(?:自评|评价)?(?:综合)?(?:得分|评分|总分)$)|上述|以上"
)
_RUNNING_COSTS = re.compile("用于(?:保障)?.{4,}的(?:日常|经费|公用经费|专项)支出")
_YEAR_OF_ITEM = re.compile(
    r"(?<=[费用])20\d\d年度?(?=(?:年初|全年|支出|收入)*(?:预算|决算|执行)数?(?:为|是)?$)"
)
_TAKEN_FROM = re.compile("^从([^从]{2,16}?)(?:预算)?中$")
_REACHED = re.compile("^(?:达到|增至|提高到|调整为)(?=每|年人均|人均)")
_PAID_FROM = re.compile("^[^（]*(?:财政拨款|开支|负担|列支|所属单位)的(?=.{3,})")
_ON_DUTY = re.compile(
    "^(?:使用|(?:累计)?发行)的(?=.{3})|^(?:以及|及)?(?:开展|执行|从事|履行)[\u4e00-\u9fff、]{2,14}的(?=.{3})"
)
_COSTS_SUCH_AS = re.compile(
    "^(?:[\u4e00-\u9fff]{1,8}费、)+[\u4e00-\u9fff]{1,8}费等(?=[\u4e00-\u9fff]{3,}费$)"
)
_POSTS_ARE = re.compile(  # 核定的岗位为甲岗7人
    "^[\u4e00-\u9fff]{2,16}(?:岗位|人员|编制|职工)为(?=[\u4e00-\u9fff]{2,8}(?:岗位?|人员|编制)$)"
)
_CAUSE = re.compile("(?:受|因(?!公))[^，；]{2,}(?:等|等?(?:原因|因素|影响))")  # why, and no name
_HAPPENED = re.compile("(?:收支)?(?:预算|决算)?(?:调整|变动|平衡)情况")  # the heading of what is told
_CAUSE_BEHIND = re.compile("(?:(?<=支出)|(?<=收入)|(?<=经费))因(?!公)[^，；]{2,16}$")
_SUBJECT_WORD = re.compile("(?:(?<=支出)[类款项])?科目$")
_NUMBER = re.compile(r"[\d.,]+")  # whose unit was left out
_QUOTED = re.compile(r"^“([^“”]+)”(?:科目|项目)?$")
_PLACE_ENDS = "省市县区州盟旗"
_OWN_LEVEL = re.compile("([省市县区州盟旗]本级)的?$")
_RANKS = ("中央|国家", "[^市州盟区县旗]*(?:省|自治区)", "[^区县旗]*[市州盟]", ".*[区县旗]")  # from the top
_GENERIC = {
    "用于",
    "使用",
    "开支",
    "支出",
    "收入",
    "金额",
    "资金",
    "预算",
    "决算",
    "总额",
    "数",
    "经费",
    "价值",
    "原值",
    "账面原值",
    "账面价值",
    "合同金额",
    "预算金额",
    "涉及资金",
    "涉及预算金额",
    "总投资",
    "投资",
    "涉及金额",
    "项目金额",
    "预算资金",
    "财政资金",
    "费用",
    "费用支出",
    "合计",
    "小计",
    "总计",
    "规模",
    "总量",
    "数额",
    "此项",
    "该项",
    "其",
    "全部",
    "总金额",
    "总资金",
    "支出预算",
    "收入预算",
    "资金规模",
    "资金总额",
    "采购金额",
    "余额",
    "限额",
    "主要",
    "重点",
    "总规模",
    "年末余额",
    "涉及财政性资金",
    "涉及财政拨款",
    "部门",
    "单位",
    "科目",
    "项目资金",
    "专项资金",
    "补助资金",
    "占",
    "决算数",
    "预算数",
    "标准",
    "每人每月",
    "每人每年",
    "每月",
    "每年",
    "年人均",
    "该科目",
    "该科目相应",
    "新增",
    "该",
    "人数",
    "接待",
    "预算安排规模",
    "安排规模",
    "预算规模",
    "本年数",
    "本年支出数",
    "动用",
    "剩余",
}
_FLOWS = ("收入", "支出")
_PAID_ON_DEBTS = ("利息", "本金", "本息")
_FULL_NAME = {"合计", "总计", "收入预算", "支出预算"}
_LONGEST = 60


@dataclass(frozen=True)
class ItemName:
    """An item cut out of a text; `name` is "" where the text names none of its own.

    `generic` keeps a word like 支出 or 价值 that needs the item spoken of before.
    """

    name: str = ""
    code: str | None = None
    ancestors: tuple[str, ...] = ()
    region: str = ""
    generic: str = ""
    levels: tuple[int, ...] = field(default=())
    own_place: bool = False  # said of the place that reports, and of no level of it


_SET_BY = re.compile(  # 按照收支平衡的原则安排总支出
    "(?:按照?|依照|根据|依据|遵循|对应)[^，；。]{2,40}?(?:安排|编制|确定)的?(?=[\u4e00-\u9fff]{0,10}总(?:支出|收入)$)"
)
_WHOLE_ACCOUNT = "(?P<side>收入|支出)(?:决算总额|决算|总额)(?:为|是|共|约)*$"  # 法院支出决算总额, of a court


def is_levelled(text: str) -> bool:
    """Whether a name is printed with the marks, or the codes, of its levels."""
    return bool(_LEVEL_MARK.search(text) or _LEVEL_CODES.search(text))


def is_level_mark(text: str) -> bool:
    """Whether a text is the mark of a level alone: （类）."""
    return _LEVEL_MARK.fullmatch(text) is not None


class ItemReader:
    """Reads item names, given the names of the reporting organisation."""

    def __init__(self, organisations: tuple[str, ...]) -> None:
        names = longest_first({name for name in organisations if len(name) >= 3})
        body = "|".join(map(re.escape, names))
        tail = r"(?:（[^）]{1,24}）|部门|本级)*(?:及(?:其|各)?(?:所属|下属|直属)(?:各)?(?:预算)?单位)?的?"
        self._organisation = re.compile(rf"^(?:{body}){tail}") if names else None
        called = "|".join(map(re.escape, longest_first({name for name in organisations if len(name) > 1})))
        places = "|".join(map(re.escape, (name for name in names if name[-1] in _PLACE_ENDS)))
        self._own_place = re.compile(rf"(?:^|，)(?:{places})(?!本?级|直|[{_PLACE_ENDS}])") if places else None
        self._rank = _rank_of(organisations[0]) if organisations else None
        self._whole = re.compile(rf"(?:{called}){tail}{_WHOLE_ACCOUNT}") if called else None

    def read(self, left: str) -> ItemName:
        """The item that the words in front of a number name."""
        plain = _TOGETHER.sub(_called_together, left.replace(BLANK, ""))
        plain = _IN_YEAR.sub("", _YEAR_OF_ITEM.sub("", _REMARK.sub("", plain)))
        plain = _AFTER_MOVE.sub("", plain)
        plain = _YEAR_OF_END.sub("", _YEAR_AGAIN.sub("", plain))
        plain = _REMARK_BEFORE.sub("", plain) if not _LEVEL_MARK.match(plain) else plain
        text = strip_back(without_comparison(plain))
        text = _SET_BY.sub("", text)
        text = _TAKEN_FROM.sub(r"\1", text.replace("收、支", "收支"))
        text, region = self._strip_front(text)
        text, more = self._strip_front(strip_back(text))
        verbless = _without_verb(text)
        while verbless != text:
            text, again = self._strip_front(verbless)
            more, verbless = more or again, _without_verb(text)
        name = _to_item(text, region or more)
        if self._whole and (whole := self._whole.search(plain)):
            return ItemName(whole["side"] + "总额", region=name.region)
        if not name.name and not name.generic and (side := _SIDE_PLANNED.search(left)):
            name = replace(name, generic=side.group(1))
        budget = _WHOLE_BUDGET.search(left) if name.generic in ("收入", "支出") else None
        own = not name.region and self._own_place is not None and bool(self._own_place.search(plain))
        return replace(name, generic=budget.group(1) if budget else name.generic, own_place=own)

    def is_above(self, region: str) -> bool:
        """Whether a region is a level above the place that reports (省级 in the report of a city)."""
        rank = _rank_of(re.sub("本?级$|直$", "", region))
        return rank is not None and self._rank is not None and rank < self._rank

    def _strip_front(self, text: str) -> tuple[str, str]:
        region, before = "", None
        while text and text != before:
            before = text
            text = _DATE.sub("", text, count=1)
            text, level = self._without_organisation(text)
            region = region or level
            text = without_list_mark(text)
            text = _ORDINAL.sub("", text, count=1)
            text = _LEAD_IN.sub("", text, count=1)
            place = _REGION.match(text)
            if place and not is_levelled(text):
                region = region or place.group("region")
                text = _REMARK_BEFORE.sub("", text[place.end() :])
        return text, region

    def _without_organisation(self, text: str) -> tuple[str, str]:
        """The text without the reporting body, and the level told with its name (甲市本级 is 市本级)."""
        led = self._organisation.match(text) if self._organisation else None
        level = _OWN_LEVEL.search(led.group()) if led else None
        text = text[led.end() :] if led else text
        text = text if is_levelled(text) else _BODY.sub("", text, count=1)
        return text, level.group(1) if level else ""


def _rank_of(place: str) -> int | None:
    """How far below the top a place or a level stands, None for what is neither."""
    return next((rank for rank, kind in enumerate(_RANKS) if re.fullmatch(kind, place)), None)


def _called_together(named: re.Match[str]) -> str:
    """The one name of several items; where the name stands before the bracket already, all as it is."""
    before = named.group()[: named.start(1) - named.start()]
    return named.group() if "三公" in before else named.group(1)


def region_in(text: str) -> str:
    """The region that a heading is about ("（一）全市收支情况"), "" without one."""
    found = re.search(
        r"全(?:省|市|县|区|州|盟|旗|自治区)|(?<![\u4e00-\u9fff]{8})(?:省|市|县|区|州|盟|旗|"
        r"自治区)(?:本级|级)",
        text,
    )
    zone = None if found else _ZONE_HEADED.match(text)
    return found.group() if found else zone.group("zone") if zone else ""


def without_comparison(text: str) -> str:
    """The text without "与上年相比" and its like."""
    found = comparison(text)
    return text if found is None else text[: found[1]] + text[found[2] :]


def strip_back(text: str) -> str:
    """The text without the verbs and measures between an item and its number."""
    before = None
    while text and text != before:
        before = text
        text = _TRAILING_VERB.sub("", text) or text[:0]
        text = _BUDGET_TOTAL.sub("", text)
        if text in _FULL_NAME or mask_funds(text).endswith("□"):
            continue
        text = _strip_measure(text)
    return text


def _strip_measure(text: str) -> str:
    match = _TRAILING_MEASURE.search(text)
    if match is None:
        return text
    word = match.group()
    kept = next((kind for kind in ("支出", "收入") if re.match(f"(?:调整后?的?|变动)?{kind}", word)), "")
    stem = text[: match.start()]
    if word.startswith("预算支出") and not stem.endswith(("费", "支出")):
        kept = "支出"
    return stem + kept


def _to_item(text: str, region: str) -> ItemName:
    if is_levelled(text):
        return _levelled(text, region)
    path = _PATH.fullmatch(text)
    top, middle, name = [part for part in path.groups() if part] if path else ("", "", "")
    if stands_below(middle, top):
        return _levelled(f"{top}（类）{middle}（款）{name}（项）", region)
    text, code = _without_code(text)
    text = text.strip("“”") if code else text
    quoted = _QUOTED.match(text)
    text = _PAID_FROM.sub("", re.sub("预计(?=收入|支出)", "", text))
    text = _BUDGET_OF_ALL.sub("", re.sub(r"^20\d\d年度?(?=[^\d年度]{2})", "", text))
    text = quoted.group(1) if quoted else _SUBJECT_WORD.sub("", text).removesuffix("总体")
    text = text if "“" in text else text.removesuffix("”")
    text, inner = _without_code(text)
    text = _CAUSE_BEHIND.sub("", _REACHED.sub("", text))
    if _CAUSE.fullmatch(text) or _HAPPENED.fullmatch(text):
        return ItemName(region=region)
    text = _POSTS_ARE.sub("", _COSTS_SUCH_AS.sub("", _ON_DUTY.sub("", text)))
    if _MEASURE_ONLY.fullmatch(text):
        return ItemName(region=region)
    if _RUNNING_COSTS.fullmatch(text):
        return ItemName(region=region, generic="支出")
    if (
        text in _GENERIC
        or len(text) < 2
        or _POINTS_BACK.match(text)
        or not re.search(r"[\u4e00-\u9fffA-Za-z]", text)
    ):
        return ItemName(region=region, generic="" if _NUMBER.fullmatch(text) else text)
    if len(text) > _LONGEST or (len(text) > 24 and "的" in text and "（" not in text):
        text = _tail(text)
    return ItemName(text, code or inner, (), region)


def _without_code(text: str) -> tuple[str, str | None]:
    """A name without the code before it, or in brackets behind it; 2210201（住房公积金） is bare too."""
    if before := _CODE.match(text):
        named = text[before.end() :]
        return (named[1:-1] if _BRACKETED.fullmatch(named) else named), before.group(1)
    if behind := _CODE_BEHIND.match(text):
        return behind.group(1), behind.group(2)
    return text, None


def _without_verb(text: str) -> str:
    """ "筹措就业补助资金" -> "就业补助资金", "安排支出" -> "支出"."""
    if len(text) < 4 or "的" in text or is_levelled(text):
        return text
    match = _LEADING_VERB.match(text)
    rest = text[match.end() :] if match else ""
    longer = len(text) > 4 or rest in _PAID_ON_DEBTS
    named = longer and len(rest) >= 2 and rest not in _GENERIC
    return rest if named or rest in _FLOWS else text


def _tail(text: str) -> str:
    """The end of an overlong phrase, from its last inner mark on."""
    pieces = re.split("[，、；：]|的(?=[^的]{4,}$)", text)
    return pieces[-1] if 2 <= len(pieces[-1]) <= _LONGEST else text[-_LONGEST:]


def _unquoted(name: str) -> str:
    """A name without quotation marks around all of it or unpaired at its ends."""
    paired = name.count("“") == name.count("”") and not _QUOTED.match(name)
    return name.strip("、") if paired else name.strip("“”、")


def _levelled(text: str, region: str) -> ItemName:
    """An item printed with its level marks ("甲（类）乙（款）丙（项）"), or with codes in their place."""
    if coded := _LEVEL_CODES.search(text):
        below = f"{coded['name']}（项）" if coded["name"] else ""
        levelled = _levelled(f"{coded['top']}（类）{coded['middle']}（款）{below}", region)
        return replace(levelled, code=coded["first"] + coded["second"] + (coded["third"] or ""))
    parts: list[str] = []
    levels: list[int] = []
    position = 0
    code: str | None = None
    for mark in _LEVEL_MARK.finditer(text):
        name = _unquoted(text[position : mark.start()].strip("、，：；.— "))
        name, found = _without_code(name)
        code = found or code
        if name:
            parts.append(_unquoted(name))
            levels.append(_LEVELS[mark.group(1)[0]])
        position = mark.end()
    if not parts:
        return ItemName(region=region)
    named = text[position:].strip("“”、，：；.— ")
    if named and all(re.fullmatch(r"\d{2,3}", part) for part in parts):
        return ItemName(named, "".join(parts), (), region)
    parts[-1] = without_list_mark(parts[-1])
    return ItemName(parts[-1], code, tuple(parts[:-1]), region, levels=tuple(levels))
