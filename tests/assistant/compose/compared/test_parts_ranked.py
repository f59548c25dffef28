"""Which part of a sum is the largest: never the sum itself."""

import pytest

ITEMS = (("竹林抚育", "2"), ("苗圃建设", "12.6"), ("林区道路", "5.8"), ("防火设施", "29.9"))


@pytest.fixture
def listed(make_view, make_figure, state):
    of = {"measure": "预算数", "unit": "亿元"}
    return make_view(
        state(
            "2031年我市本级统筹安排林业资金58.3亿元，重点安排以下支出：",
            make_figure("本级统筹安排林业资金", "58.3", **of),
        ),
        *(
            state(f"{place}.支持{item}。安排{amount}亿元。", make_figure(item, amount, **of))
            for place, (item, amount) in enumerate(ITEMS, 1)
        ),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
    )


@pytest.mark.parametrize(
    "question",
    [
        "云杉市本级2031年58.3亿元重点支出，哪一块拿得最多？",
        "2031年本级统筹安排的58.3亿元里，哪一项安排得最多？",
        "58.3亿元林业资金，最大的一块是什么？",
        "2031年58.3亿元中占得最多的是哪个方面？",
        "2031年云杉市本级重点安排的四类支出里，哪类钱最多？",
        "2031年市本级重点安排的支出中哪一块最多？",
    ],
)
def test_the_largest_item_below_the_sum(ask, listed, question):
    assert "最高的是2031年防火设施预算数为29.9亿元" in ask(question, listed).text


def test_its_share_is_of_the_sum(ask, listed):
    text = ask("云杉市本级2031年58.3亿元重点支出，哪一块拿得最多？占百分之几？", listed).text
    assert "29.9 ÷ 58.3" in text


def test_the_first_few_in_order(ask, listed):
    text = ask("2031年58.3亿元重点支出，最大的三项是什么，各多少？", listed).text
    assert text.find("29.9") < text.find("12.6") < text.find("5.8")
    assert "亿元" in text and "充分" not in text and "为2亿元" not in text


@pytest.fixture
def parted(make_view, make_figure, state):
    of = {"measure": "预算数", "unit": "亿元", "region": "市本级", "scope": "一般公共预算"}
    whole = ("一般公共预算支出",)
    below = ("安排的一般公共预算支出",)
    return make_view(
        state(
            "市本级一般公共预算支出124亿元，其中当年安排101亿元，上年结转23亿元。",
            make_figure("一般公共预算支出", "124", **of),
            make_figure("一般公共预算支出", "101", ancestors=whole, **of),
            make_figure("上年结转", "23", ancestors=whole, **of),
        ),
        state(
            "当年安排的一般公共预算支出中，林业16亿元，教育13亿元，交通4亿元。",
            make_figure("林业", "16", ancestors=below, **of),
            make_figure("教育", "13", ancestors=below, **of),
            make_figure("交通", "4", ancestors=below, **of),
        ),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
    )


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("2031年市本级当年安排的一般公共预算支出里，花钱最多的前两类是哪些？", "林业"),
        ("2031年市本级安排的一般公共预算支出中哪一项最少？", "交通"),
        ("市本级2031年当年安排的一般公共预算支出，最大的一类是什么？", "林业"),
    ],
)
def test_the_parts_of_what_is_called_so(ask, parted, question, first):
    text = ask(question, parted).text
    assert first in text.split("；")[0] and "101" not in text and "结转" not in text


@pytest.fixture
def given(make_view, make_figure, state):
    of = {"measure": "执行数", "unit": "亿元", "ancestors": ("专项债券",)}
    return make_view(
        state(
            "新增专项债券87亿元，33亿元用于竹林抚育，18亿元用于苗圃建设，11亿元用于林区道路，21亿元用于防火设施，4亿元用于其他。",
            make_figure("新增专项债券", "87", measure="执行数", unit="亿元"),
            make_figure("竹林抚育", "33", **of),
            make_figure("苗圃建设", "18", **of),
            make_figure("林区道路", "11", **of),
            make_figure("防火设施", "21", **of),
            make_figure("防火设施", "4", **of),
        ),
        state(
            "专项行动涉及领域资金370亿元。",
            make_figure("专项行动涉及领域资金", "370", unit="亿元", measure="执行数"),
        ),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年新增专项债券用得最多的三个方向是什么，各多少？",
        "2031年新增专项债券投向最多的前三个领域是什么？",
        "2031年新增专项债券用在哪三个方面最多，各多少？",
    ],
)
def test_what_amounts_of_a_sentence_go_to_is_ranked(ask, given, question):
    text = ask(question, given).text
    assert -1 < text.find("竹林抚育") < text.find("防火设施") < text.find("苗圃建设"), text
    assert "370" not in text.partition("报告写道")[0] and "为4亿元" not in text, text


@pytest.fixture(params=[("专项债券", ("新增债券",)), ("新增专项债券", ())])
def used_for(request, make_view, make_figure, state):
    item, above = request.param
    of = {"measure": "执行数", "unit": "亿元", "year": 2030}
    below = ("新增专项债券",)
    return make_view(
        state(
            "发行新增债券9亿元，其中专项债券8亿元。",
            make_figure("新增债券", "9", **of),
            make_figure(item, "8", ancestors=above, **of),
        ),
        state(
            "新增专项债券主要用于标准厂房3亿元、供水管网2亿元、医院迁建1亿元。",
            make_figure("标准厂房", "3", ancestors=below, **of),
            make_figure("供水管网", "2", ancestors=below, **of),
            make_figure("医院迁建", "1", ancestors=below, **of),
        ),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2030年新增专项债券投得最多的是哪个项目，占新增专项债券的百分之几？",
        "新增专项债用得最多的是哪个项目，占新增专项债券的多少？",
    ],
)
def test_what_money_of_a_name_is_used_for_is_ranked_and_is_a_share_of_that_money(ask, used_for, question):
    text = ask(question, used_for).text
    assert "最高的是2030年标准厂房" in text and "3 ÷ 8" in text, text


def test_items_that_tell_a_budget_too_are_compared_by_what_was_spent(ask, make_view, make_figure, state):
    def spent(lead, name, planned, done):
        text = f"{lead}年初预算为{planned}万元，支出决算为{done}万元"
        return text, make_figure(name, planned, measure="年初预算数"), make_figure(name, done)

    opening, *whole = spent("林业支出", "林业支出", "90.00", "97.00")
    items = (("森林防火", "0", "50.00"), ("苗木培育", "60.00", "40.00"), ("林权登记", "30.00", "7.00"))
    view = make_view(
        state(f"{opening}，主要情况如下：", *whole),
        *(
            state(f"{text}。", *figures)
            for place, item in enumerate(items, 1)
            for text, *figures in [spent(f"{place}.{item[0]}（项）。", *item)]
        ),
    )
    assert "林权登记决算数为7.00万元" in ask("林业支出里哪一项最少？", view).text
    assert "森林防火决算数为50.00万元" in ask("林业支出里哪一项最多？", view).text
