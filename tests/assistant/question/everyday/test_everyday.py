from itertools import pairwise

import pytest

from assistant.question.everyday.everyday import formal_readings


def readings(text):
    return [formal for _, _, formal in formal_readings(text)]


@pytest.mark.parametrize(
    ("question", "formal"),
    [
        ("招待客人花了多少", "公务接待费"),
        ("来客接待花了多少", "公务接待费"),
        ("接待来宾花了多少", "公务接待费"),
        ("行政单位的医疗保险少花了多少", "行政单位医疗"),
        ("打印机要买多少钱的", "打印设备|打印机"),
        ("文旅体育这块多了多少", "文化旅游体育与传媒支出|文化旅游体育与传媒|文化体育与传媒支出"),
        ("吃喝花了多少", "公务接待费"),
        ("2031年底结转下来的钱有多少", "年末结转和结余"),
        ("上年没花完转过来的钱有多少", "年初结转和结余|上年结转结余|上年结转和结余|上年结转"),
        ("设了几个部门", "内设机构|内设科室|内设处室|职能处室|内设部门"),
        ("外宾接待安排了多少", "外宾接待支出|外事接待支出|外宾接待费|外事接待费|国（境）外公务接待费"),
        ("三公里车占了多少", "公务用车购置及运行维护费"),
        (
            "在编在岗的有几人",
            "在职人员|在编在职人员|实际在编在职人员|在职人员数|在职人数|实有在职人员|实际在职人数",
        ),
        ("买公车花了多少", "公务用车购置费"),
        ("养车花了多少", "公务用车运行维护费"),
        ("有几辆公车，养车一共花了多少", "公务用车运行维护费"),
        ("其中项目上花了多少", "项目支出"),
        ("从别处调进来的钱有多少", "调入资金"),
        ("有没有添置新车，几辆", "公务用车购置数"),
        ("车辆运行费多少，共有几辆", "公务用车运行维护费"),
        ("公车的运行维护费为什么涨了", "公务用车运行维护费"),
        ("公务用车的运维费是多少", "公务用车运行维护费"),
        ("公车花了多少", "公务用车购置及运行维护费"),
        ("公务用车花了多少", "公务用车购置及运行维护费"),
        ("公务接待花了多少", "公务接待费"),
        (
            "收支总体规模多大",
            "收入支出总计|收支总计|收入支出|收入、支出总计|收支总预算|收入支出预算总计|收支预算总计",
        ),
        ("请了几拨客人", "国内公务接待|国内公务接待批次|公务接待批次|公务接待|国内接待|公务接待费"),
        ("要还的本息多少", "还本付息|债券还本付息|地方政府债券还本付息|债务还本付息"),
        ("新借的钱多少", "新增债券|新增政府债券|新增地方政府债券|新增债务|新增政府债务"),
        ("收的税有多少", "税收收入"),
        ("养人的花了多少", "人员经费"),
        ("办公的花了多少", "公用经费|日常公用经费"),
        ("挖河花了多少", "水利工程建设"),
        (
            "工程采购花了多少",
            "政府采购工程支出|采购工程支出|工程类|政府采购工程|政府采购工程预算|采购工程|工程采购|工程类采购|购买工程支出|工程",
        ),
        (
            "政府采购预算里服务多少",
            "政府采购服务支出|采购服务支出|服务类|政府采购服务|政府采购服务预算|采购服务|服务采购|服务类采购|购买服务支出|服务",
        ),
        ("出国花了多少", "因公出国（境）费"),
        ("三公花了多少", "三公经费"),
        ("开会花了多少", "会议费"),
        ("办培训花了多少", "培训费"),
        ("卖地收入多少", "国有土地使用权出让收入"),
        ("新买了几辆车", "公务用车购置数"),
        ("年底还剩多少钱", "年末结转和结余"),
        ("下属单位有几家", "下属单位|所属单位|直属单位|下属二级单位"),
        ("人头钱占几成", "人员经费"),
        ("搞项目的部分占百分之多少", "项目支出"),
        ("冬天暖气费预算多少", "取暖费"),
        ("打印费花了多少", "印刷费"),
        ("烧暖气花多少", "取暖费"),
        ("物业的钱有多少", "物业管理费"),
        ("编制多少人", "编制人数|编制数|人员编制|核定编制|人员编制数|总编制|编制总数|实有人员编制"),
    ],
)
def test_an_everyday_word_stands_for_a_formal_name(question, formal):
    assert formal in readings(question), f"{question} reads as {readings(question)}"


@pytest.mark.parametrize(
    ("question", "formal"),
    [
        ("三公经费是多少", "三公经费"),
        ("公车保有量是多少", "公务用车购置及运行维护费"),
        ("接待批次是多少", "公务接待费"),
        ("因公出国团组数", "因公出国（境）费"),
        ("社保基金收入多少", "社会保障"),
        ("教育费附加收入多少", "教育支出"),
        ("接待了多少游客", "公务接待费"),
        ("接待观众多少人次", "公务接待费"),
    ],
)
def test_a_formal_name_nearby_is_left_alone(question, formal):
    assert formal not in readings(question), f"{question} reads as {readings(question)}"


def test_cars_that_are_counted_are_cars_and_no_money():
    (reading,) = readings("公车有几辆")
    assert reading.startswith("公务用车保有量")


def test_a_vague_word_carries_its_mark():
    assert readings("总盘子有多大")[0].startswith("?")


def test_readings_stand_where_the_text_does_and_do_not_overlap():
    text = "开会和办培训花了多少"
    found = formal_readings(text)
    assert [text[start:end] for start, end, _ in found][:2] == ["开会", "办培训"]
    assert all(first[1] <= second[0] for first, second in pairwise(found)), found


def test_a_text_without_everyday_words_has_no_readings():
    assert formal_readings("资产总额") == ()


@pytest.mark.parametrize(
    ("question", "formal"),
    [
        ("还了多少一般债务本金", "一般债券还本"),
        ("哪个县还的债券本金最多", "债券还本"),
        ("要付多少债券利息", "债券付息"),
        ("专项债券的利息是多少", "专项债券付息"),
    ],
)
def test_principal_and_interest_are_what_debt_tables_call_them(question, formal):
    (reading,) = formal_readings(question)
    assert formal in reading[2].split("|")


@pytest.mark.parametrize(
    ("question", "formal"),
    [
        ("2031年付息多少", "债券付息|债务付息|付息情况|兑付利息|支付利息|偿还利息"),
        ("还政府债的本金和利息一共多少", "债券付息|债务付息|付息情况|兑付利息|支付利息|偿还利息"),
        ("去年罚了多少钱", "罚没收入|罚款收入"),
        ("罚来的钱有多少", "罚没收入|罚款收入"),
        ("幼儿园有孩子多少人", "在园幼儿|幼儿|在校学生|学生|儿童|婴幼儿"),
    ],
)
def test_what_is_paid_fined_and_counted(question, formal):
    assert formal in readings(question), f"{question} reads as {readings(question)}"


def test_a_child_that_something_is_paid_for_is_no_count_of_children():
    assert "在园幼儿|幼儿|在校学生|学生|儿童|婴幼儿" not in readings("养一个孩子一年能领多少补贴")
    assert "罚没收入|罚款收入" not in readings("罚了多少家单位")


@pytest.mark.parametrize(
    "question",
    [
        "年底还有多少钱没花完、转到下一年？",
        "没用完、挪到下年的钱有多少？",
        "还有多少钱没用完，结转到次年？",
    ],
)
def test_unspent_and_taken_to_the_next_year_is_one_thing(question):
    (reading,) = readings(question)
    assert reading.split("|")[0] == "年末结转和结余"


def test_unspent_alone_is_not_taken_to_the_next_year():
    assert readings("还有多少钱没花完？") == []


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("开人大会和开政协会，哪个预算高？", ["人大会议", "政协会议"]),
        ("开人大会和政协会哪个花得多？", ["人大会议", "政协会议"]),
        ("办政协会议要多少钱？", ["政协会议"]),
        ("人大常委会要多少钱？", []),
        ("开人大会议费是多少？", []),
    ],
)
def test_a_congress_held_is_the_project_that_budgets_name(question, named):
    found = [formal for _, _, formal in formal_readings(question) if formal in {"人大会议", "政协会议"}]
    assert found == named, question


@pytest.mark.parametrize(
    "question",
    ["出差（差旅费）和开会（会议费）各安排了多少元？", "跑外地（差旅费）、开会（会议费）分别是多少？"],
)
def test_formal_names_in_brackets_behind_words_for_them_stand_side_by_side(
    ask, make_view, make_figure, state, question
):
    rows = (("差旅费", "8.00"), ("会议费", "3.00"))
    view = make_view(
        *(state(f"{name} {told}", make_figure(name, told), table="支出表") for name, told in rows)
    )
    text = ask(question, view).text
    assert "8.00万元" in text and "3.00万元" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "给各乡镇的转移支付是多少",
        "县里对乡镇转移支付多少",
        "补助给下级的转移支付有多少",
        "拨给各县区的财政转移支付",
    ],
)
def test_transfers_to_places_below(question):
    assert any("对下转移支付" in names.split("|") for _, _, names in formal_readings(question)), question
