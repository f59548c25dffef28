import pytest

from assistant.cite import render
from assistant.evidence import Evidence
from assistant.model.guard import judge
from assistant.model.reply import CalculationWish, Reply


@pytest.fixture
def evidence(forestry):
    """The forestry report: [1] cars, [2] reception, [3] meetings, [4] training; F1 on in reading order."""
    found = Evidence()
    for number, figure in enumerate(forestry.figures):
        if figure.value is not None:
            found.name(forestry, number)
    return found


@pytest.fixture
def name(evidence):
    """The name of a figure by item, measure and printed number."""

    def find(item, printed, measure="决算数"):
        figures = [view.figures[number] for view, number in evidence.figures]
        at = next(
            n for n, f in enumerate(figures) if (f.item, f.printed, f.measure) == (item, printed, measure)
        )
        return f"F{at + 1}"

    return find


@pytest.fixture
def check(evidence, name):
    """Judges a text in which <item number> stands for the name of a figure."""

    def judged(text, *expressions, question="公务用车运行维护费怎么样？"):
        known = {
            "车": name("公务用车运行维护费", "14.50"),
            "车增": name("公务用车运行维护费", "2.50", "增减额"),
            "车率": name("公务用车运行维护费", "20.83", "增减率"),
            "接待": name("公务接待费", "3.20"),
            "接待减": name("公务接待费", "0.80", "增减额"),
            "会议": name("会议费", "5.00"),
        }
        filled = [each.format(**known) for each in (text, *expressions)]
        wishes = [CalculationWish(expression=each) for each in filled[1:]]
        return judge(Reply(text=filled[0], calculations=wishes), evidence, question)

    return judged


GOOD = (
    "2031年公务用车运行维护费支出{车}[1]。",
    "公务用车运行维护费为{车}，比上年增加{车增}，增长{车率}，主要原因是巡林车辆大修[1]。",
    "公务用车运行维护费比2030年增加{车增}[1]。",
    "公务接待费{接待}[2]，公务用车运行维护费{车}[1]。",
    "公务用车运行维护费增加是因为巡林车辆大修[1]。",
    "公务用车运行维护费为{车}[1]。报告没有写明公务用车运行维护费的明细。",
)


@pytest.mark.parametrize("text", GOOD)
def test_what_the_report_says_may_be_said(check, text):
    assert check(text).faults == []


BAD = (
    ("2030年公务用车运行维护费支出{车}[1]。", "2031年的数"),
    ("去年公务用车运行维护费为{车}[1]。", "不是上年的"),
    ("公务用车运行维护费比上年减少{车增}[1]。", "原文是增加"),
    ("公务用车运行维护费支出{车增}[1]。", "不是公务用车运行维护费本身"),
    ("公务用车运行维护费比上年增加{车}[1]。", "不是增减的数"),
    ("公务用车运行维护费预算为{车}[1]。", "不是预算数"),
    ("公务接待费为{车}[1]。", "另一个项目"),
    ("云杉市水务局公务用车运行维护费为{车}[1]。", "云杉市林业局的数"),
    ("公务用车运行维护费为{车}，主要原因是接待批次减少[1]。", "原因不是"),
    ("公务用车运行维护费增加，全市森林覆盖面积明显扩大[1]。", "没有说"),
    ("公务用车运行维护费比上年减少[1]。", "增减不是"),
    ("公务用车运行维护费为{车}[7]。", "[7]"),
    ("公务用车运行维护费为{{F77}}[1]。", "F77"),
    ("公务用车运行维护费为14.50万元[1]。", "不能自己写数字"),
    ("公务用车运行维护费增长两成[1]。", "不能自己写数字"),
    ("公务用车运行维护费为{{车}}[1]。", "花括号"),
    ("公务用车运行维护费为{{C1}}[1]。", "第1个算式"),
    ("大家都很满意，工作成效显著。", "没有写出处"),
    ("", "空的"),
)


@pytest.mark.parametrize(("text", "fault"), BAD)
def test_what_the_report_does_not_say_is_refused(check, text, fault):
    judged = check(text)
    assert judged.draft is None and fault in "；".join(judged.faults), judged.faults


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("公务用车运行维护费为{车}万元[1]。", "公务用车运行维护费为14.50万元[1]。"),
        ("公务用车运行维护费增长{车率}%[1]。", "公务用车运行维护费增长20.83%[1]。"),
        (
            "公务用车运行维护费{车}[1]的支出，比上年增加{车增}。",
            "公务用车运行维护费14.50万元的支出[1]，比上年增加2.50万元[1]。",
        ),
    ],
)
def test_units_are_not_repeated_and_citations_end_their_clause(check, forestry, page_loader, text, shown):
    assert render(check(text).draft, page_loader([forestry])).text == shown


def test_the_name_of_a_fund_is_no_measure(check):
    question = "一般公共预算财政拨款公务用车运行维护费是多少？"
    assert check("一般公共预算财政拨款公务用车运行维护费为{车}[1]。", question=question).faults == []


def test_a_calculated_change_must_be_told_in_its_true_direction(
    evidence, forestry, make_view, state, make_figure
):
    before = make_view(
        state("2030年度公务接待费支出4.00万元。", make_figure("公务接待费", "4.00", year=2030)),
        id="c" * 16,
        year=2030,
    )
    old = evidence.name(before, 0)
    new = next(
        f"F{at + 1}"
        for at, (view, number) in enumerate(evidence.figures)
        if view.figures[number].printed == "3.20"
    )
    wish = CalculationWish(expression=f"{{{old}}} - {{{new}}}")
    wrong = Reply(text="2031年公务接待费比2030年增加{C1}[2]。", calculations=[wish])
    right = Reply(text="2031年公务接待费比2030年减少{C1}[2]。", calculations=[wish])
    assert "写反了" in "；".join(judge(wrong, evidence, "").faults)
    assert judge(right, evidence, "").faults == []


def test_numbers_enter_when_the_draft_is_rendered(check, forestry, page_loader):
    draft = check("2031年公务用车运行维护费支出{车}万元[1]。").draft
    assert "14.50" not in draft.text
    answer = render(draft, page_loader([forestry]))
    assert answer.text == "2031年公务用车运行维护费支出14.50万元[1]。"


def test_a_result_shows_its_expression_and_its_places(check, forestry, page_loader):
    draft = check(
        "公务接待费和会议费合计{{C1}}。", "{接待} + {会议}", question="公务接待费和会议费合计多少？"
    ).draft
    answer = render(draft, page_loader([forestry]))
    assert answer.text == "公务接待费和会议费合计8.20万元（3.20 + 5.00 = 8.20万元）[1][2]。"
    assert [figure.printed for figure in answer.calculation.inputs] == ["3.20", "5.00"]


def test_the_citation_is_the_sentence_that_says_it(check, forestry, page_loader):
    draft = check("公务用车运行维护费增加是因为巡林车辆大修[1]。").draft
    (citation,) = render(draft, page_loader([forestry])).citations
    assert citation.quote.startswith("2031年度公务用车运行维护费支出14.50万元") and citation.page_start == 2


def test_a_sentence_without_a_citation_gets_the_passage_that_surely_says_it(check, forestry, page_loader):
    draft = check("公务用车运行维护费支出比上年增加，主要原因是巡林车辆大修。").draft
    assert render(draft, page_loader([forestry])).text.endswith("大修[1]。")
