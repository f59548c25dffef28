"""The number of a thing beside the noun asked is no answer to it."""

import pytest

from assistant.compose.compose import compose
from assistant.compose.untold.noun_untold import with_nouns_told


@pytest.fixture
def told(make_case, report):
    """The draft of a question over the report, held against the nouns that it asks numbers of."""

    def of(question):
        case = make_case(question, report)
        return with_nouns_told(case, compose(case))

    return of


@pytest.fixture
def report(make_view, make_figure, state):
    return make_view(
        state("发放青溪创业贷款1.3亿元，带动就业。", make_figure("青溪创业贷款", "1.3", unit="亿元")),
        state("保洁聘用人员376人。", make_figure("保洁聘用人员", "376", unit="人", measure="数量")),
        state("安排沙坪实训楼建设资金300万元。", make_figure("沙坪实训楼建设资金", "300")),
        state("县志修复与扫描6.24万元。", make_figure("县志修复与扫描", "6.24")),
        state("全年用于水体治理88万元。", make_figure("水体", "88")),
        state("办公费7万元。", make_figure("办公费", "7")),
        state("职工工资520万元。", make_figure("职工工资", "520")),
        state("青溪基金收入62万元。", make_figure("青溪基金收入", "62")),
        state(
            "送戏进万家惠及群众15万人次。",
            make_figure("送戏进万家惠及群众", "15", unit="万人次", measure="数量"),
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "青溪创业贷款逾期多少？",
        "青溪创业贷款有多少坏账？",
        "保洁聘用人员一年工资多少？",
        "沙坪实训楼的造价是多少？",
        "县志修复了多少叶？",
        "职工工资拖欠多少？",
        "青溪基金利息收入多少？",
        "创业项目落地多少？",
        "办公楼装修花了多少钱？",
        "办公费打牌花了多少？",
        "职工工资里烟酒花了多少？",
    ],
)
def test_a_noun_that_nothing_told_speaks_of_is_not_stated(told, question):
    assert told(question).status == "not_stated"


def test_what_is_told_in_its_place_is_called_another(told):
    assert "写了的是另一项：" in told("青溪创业贷款逾期多少？").text


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("青溪创业贷款发放了多少？", "1.3"),
        ("保洁聘用人员有多少人？", "376"),
        ("沙坪实训楼建设资金是多少？", "300"),
        ("水体治理花了多少钱？", "88"),
        ("送戏进万家观众多少人次？", "15"),
    ],
)
def test_what_is_told_by_its_noun_or_is_but_what_is_done_stays(told, question, number):
    draft = told(question)
    assert draft.status == "answered"
    assert number in draft.text + "、".join(figure.printed for _, figure in draft.figures)


def test_one_of_two_nouns_untold_is_named_beside_what_is_told(told):
    draft = told("保洁聘用人员有多少人，保洁聘用人员津贴有多少？")
    assert draft.figures
    assert draft.status == "partial"
    assert "津贴" in draft.text


def test_nouns_of_two_clauses_that_nothing_tells_are_not_told_by_a_quote(make_case, make_view, state):
    view = make_view(
        state("云杉区文化旅游局收支总决算均为40万元，与上年相比增加5万元。", heading="收支总体情况")
    )
    case = make_case("2031年来了多少游客，文化旅游收入多少？", view)
    draft = with_nouns_told(case, compose(case))
    assert draft.status == "not_stated" and "40" not in draft.text, draft.text


def test_visitors_are_no_guests_of_a_body(make_case, make_view, make_figure, state):
    guests = make_figure("国内公务接待", "692", unit="人次", measure="数量")
    view = make_view(state("国内公务接待692人次。", guests))
    visitors, received = (make_case(f"{whom}多少人次？", view) for whom in ("接待游客", "公务接待"))
    assert with_nouns_told(visitors, compose(visitors)).status == "not_stated"
    assert with_nouns_told(received, compose(received)).status == "answered"
