"""Bodies are known by the short names that people give them."""

from dataclasses import replace

import pytest

from assistant.question.named.bodies import (
    body_key,
    called_in,
    is_place_of,
    our_place,
    own_place,
    place_asked,
    shortened_in,
    shortens,
    spelt_out,
    spoken_of,
    within,
    years_by_body,
)
from assistant.question.named.folded import mask_names
from index import Report


@pytest.mark.parametrize(
    ("called", "full"),
    [
        ("荆泽水利局", "荆泽市水利和湖泊局"),
        ("水利局", "荆泽市水利局"),
        ("荆泽市水利局", "荆泽市水利和湖泊局"),
        ("水利湖泊局", "荆泽市水利和湖泊局"),
        ("棠漪云鹤街道", "江海市棠漪区云鹤街道"),
        ("云鹤文广旅局", "云鹤县文化广电和旅游局"),
        ("教体局", "云鹤县教育和体育局"),
        ("科技局", "云鹤县科学技术局"),
        ("疾控中心", "云鹤县疾病预防控制中心"),
        ("城管局", "云鹤市城市管理和综合执法局"),
        ("云鹤轻工职校", "广西云鹤轻工职业技术学校"),  # a region without its kind
        ("云鹤轻工职业技术学校", "广西云鹤轻工职业技术学校"),
        ("云鹤市水利局", "广西云鹤市水利和湖泊局"),
    ],
)
def test_short_forms_are_known(called: str, full: str) -> None:
    assert shortens(called, full)


@pytest.mark.parametrize(
    ("called", "full"),
    [
        ("荆泽农业局", "荆泽市水利和湖泊局"),  # another body of the place
        ("江口水利局", "荆泽市水利和湖泊局"),  # the body of another place
        ("荆泽水利", "荆泽市水利和湖泊局"),  # no kind of body
        ("荆泽的水利局", "荆泽市水利和湖泊局"),  # a phrase
        ("云鹤轻工学校", "广西荆泽轻工职业技术学校"),  # of another place in one region
    ],
)
def test_other_bodies_are_not(called: str, full: str) -> None:
    assert not shortens(called, full)


def test_the_longest_short_form_in_a_question() -> None:
    assert shortened_in("2024年荆泽水利局和农业局的三公经费", "荆泽市水利和湖泊局") == "荆泽水利局"
    assert shortened_in("2024年的三公经费", "荆泽市水利和湖泊局") == ""


@pytest.mark.parametrize(
    ("text", "full", "said"),
    [
        ("全局资产总额多少？", "荆泽市水利局", {"全局"}),
        ("我校教师有多少？", "荆泽市第一中学校", {"我校"}),
        ("学校的在职编制还空着多少个？", "荆泽市第一中学", {"学校"}),
        ("学校的在职编制还空着多少个？", "荆泽市教育局", set()),
        ("学校现在有几个班？", "荆泽市第一中学", {"学校"}),
        ("学校现在有几个班？", "荆泽市教育局", set()),
        ("医院的收入有多少？", "荆泽县中医院", {"医院"}),
        ("全县收入多少？", "荆泽县水利局", set()),
        ("卫健系统在编人数", "荆泽县卫生健康委员会", {"卫健系统"}),
        ("信息系统运维费多少？", "荆泽县水利局", set()),
        ("中院三公经费多少？", "荆泽市中级人民法院", {"中院"}),
        ("三公经费里中院的部分", "荆泽市中级人民法院", set()),
        ("荆市债务余额是多少？", "荆泽河市", {"荆市"}),
        ("2031年荆市债务余额是多少？", "荆泽河市", {"荆市"}),
        ("全市债务余额是多少？", "荆泽河市", set()),
    ],
)
def test_words_that_mean_the_body_without_its_name(text: str, full: str, said: set[str]) -> None:
    report = Report("a" * 16, "a.pdf", full, full, 2031, "部门决算", "部门", 9)
    assert spoken_of(text, report) == said


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("松林区2031年的一般公共预算收入是多少？", "松林区"),
        ("2031年白石县的债务余额是多少？", "白石县"),
        ("全区2031年的收入是多少？", ""),
        ("2031年各县的收入是多少？", ""),
        ("每个区县2031年的收入是多少？", ""),
        ("自治区本级的收入是多少？", ""),
        ("五年间白石县一般公共预算收入涨了多少？", "白石县"),
        ("三年来白石县的财政收入涨了多少？", "白石县"),
        ("2031年以来松林区的债务余额涨了多少？", "松林区"),
        ("附表十六市本级的当期结余是多少？", ""),
        ("2031年白石市自己的一般公共预算收入是多少？", "白石市"),
        ("松林县单独的税收收入是多少？", "松林县"),
        ("全市自己的收入是多少？", ""),
        ("附件三市本级的收入是多少？", ""),
        ("说明里写市本级2031年的契税0.4元，对吗？", ""),
    ],
)
def test_the_place_whose_money_is_asked_about(question, place):
    assert place_asked(question) == place


def test_each_body_with_the_year_said_beside_it() -> None:
    reports = [
        Report(str(number) * 16, f"{name}.pdf", name, name, 2031, "其他", "政府", 1)
        for number, name in enumerate(("青石区", "荷塘区"))
    ]
    asked = "2030年青石区和2031年荷塘区的债务限额相差多少？"
    assert years_by_body(asked, reports) == {"青石区": 2030, "荷塘区": 2031}
    assert years_by_body("青石区2031年和荷塘区2031年的债务限额", reports) == {}
    assert years_by_body("2031年青石区和荷塘区的债务限额", reports) == {}


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("江海市棠漪区人民政府云鹤街道办事处", "江海市棠漪区云鹤街道", True),
        ("中共江海市委办公室", "江海市委办公室", True),
        ("云鹤镇人民政府", "云鹤镇", True),
        ("江海市人民代表大会常务委员会办公厅", "江海市人大常委会办公厅", True),
        ("江海市水利局", "江海市水利局（本级）", False),
        ("江海市人民政府办公厅", "江海市办公厅", False),
    ],
)
def test_one_body_by_a_longer_and_a_shorter_name(first: str, second: str, same: bool) -> None:
    assert (body_key(first) == body_key(second)) is same


@pytest.mark.parametrize(
    ("text", "organisation", "called"),
    [
        ("市人大2024年买了什么？", "江海市人大常委会办公厅", {"市人大"}),
        ("江海人大多几个？", "江海市人大常委会办公厅", {"江海人大"}),
        ("市委办和市人大谁多？", "江海市委办公室", {"市委办"}),
        ("市人大2024年买了什么？", "江海市水利局", set()),
        ("水利局和一中谁的电费多？", "江海市第一中学", {"一中"}),
        ("江海市三小的电费多少？", "江海市第三实验小学", {"江海市三小"}),
        ("开会一小时的电费多少？", "江海市第一小学", set()),
    ],
)
def test_organs_are_called_by_their_first_words_and_schools_by_their_number(
    make_report, text: str, organisation: str, called
) -> None:
    assert called_in(text, make_report(organisation=organisation, aliases=())) == called


@pytest.mark.parametrize(
    ("place", "same"),
    [
        ("荆市", True),
        ("荆市市", True),
        ("荆泽河市", True),
        ("松市", False),
        ("荆县", False),
        ("荆泽河县", False),
    ],
)
def test_a_city_is_called_by_its_first_character(make_report, place: str, same: bool) -> None:
    report = make_report(organisation="荆泽河市", title="2031年政府预算", file="a.pdf", aliases=())
    assert is_place_of(place, report) == same


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("青溪州2031年债务余额", "青溪藏族自治州2031年债务余额"),
        ("黔青南州的限额", "黔青南苗族侗族自治州的限额"),
        ("青溪藏族自治州的限额", "青溪藏族自治州的限额"),
        ("白桦州的限额", "白桦州的限额"),
        ("松河塔州的限额", "松河塔蒙古自治州的限额"),
        ("松州2031年的限额", "松河塔蒙古自治州2031年的限额"),
        ("青州2031年的限额", "青州2031年的限额"),
    ],
)
def test_autonomous_places_by_their_short_names(text, spelt):
    assert spelt_out(text, ["青溪藏族自治州", "黔青南苗族侗族自治州", "白桦县", "松河塔蒙古自治州"]) == spelt


def test_a_place_that_reports_call_in_two_ways_is_called_by_its_stem():
    assert spelt_out("松河塔州2031年的限额", ["松河塔自治州", "松河塔州"]) == "松河塔2031年的限额"
    assert spelt_out("松州2031年的限额", ["松河塔自治州", "松河塔州"]) == "松河塔2031年的限额"


def test_a_prefecture_by_its_first_character():
    assert spelt_out("松州2031年的限额", ["松河塔州", "松溪市"]) == "松河塔州2031年的限额"
    assert spelt_out("松州2031年的限额", ["松河塔州", "松溪林州"]) == "松州2031年的限额"


def test_a_prefecture_of_one_character_is_a_place():
    assert place_asked("桦州2031年的债务余额") == "桦州"
    assert place_asked("2031年底区县债务余额") == place_asked("2031年末区县债务余额") == ""
    assert place_asked("各州2031年的债务余额") == place_asked("全州2031年的债务余额") == ""


def test_a_place_is_called_shorter_in_the_report_of_its_city(make_report):
    report = make_report(organisation="青溪市", aliases=())
    assert within("青溪高新区", report) == ("青溪高新区", "高新区")
    assert within("云杉高新区", report) == ("云杉高新区",)


@pytest.mark.parametrize(
    ("places", "spelt"),
    [
        (["青溪经济技术开发区"], "2031年青溪经济技术开发区收入"),
        (["经济开发区"], "2031年青溪经济开发区收入"),
        (["青溪经开区"], "2031年青溪经开区收入"),
    ],
)
def test_a_zone_is_called_by_its_short_name(places, spelt):
    assert spelt_out("2031年青溪经开区收入", places) == spelt


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("荆泽市公务接待费是多少？", {"荆泽市"}),
        ("荆泽市博物馆的公务接待费是多少？", set()),
        ("公务接待费是多少？", set()),
    ],
)
def test_the_place_of_a_body_said_alone(make_report, text, place):
    report = make_report(organisation="荆泽市文化广电旅游局", aliases=())
    assert own_place(text, report, ["荆泽市博物馆"]) == place


def test_a_part_of_a_hospital_or_school_is_no_place():
    assert place_asked("修新院区的专项债用了多少") == place_asked("新校区的钱") == ""


def test_the_government_of_a_town_is_the_body_of_its_report() -> None:
    report = Report("r", "a.pdf", "云鹤县青石镇政府2031年预算公开", "云鹤县", 2031, "政府预算", "政府", 3)
    assert spoken_of("镇政府2030年的收入预算", report) == {"镇政府"}
    assert not spoken_of("市政府2030年的收入预算", report)


def test_a_district_behind_the_short_name_of_its_city(make_report):
    report = make_report(organisation="荆泽市")
    assert place_asked("荆泽两岸新区2031年债务余额多少", [report]) == "两岸新区"
    assert place_asked("荆泽2031年债务余额多少", [report]) == "荆泽市"
    assert place_asked("云中区2031年债务余额多少") == "云中区"


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("青溪市云中区2031年债务余额", "云中区2031年债务余额"),
        ("青溪云中区2031年债务余额", "云中区2031年债务余额"),
        ("白桦州松岭县2031年债务余额", "松岭县2031年债务余额"),
        ("青溪市下面的云中区2031年债务余额", "云中区2031年债务余额"),
        ("青溪市所属松岭县2031年债务余额", "松岭县2031年债务余额"),
        ("青溪市的债务余额里云中区占多少", "青溪市的债务余额里云中区占多少"),
        ("青溪市和云中区2031年债务余额", "青溪市和云中区2031年债务余额"),
        ("青溪市2031年债务余额", "青溪市2031年债务余额"),
    ],
)
def test_of_a_wider_and_a_narrower_place_the_narrower_is_meant(text, spelt):
    assert spelt_out(text, ["青溪市", "云中区", "白桦藏族自治州", "松岭县"]) == spelt


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("青溪起步区2031年收入", "青溪新旧动能转换起步区2031年收入"),
        ("2031年起步区收入", "2031年青溪新旧动能转换起步区收入"),
        ("项目起步区域收入", "项目起步区域收入"),
    ],
)
def test_a_zone_is_called_by_the_end_of_its_name(text, spelt):
    assert spelt_out(text, ["青溪新旧动能转换起步区", "青溪高新区"]) == spelt


def test_a_district_of_a_city_whose_name_ends_in_two_words_for_a_town() -> None:
    assert place_asked("青溪市双城区2031年债务余额多少") == "双城区"
    assert place_asked("青溪市主城区2031年债务余额多少") == ""


@pytest.mark.parametrize("called", ["和泽苗族乡", "和泽乡", "云鹤区和泽苗族乡", "和泽苗族乡政府"])
def test_a_township_is_called_by_its_place_alone(called):
    report = Report("r", "a.pdf", "决算", "云鹤区和泽苗族乡人民政府", 2031, "部门决算", "单位", 9)
    report = replace(report, aliases=("和泽苗族乡人民政府", "和泽苗族乡政府"))
    assert called in called_in(f"{called}一年花了多少钱？", report)


def test_what_a_township_buys_is_no_township_alone():
    assert mask_names("和泽乡政府采购了多少？", {"和泽乡政府", "和泽乡"}) == "‖‖‖政府采购了多少？"
    assert mask_names("和泽市属企业融资多少？", {"和泽市", "和泽"}) == "‖‖市属企业融资多少？"


def test_a_school_in_front_is_the_school_that_reports():
    report = Report("r", "a.pdf", "决算", "云鹤区第三中学", 2031, "部门决算", "单位", 9)
    assert "学校" in spoken_of("学校给职工缴的公积金花了多少？", report)
    assert "学校" not in spoken_of("学校教育支出多少？", report)


@pytest.mark.parametrize("question", ["2031年东川区护林支出是多少", "东川区2031年护林支出是多少"])
def test_a_place_in_front_of_what_it_spends_on_is_asked(question):
    assert place_asked(question) == "东川区"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("2031年我们区护林支出是多少", "我们区"),
        ("本县的护林支出", "本县"),
        ("我市护林支出", ""),
        ("护林区域", ""),
    ],
)
def test_a_place_of_the_speaker_is_of_no_report_of_another_kind(question, place, make_report):
    assert our_place(question, [make_report(organisation="青川市")]) == place
    assert our_place(question, [make_report(organisation="青川市东川区林务局")]) != "我们区"


@pytest.mark.parametrize("question", ["医院床位有多少张？", "2031年医院编制多少人？"])
def test_the_kind_of_a_body_in_front_of_what_it_has_is_the_body_that_reports(question):
    report = Report("r", "a.pdf", "决算", "云鹤市人民医院", 2031, "部门决算", "单位", 9)
    assert "医院" in spoken_of(question, report)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("2031年补进州本级调节基金的钱从哪来？", ""),
        ("转入市本级的资金多少？", ""),
        ("保定市本级收入多少？", "保定市"),
        ("青溪县本级收入多少？", "青溪县"),
    ],
)
def test_what_is_done_to_a_kind_of_place_is_no_place(question, place):
    assert place_asked(question) == place
