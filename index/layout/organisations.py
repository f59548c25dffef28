"""Names of places and public bodies: how they are built, and how people shorten them.

Works by the grammar of such names, not by a list of bodies or places.
"""

from __future__ import annotations

import re

PLACE_END = "特别行政区|自治区|自治州|自治县|自治旗|地区|新区|省|市|州|盟|(?<![学校])区|县|旗"
PLACE = re.compile(rf"[\u4e00-\u9fff]{{2,12}}?(?:{PLACE_END})")
NO_PLACE = re.compile(
    r"开发|园区|社区|城市|景区|保税|示范|合作|市区|全[省市区县州盟旗]|本[省市区县级]|高新|产业"
)
# The peoples by which autonomous places are called (GB/T 3304); one character never stands without 族.
PEOPLE = (
    "(?:[回壮藏彝苗侗白傣羌满瑶黎畲佤水土京怒]|各)族"
    "|(?:维吾尔|蒙古|土家|布依|景颇|哈尼|傈僳|朝鲜|哈萨克|柯尔克孜|拉祜|布朗|仡佬|仫佬|毛南|锡伯|东乡|达斡尔|鄂温克|鄂伦春|纳西"
    "|阿昌|普米|塔吉克|保安|撒拉|裕固|独龙|德昂|高山|门巴|珞巴|赫哲|基诺|塔塔尔|俄罗斯|乌孜别克)族?"
)
BODY_END = re.compile(
    r"(?:局|厅|委|委员会|办公室|办公厅|办|院|中心|大学|学院|中学|小学|学区|校区|幼儿园|馆|所|站|队|部|处|会|社|校|署|法院|政府"
    r"|街道|镇|乡|联|联合会|政协|人大|科协|园|团|台|公司|集团|协会|工会|团委|基地|医院|卫生院|研究院|管委会|[（(]管委会[）)]|本级|机关|总队|支队|大队)$"
)
PLACE_ONLY = re.compile(rf"(?:{PLACE_END})$")
TOWNSHIP = re.compile(
    rf"(?:{PLACE_END})[\u4e00-\u9fff]{{1,8}}(?:镇|乡|苏木|街道)$"
)  # has a budget of its own
PARTY = re.compile(r"^(?:中国共产党|中共)")
PARTY_ORGAN = re.compile(
    r"^委(?:员会)?(?=组织|宣传|统战|统一|政法|老干部|巡察|机构|党校|网络|社会工作|机要|直属)"
)
ZONE = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,12}?)(?P<kind>经济技术|经济|高新技术产业|高新技术|高新)"
    r"(?P<zone>开发区|园区|产业园)(?:管委会|管理委员会)?$"
)
LEAGUE = re.compile(rf"^(?:中国)?(?:共产主义青年团|共青团)([\u4e00-\u9fff]{{2,11}}?({PLACE_END}))委员会$")

SHORTER = (  # how everyone shortens the usual names of bodies
    ("人民代表大会常务委员会", "人大常委会"),
    ("人民代表大会", "人大"),
    ("中国人民政治协商会议", "政协"),
    ("纪律检查委员会", "纪委"),
    ("监察委员会", "监委"),
    ("发展和改革", "发改"),
    ("发展与改革", "发改"),
    ("发展改革", "发改"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("卫生健康", "卫健"),
    ("工业和信息化", "工信"),
    ("市场监督管理", "市场监管"),
    ("文化和旅游", "文旅"),
    ("文化体育和旅游", "文旅"),
    ("城市管理", "城管"),
    ("退役军人事务", "退役军人"),
    ("医疗保障", "医保"),
    ("规划和自然资源", "规划资源"),
    ("国有资产监督管理", "国资"),
    ("机关事务管理", "机关事务"),
    ("应急管理", "应急"),
    ("教育体育", "教体"),
    ("共产主义青年团", "共青团"),
    ("妇女联合会", "妇联"),
    ("残疾人联合会", "残联"),
    ("工商业联合会", "工商联"),
    ("文学艺术界联合会", "文联"),
    ("科学技术协会", "科协"),
    ("科学技术", "科技"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("街道办事处", "街道"),
    ("人民政府", "政府"),
    ("管理委员会", "管委会"),
    ("委员会", "委"),
    ("办公室", "办"),
)
NUMBERED = re.compile(
    rf"(?P<place>[\u4e00-\u9fff]{{2,3}}(?:{PLACE_END}))第(?P<number>[一二三四五六七八九十]{{1,3}})"
    r"(?:初级|高级|完全)?(?P<kind>小|中|幼)(?:学|儿园)$"
)
COMMON_NAMES = frozenset({"政府", "人民政府", "街道", "机关", "办公室", "委员会", "中心"})


def place_of(name: str) -> str:
    """The place at the head of a name, its innermost part first when several are named."""
    place, rest = "", name
    while (match := PLACE.match(rest)) and not NO_PLACE.search(match[0]):
        place, rest = match[0], rest[match.end() :]
    return place


def short_names(organisation: str) -> tuple[str, ...]:
    """Shorter names by which people may call an organisation."""
    if not organisation:
        return ()
    league = LEAGUE.match(organisation)
    if league:
        names = [f"共青团{league[1]}委", f"团{league[2][-1]}委"]
    elif PLACE_ONLY.search(organisation):
        alone = re.sub(rf"(?:{PLACE_END})$", "", organisation)
        base = re.sub(rf"(?:{PEOPLE})*$", "", alone)
        base = base if len(base) > 1 else alone.removesuffix("族")  # 鄂温克族自治旗
        grade = [f"{base}{organisation[-1]}"] if re.search("自治[州县旗]$", organisation) else []
        names = [base, *grade, f"{organisation}政府", f"{organisation}人民政府"]
    else:
        names = [short for name in _without_place(organisation) for short in (name, *_shortened(name))]
    zone = ZONE.match(organisation)
    if zone:
        short = "经开区" if zone["kind"].startswith("经济") else "高新区"
        place, whole = zone["place"], zone["place"] + zone["kind"] + zone["zone"]
        names += [whole, place + zone["zone"], place + short, f"{place}{short}管委会"]
    found = dict.fromkeys(name for name in names if len(name) >= 2 and name not in COMMON_NAMES)
    return tuple(name for name in found if name != organisation)


def _without_place(organisation: str) -> list[str]:
    """The name as it is, without its outer place, without all of them, and with the grade alone."""
    plain = PARTY.sub("", organisation)
    names, rest, grade = [organisation, plain], plain, ""
    while (match := PLACE.match(rest)) and not NO_PLACE.search(match[0]) and len(rest) - match.end() >= 2:
        rest, grade = rest[match.end() :], match[0][-1]
        names.append(rest)
    organ = PARTY_ORGAN.sub("", rest)
    if organ != rest:
        return [organisation, plain, grade + rest, organ]
    if rest.startswith("委"):  # the grade belongs to the name: 省委办公厅
        return [organisation, plain, grade + rest]
    core = re.sub(r"^人民政府(?!办公)(?=.{3})", "", rest)
    return [name for name in names if name != rest] + [core, grade + core]


def _shortened(name: str) -> list[str]:
    """Names with the usual contractions, one after the other; 云杉四小 of 云杉县第四小学."""
    shorter = [name]
    if numbered := NUMBERED.match(name):
        return [numbered["place"][:-1] + numbered["number"] + numbered["kind"]]
    for long, short in SHORTER:
        if long in shorter[-1] and not shorter[-1].startswith(long + "会"):
            shorter.append(shorter[-1].replace(long, short))
    return shorter[1:]
