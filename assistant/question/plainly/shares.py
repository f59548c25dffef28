"""Shares in other words, all as 甲占乙的百分之几: 甲在乙中是什么比例, 乙里有几成靠甲, 每百元乙有多少给甲."""

from __future__ import annotations

from assistant.question.plainly.ways import END, MUCH, NAME, SHORT, THING, WITHIN, Reader, Ways

_RATE = r"(?:百分之(?:几|多少)?|几成|(?:多大|多少)的?(?:比例|比重|份额)|(?:几个|多少个?)百分点)"
_SPENT = r"(?:花|用|投入?|拨付?|给|砸|流向?)(?:在|到|给|于|进|向)?了?"
_SHARE = r"(?:占比|比例|比重|份额|分量)"
_BASE = (  # what a rate is of that is no share: a year before, a budget, a goal, a move
    rf"[^，。；？]{{0,8}}?(?:[上去前]一?年|往年|同期|年初|[增减升降涨跌变、]"
    rf"|(?:20\d\d年?度?|决算|执行|完成|实际|预算|目标|计划|预期|任务)(?:安排)?数?的?{_RATE})"
)
_MAYBE_SPENDING = "\ue000"  # behind what is spent on: 支出, where its name does not say so itself
_LIST = rf"{NAME}{{2,16}}?(?:、{NAME}{{2,16}}?)*?"
_ADDED = (
    r"(?:[这两三四几]+[块项笔者样种个类](?:的?(?:收入|支出|钱|经费))?|合计|之和|总和|加起来|加在?一[起块]"
    r"|合[在起]?[一来]?[起来]?|一共|总共|总额|总量)"
)
_IN_SUM: Ways = (  # 甲加乙里，甲占几成: of both together
    (
        rf"(?P<all>{_LIST})(?:[和与跟及、]|(?P<plus>再?加上?))(?P<last>{NAME}{{2,16}}?)的?"
        rf"(?(plus)(?:{_ADDED})*|(?:{_ADDED})+)(?:的(?:收入|支出|钱|总额|盘子))?(?:{WITHIN}，?|，)(?:光是?|仅|只)?"
        rf"(?P<part>{NAME}{{2,16}}?)(?:能|要|大?约|就)*占(?:了|到|去)?(?:{_RATE}|多[少大]的?(?:比例|比重)?){END}",
        r"\g<all>和\g<last>之和里，\g<part>占百分之几",
    ),
    (
        rf"(?P<one>{NAME}{{2,10}})[和与跟及](?P<last>{NAME}{{2,16}}?)(?<!之和)的?{WITHIN}，?"
        rf"(?P<part>(?P=one)|(?P=last))占(?:了|到)?{_RATE}{END}",
        r"\g<one>和\g<last>之和里，\g<part>占百分之几",
    ),
    (
        rf"占(?:了|到|去)?(?P<all>{_LIST})(?:[和与跟及、]|(?P<plus>再?加上?))(?P<last>{NAME}{{2,16}}?)的?"
        rf"(?(plus)(?:{_ADDED})*|(?:{_ADDED})+)的?(?:{_RATE}|多[少大]的?(?:比例|比重)?){END}",
        r"占\g<all>和\g<last>之和的百分之几",
    ),
)
_BRINGS = (
    r"(?:直接|平均|大约)?(?:能够?|可以?|就)?(?:带动|撬动|拉动|引来|引导|吸引|带来|换来|形成)了?"
    r"(?:多少|几)(?:(?:万|亿)?元)?的?"
)
_ONE_YUAN = "(?:[1一]|1万|1亿|一万|一亿)(?:元钱?|块钱?)"
_PER_YUAN: Ways = (  # 每投入1元带动多少元的乙: 乙 as a multiple of what is put in
    (
        rf"，?(?:平均)?每(?P<verb>实?际?(?:出资|投入|投|花|支出|拨付|补助|安排))了?{_ONE_YUAN}"
        r"(?:的?(?P<what>[\u4e00-\u9fff“”]{2,16}?))?，?"
        rf"{_BRINGS}(?P<other>{NAME}{{2,24}}?){END}",
        r"，\g<other>是每1元的\g<what>\g<verb>的几倍",
    ),
    (
        rf"(?:发放?|花|投|拨)?了?的?(?P<what>(?!年)[\u4e00-\u9fff“”]{{2,16}}?)，?(?:平均)?每{_ONE_YUAN}，?"
        rf"{_BRINGS}(?P<other>{NAME}{{2,24}}?){END}",
        r"\g<other>是\g<what>的几倍",
    ),
)
_RELIED_ON: Ways = (
    (
        rf"(?:拿|抽|划|切|分)(?:出来?|了)?(?P<much>{MUCH})的(?P<whole>{NAME}{{2,12}}?)(?:专门|单独)?"
        rf"(?:预?留给|划给|分给|给|用于|用在|投到?)了?(?P<part>{NAME}{{2,12}}?)(?:的)?{END}",
        r"\g<part>占\g<whole>的\g<much>",
    ),
    (
        rf"(?P<whole>(?:(?![，。；？])[\u4e00-\u9fff\d“”]){{3,24}}?)(?:里头?|里面|中|当中|之中)，?(?:到底)?(?:有|约)?"
        rf"(?P<much>{MUCH})(?:的(?:钱|资金))?(?:(?:是|得|要|全)?[靠由]|来自于?|属于|是|留给了?|给了?|用[于在]|花在)"
        rf"(?P<part>{NAME}{{2,16}}?)(?:的|来的|撑[着起来的]*|(?:[还出付花给]|[来]?(?:负担|承担|分担))的?)?{END}",
        r"\g<part>占\g<whole>的\g<much>",
    ),
)
_EXACTLY = "准确|精确|更细|小数|四舍五入"
_SHARES: Ways = (
    (  # 占比报告写多少，按表里的数算是多少，一致吗
        r"的?(?:百分比|比例|比重|占比)，?(?:报告|正文|文字)[里中上]?(?:写|印|给|说)的?(?:是|出)?多少[，？；]"
        r"(?:按照?|用|拿|照)?表[里中上]的?(?:数|数据|数字|金额)(?:自己|重新|再)?(?:来|去)?计?算(?:出来|下来|一?下)*的?(?:又|应该?)?(?:是|为|有)?多少"
        r"(?:[，？；](?:两者|二者|两个数?)?(?:是否|是不是)?(?P<same>一致|一样|相同|对得上|吻合|相符)(?:吗|么)?)?",
        "的比重是多少？报告写的比例和表里的数字对得上吗",
    ),
    (  # a printed share worked out more exactly
        rf"(?:(?:报告|表|文)[里中上]?(?:只|是)?(?:写|说|称|印|给)(?:的|了|着)?(?:是|，)?)?"
        rf"(?P<part>{SHORT})占了?(?P<whole>(?:{SHORT}的?)?)(?:大?约|近)?[\d.]+%左?右?，"
        rf"[^。？]*?(?:按(?:照)?金额|用金额|{_EXACTLY})[^。？]*?[？。]?$",
        r"\g<part>占\g<whole>百分之几，精确到小数？",
    ),
    (
        rf"(?P<part>{SHORT})占(?P<whole>{SHORT})的?(?:{_EXACTLY}|真实|的)*(?:比例|比重|占比)，?"
        r"(?:如果)?按(?:照)?金额(?:来|重新|再)*[计折]?算[^，。？]*",
        r"\g<part>占\g<whole>的百分之几，精确到小数",
    ),
    (
        rf"(?P<part>(?:(?!哪|谁|什么)[^，。？；多少几]){{2,24}}?)(?:大?约|只|仅|已|总共|一共|合计|差不多)*"
        rf"(?:是(?![否不])|为|(?:相当|等)于|达到|(?:用|占)(?:掉|去|满|足)?了|用(?:掉|去|满|足))了?"
        rf"(?!{_BASE})(?P<whole>{SHORT})的?(?P<rate>{_RATE}|多少%){END}",
        r"\g<part>占\g<whole>的百分之几",
    ),
    (  # of all that a level takes in or spends: of its general budget, where no other fund is spoken of
        r"^(?P<part>(?:(?!基金|国有资本|国资|社保|保险|土地|出让|专户)[^，。？；])+占)了?"
        r"(?P<level>全?(?:[省市区县州盟旗](?:本?级)?|自治区本?级))的?(?:全部|所有|总)?的?(?P<side>收入|支出)"
        r"(?=的|多|几|百分|[，。？]|比|$)",
        r"\g<part>\g<level>一般公共预算\g<side>",
    ),
    (  # of all that the body itself takes in or spends
        r"(?<=占)了?(?:[全本我该]|整个)(?:局|院|校|委|厅|办|站|所|馆|街道|中心|学校|医院|法院|部门|单位)的?"
        r"(?P<side>收入|支出)(?=的?(?:百分|比[例重]|[多几，。？]|$))",
        r"全部\g<side>",
    ),
    (
        rf"(?P<part>{SHORT})[与和跟](?P<whole>{SHORT})的(?:比例|比值|比)(?:是|为)?(?=百分之)",
        r"\g<part>占\g<whole>的",
    ),
    (  # 争取到的新增债券，市本级自己留了几成: of what all have of it
        rf"(?:争取|发行?|拿|得|收)?(?:到|来|下达)?了?的?(?P<whole>(?!年)[\u4e00-\u9fff]{{2,12}}?)，"
        rf"(?P<area>自治区|[省市区县州盟旗])(?P<level>本?级)(?:财政)?(?:自己|自身)?(?:留用?|使?用|分|拿)[下走到掉]?了?{_RATE}{END}",
        r"\g<area>\g<level>\g<whole>占全\g<area>\g<whole>的百分之几",
    ),
    (r"(?<=[里中])(?=(?:自治区|[省市区县])?本?级占)", "，"),
    (
        rf"(?P<one>{SHORT})，?(?:能|可以?)?(?:抵得[上过]|顶得[上过]|抵|顶|相当于|够得上|等于)(?:多少|几)个"
        rf"(?!百分|月|人|亿|万|点)(?P<other>{NAME}{{2,16}}?)(?:的?(?:钱|规模|体量))?{END}",
        r"\g<one>是\g<other>的几倍",
    ),
    (
        rf"(?P<part>{SHORT})[与和](?P<whole>(?:全部|总|所有)的?(?:收入|支出))的?比例(?:是|为)?(?=多少|几)",
        r"\g<part>占\g<whole>的比例是",
    ),
    (
        rf"(?P<whole>{SHORT}){WITHIN}(?P<part>{SHORT})(?:是否|有没有|是不是)?(?P<half>过半|超过?一半)",
        r"\g<part>占\g<whole>的百分之几，\g<half>",
    ),
    (
        rf"(?P<whole>{SHORT}){WITHIN}?，?有多大(?:的?一块|的?一部分|的?比例|的?份额)是(?P<part>[^，。？；]{{2,12}}?)的?(?=[，。？；]|$)",
        r"\g<whole>里，\g<part>占多少",
    ),
    (
        rf"把?更[大高多]的?(?:比例|比重|份额)的?(?:钱|资金|支出|财力)?{_SPENT}(?P<part>[^，。？；]{{2,12}}?)(?:上面?|方面)?(?=[，。？；]|$)",
        rf"\g<part>{_MAYBE_SPENDING}占比更高",
    ),
    (
        rf"(?P<whole>{SHORT})(?:里|中)?每(?:100|一百|百)(?:元|块钱?)(?:里|中)?面?，?有?(?:多少|几)[元块]?钱?是?被?{_SPENT}"
        r"(?P<part>[^，。？；]{2,20}?)(?:上面?|方面)?的?(?=[，。？；]|$)",
        rf"\g<part>{_MAYBE_SPENDING}占\g<whole>的百分之几",
    ),
    (
        rf"(?P<part>{SHORT})是(?!不是|否)(?P<whole>{SHORT})的"
        r"(?:大头|主力|主体|支柱|顶梁柱|主要来源)",
        r"\g<part>占\g<whole>的大头",
    ),
    (
        rf"(?P<whole>{SHORT}){WITHIN}，?(?P<part>{SHORT})(?:承担|负担|分摊|分担|贡献|提供)了?{_RATE}{END}",
        r"\g<part>占\g<whole>的百分之几",
    ),
    (r"比值", "比例"),
    (r"(?:只|仅仅?|才|就|光|大概|大约|一共|总共)(?=占)", ""),
    (r"(?P<whole>占[^，。？；]{2,14}?)的?(?:几|多少)个点", r"\g<whole>的百分之几"),
    (r"占(?:据|到)?了?多少个?百分点", "占百分之几"),
    (r"占(?:其|它的?)(?:全部|所有)(?=[\u4e00-\u9fff]{2})", "占"),
    (
        rf"每(?:花|支出?|用)?出?(?:100|一百|百)(?:元|块钱?)的?(?P<whole>{THING}){WITHIN}?，?{WITHIN}?"
        rf"(?:就|会)?有?(?:多少|几)[元块]?钱?是?被?{_SPENT}"
        r"(?P<part>[^，。？；]{2,20}?)(?:上面?|方面)?的?(?=[，。？；]|$)",
        rf"\g<part>{_MAYBE_SPENDING}占\g<whole>的百分之几",
    ),
    (
        rf"(?P<whole>{THING}){WITHIN}?，?有?{_RATE}(?:的?(?:钱|资金|支出|财力))?[是都]?{_SPENT}"
        r"(?P<part>[^，。？；多少几]{2,20}?)(?:上面?|方面|身上)?的?(?=[，。？；]|$)",
        rf"\g<part>{_MAYBE_SPENDING}占\g<whole>的百分之几",
    ),
    (
        rf"(?P<part>{SHORT})在(?P<whole>{SHORT}){WITHIN}，?所?(?:是|占据?|算)(?:了|得上)?"
        rf"(?:什么|多大|多少|怎样|几)的?(?:{_SHARE}|一(?:大|小)?(?:块|部分))(?:（(?:百分比|占比|比例)）)?",
        r"\g<part>占\g<whole>的百分之几",
    ),
    (
        rf"^在?(?P<whole>{THING}){WITHIN}，(?P<part>{SHORT})所?占?的?{_SHARE}(?:是|为|有|达到?)*(?:多高|多大|多少|几何|几成){END}",
        r"\g<whole>里，\g<part>占百分之几",
    ),
    (rf"(?P<part>{SHORT})在(?P<whole>{SHORT}){WITHIN}的{_SHARE}", r"\g<part>占\g<whole>的比重"),
    (rf"(?<=支出|经费){_MAYBE_SPENDING}|(?<=[费款金贴薪息险债资]){_MAYBE_SPENDING}", ""),
    (_MAYBE_SPENDING, "支出"),
)

shares = Reader(_PER_YUAN, _IN_SUM, _RELIED_ON, _SHARES)
