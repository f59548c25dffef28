"""What is hard for a treasury by its own word."""

from dataclasses import replace

import pytest


@pytest.fixture
def told(make_view, state):
    return make_view(
        state("完善资金监管，及时发现问题并整改。", heading="二、重点工作"),
        state(
            "同时，我们也清醒认识到，财政运行还存在一些困难和问题：一是税源单薄；二是库款紧张。",
            heading="二、重点工作",
        ),
        state("我们将高度重视，切实加以解决。", heading="二、重点工作"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "云杉市财政自己承认眼下有哪些难处？",
        "当前财政运行面临什么挑战？",
        "报告坦言的主要压力有哪些？",
        "财政难在哪里？",
        "财政运行暴露出哪几个问题？",
        "报告找出了什么问题？",
    ],
)
def test_the_paragraph_that_owns_up_to_them(ask, told, question):
    text = ask(question, told).text
    assert "税源单薄" in text and "库款紧张" in text and "整改" not in text and "切实" not in text, text


@pytest.mark.parametrize("question", ["市财政承认眼下还有哪些问题？", "我市财政面临哪些困难？"])
def test_what_is_hard_without_being_called_so(ask, make_view, state, question):
    view = make_view(
        state("开展外包服务突出问题专项整治，帮扶困难群众。", heading="一、预算执行情况"),
        state("与此同时，我们也清醒认识到，收支紧平衡特征明显，基层运行承压。", heading="一、预算执行情况"),
        state("我们高度重视这些问题，将认真应对解决。", heading="一、预算执行情况"),
    )
    text = ask(question, view).text
    assert "基层运行承压" in text and "整治" not in text and "高度重视" not in text, text


def test_weak_links_owned_up_to_with_what_goes_on_about_them(ask, make_view, state):
    view = make_view(
        state(
            "我们也清醒认识到，当前财政运行和管理中还存在一些薄弱环节。比如，财源培育办法不多。今后要持续补短板、强弱项。"
        ),
    )
    text = ask("报告自己承认财政工作还有哪些短板？", view).text
    assert "财源培育办法不多" in text and "补短板" not in text, text


@pytest.mark.parametrize(
    ("told", "heading"),
    [
        ("但同时，受外部环境影响，当前财政工作还面临一定挑战。从收入端看，增收压力加大。", "二、财政工作"),
        (
            "但同时，我们也清醒认识到，税收增速放缓，增收压力加大。必须做好打硬仗的准备。",
            "（一）财政收支形势",
        ),
    ],
)
def test_a_paragraph_that_owns_up_in_few_words(ask, make_view, state, told, heading):
    text = ask("财政运行还面临哪些困难？", make_view(state(told, heading=heading))).text
    assert "增收压力加大" in text, text


def test_a_government_that_owns_up_to_none_tells_none(ask, make_view, state):
    view = make_view(
        state("纵深推进腐败问题集中整治，确保基层运转不出任何问题。"), kind="政府预算", level="政府"
    )
    answer = ask("报告坦言财政运行还有什么问题？", view)
    assert answer.status == "not_stated" and "整治" not in answer.text, answer.text


def test_points_under_a_heading_of_problems(ask, make_view, state):
    view = make_view(
        state("（一）财政运行中存在的问题", heading="三、存在问题及下一步措施"),
        state("1.财源建设力度不足。", heading="（一）财政运行中存在的问题"),
        state("2.抗风险能力不强。", heading="（一）财政运行中存在的问题"),
    )
    text = ask("财政工作还有哪些短板？", view).text
    assert "财源建设" in text and "抗风险" in text, text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("评价报告指出了哪几方面的问题？", ("资金到位不足", "验收滞后"), ("巡检", "土地收入减少")),
        ("项目存在哪些问题？", ("资金到位不足", "验收滞后"), ("巡检",)),
        ("评价发现了什么问题，原因是什么？", ("资金到位不足", "土地收入减少", "资料移交不及时"), ("巡检",)),
    ],
)
def test_points_of_an_appraisal_under_problems_and_their_causes(
    ask, make_view, state, question, told, untold
):
    view = make_view(
        state("五、主要做法、存在的问题及原因分析"),
        state("一是推行双月巡检。", heading="(一)主要做法"),
        state("（二）存在的问题及原因"),
        state("1.配套资金到位不足。土地收入减少是主要原因。", heading="(二)存在的问题及原因"),
        state("2.工程验收滞后。施工方资料移交不及时。", heading="(二)存在的问题及原因"),
        kind="绩效",
    )
    view.paragraphs = tuple(
        replace(paragraph, is_heading=not paragraph.headings) for paragraph in view.paragraphs
    )
    text = ask(question, view).text
    assert all(each in text for each in told) and not any(each in text for each in untold), text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("造林补贴项目存在什么问题？", "验收拖延"),
        ("护林站维修项目发现了哪些问题？", ""),
        ("护林站维修项目存在的问题有哪些？", ""),
    ],
)
def test_what_is_wrong_with_a_thing_is_told_of_it_or_not_at_all(
    ask, make_view, make_figure, state, question, told
):
    said = (
        "“造林补贴”项目评价得分82.5分，等级为“良”。存在的问题：一是验收拖延；二是档案不全。"
        "“护林站维修”项目得分91.8分，支出60.00万元。"
    )
    view = make_view(state(said, make_figure("护林站维修", "60.00")), kind="部门决算")
    text = ask(question, view).text
    assert told in text and ("60.00" not in text and ("拖延" in text) == bool(told)), text
