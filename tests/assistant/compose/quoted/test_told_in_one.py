"""One sentence that says all that is named, with a number of the kind asked behind it; else none."""

import pytest

SENTENCES = (
    "全市“三保”支出需求36亿元，预算安排40.4亿元，保障率112.2%，支出进度98.7%。",
    "落实托育补贴政策，按每孩每年2400元标准发放。",
    "统筹资金300万元新建80个微型消防站，提升居民小区消防安全水平。",
    "全年建成高标准农田6.1万亩，新打机井108眼。",
    "安排1.2亿元，支持杏林公园等改造升级、城市道路建设。",
    "项目支出增加260万元，主要是会展中心装修。",
    "人员经费812万元，包括：基本工资、绩效工资、住房公积金；公用经费95万元，包括办公费。",
    "单价50万元以上的设备12台。",
    "支持灾后重建，沙坪地震累计投入5.67亿元。",
    "首批经营性房产委托运营，全年资产处置上缴收益1.4亿元。",
    "城市低保标准2031年提高到每月820元。",
    "市本级全口径争取资金4.3亿元。",
    "松溪图书馆内设采编部、借阅部、少儿部3个部室。",
)


@pytest.fixture
def told(make_case, make_view, state):
    """The sentence quoted of a report in whose prose no figure is found."""
    from assistant.compose.quoted.told_in_one import told_in_one

    view = make_view(*(state(text, heading="二、财政重点工作") for text in SENTENCES))

    def quoted(question):
        draft = told_in_one(make_case(question, view))
        return draft.text if draft else ""

    return quoted


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("全市“三保”保障率多高？", "112.2%"),
        ("养一个孩子一年能领多少托育补贴？", "2400元"),
        ("新建80个微型消防站花了多少钱？", "300万元"),
        ("一共建成多少万亩高标准农田，新打了多少眼机井？", "108眼"),
        ("沙坪地震之后的重建一共投了多少钱？", "5.67亿元"),
        ("经营性房产委托运营以后，资产处置上缴了多少收益？", "1.4亿元"),
    ],
)
def test_a_number_of_the_kind_asked_behind_all_that_is_named_is_quoted(told, question, number):
    assert number in told(question)


@pytest.mark.parametrize(
    "question",
    [
        "经营性房产委托运营一年能收多少租金？",  # the noun asked stands in no sentence
        "会展中心装修花了多少钱？",  # the number stands in front, of something else
        "绩效工资一共发了多少？",  # one of a list, with no number of its own
        "那12台单价50万元以上的设备值多少钱？",  # the question's own numbers
        "杏林公园改造单独安排了多少钱？",  # money of several things
        "高标准农田花了多少钱？",  # a number of another kind
        "2029年城市低保标准提高到多少？",  # of another year
        "全市全口径争取资金多少？",  # of another level
        "地震重建还剩多少没投？",  # nothing is said of what is left
        "松溪图书馆的图书借阅量是多少？",  # what is counted is another thing
    ],
)
def test_what_another_thing_number_year_or_level_is_told_of_is_not_quoted(told, question):
    assert told(question) == ""


def test_a_reason_is_quoted_only_where_it_stands_with_what_is_asked(make_case, make_view, state):
    from assistant.compose.quoted.told_in_one import told_in_one

    view = make_view(
        state("砂石资源税大幅下降，主要是采砂权到期。"),
        state("会议费减少；培训费增加，主要是新招录人员集中培训。"),
    )

    def quoted(question):
        draft = told_in_one(make_case(question, view))
        return draft.text if draft else ""

    assert "采砂权到期" in quoted("砂石资源税大幅下降是什么原因？")
    assert quoted("会议费减少是什么原因？") == ""


def test_a_sum_that_does_not_take_a_thing_in_is_not_told_of_it(make_case, make_view, state):
    from assistant.compose.quoted.told_in_one import told_in_one

    view = make_view(state("基金收入预期39亿元，支出安排45亿元（不含新增专项债券）。"))
    assert told_in_one(make_case("打算发多少新增专项债券？", view)) is None
    assert told_in_one(make_case("基金支出安排多少？", view))


def test_a_sentence_of_a_citys_report_tells_nothing_of_the_province(make_case, make_view, state):
    from assistant.compose.quoted.told_in_one import told_in_one

    view = make_view(
        state("非税收入盘活国有资源，拉动收入增长7.67%。"), organisation="青溪市", kind="政府预算"
    )
    assert told_in_one(make_case("非税收入盘活国有资源拉动收入增长多少？", view))
    assert told_in_one(make_case("全省非税收入盘活国有资源拉动收入增长多少？", view)) is None


def test_a_place_with_rows_of_its_own_is_told_nothing_of_the_whole(make_case, make_view, make_figure, state):
    view = make_view(
        *(state(f"青溪市第{number}段林道已经开工，青溪市负责管护。") for number in range(30)),
        state("全州一般公共预算收入安排120.10亿元，比上年执行数下降0.6%。", heading="（一）2032年预算草案"),
        state(
            "青溪市 30",
            make_figure("一般公共预算收入", "30", region="青溪市", measure="执行数"),
            table="分县市表",
        ),
        state(
            "云杉县 20",
            make_figure("一般公共预算收入", "20", region="云杉县", measure="执行数"),
            table="分县市表",
        ),
        kind="政府预算",
        organisation="东川州",
        year=2032,
    )
    from assistant.compose.quoted.told_in_one import told_in_one

    assert told_in_one(make_case("2032年青溪市的一般公共预算收入打算安排多少？", view)) is None
    assert told_in_one(make_case("2032年一般公共预算收入打算安排多少？", view)) is not None


def test_the_money_of_what_a_sum_is_said_to_be_stands_in_front_of_it(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state(
            "其中：财政拨款收入486.00万元，占97%；事业收入13.80万元，占2.8%，为苗木款、场租缴入专户后返还。",
            make_figure("事业收入", "13.80"),
        ),
        state("门票款5.00万元，其他为苗木款。"),
    )
    from assistant.compose.quoted.told_in_one import told_in_one

    told = told_in_one(make_case("苗木款、场租返还了多少万元？", view))
    assert told and "13.80万元" in told.text
    assert told_in_one(make_case("苗木款、门票返还了多少万元？", view)) is None
