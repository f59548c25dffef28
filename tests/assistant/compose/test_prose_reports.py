"""Whole answers over invented prose of departments, schools and governments, read by the reader itself."""

import pytest

from assistant.find.text.view import ReportView
from index.figures.in_text import paragraphs_to_figures
from index.types import Paragraph, Span


@pytest.fixture
def prose(make_report):
    """A report of the given paragraphs; "# " opens a heading."""

    def read(*texts, **report):
        paragraphs, headings, page = [], (), ""
        for text in texts:
            span = (Span(1, len(page), len(page) + len(text)),)
            page += text + "\n"
            if text.startswith("# "):
                headings = (text.removeprefix("# "),)
            else:
                paragraphs.append(Paragraph(text, span, headings))
        made = make_report(**report)
        figures = paragraphs_to_figures(paragraphs, made)
        return ReportView(made, tuple(figures), tuple(paragraphs), (), {1: page})

    return read


@pytest.fixture
def school(prose):
    return prose(
        "云杉二中本级共有预算单位1个，编制人数190人。实有人数198人，其中：在职人数143人；离休人员1人；退休人员54人。",
        "单位预算支出520万元。其中：基本支出520万元，占总支出100%。按支出功能分类：教育440万元，占总支出84.62%；"
        "社会保障和就业50万元，占总支出9.62%；住房保障支出30万元。",
        "2031年收入预算总额为520万元，较上年减少22万元，下降4.06%，其中：财政拨款收入330万元，占收入预算总额的63.46%，"
        "较上年预算安排减少了4万元；事业收入111万元，占收入预算总额的21.35%，较上年减少2万元；上年结转79万元，"
        "占收入预算总额的15.19%，较上年减少16万元。",
        kind="部门预算",
        title="云杉二中2031年单位预算",
        organisation="云杉二中",
        file="云杉二中2031年单位预算.pdf",
    )


def test_all_people_are_asked_with_some_of_them_said_to_be_among_them(ask, school):
    assert "实有人数为198人" in ask("算上离退休的，学校实有多少人？", school).text


def test_parts_of_a_school_by_function(ask, school):
    text = ask("学校的支出按用途分成哪几类，各花多少？", school).text
    assert all(value in text for value in ("440万元", "50万元", "30万元")) and "520万元" not in text, text


def test_the_share_of_all_that_a_school_spends(ask, school):
    assert "5.77%" in ask("住房保障那部分占全校支出的比例是多少？", school).text


def test_a_share_of_the_budget_is_no_completion(ask, school):
    text = ask("事业收入打算收多少，占全部收入的几成？", school).text
    assert "111万元" in text and "占收入预算总额的21.35%" in text and "63.46" not in text, text


def test_money_carried_over_is_a_part_where_prose_lists_it_as_one(ask, school):
    text = ask("收入里头哪一块比上年减得最狠，减了多少？", school).text
    assert "上年结转" in text and "16万元" in text, text


@pytest.fixture
def district(prose):
    return prose(
        "# 一、2031年财政决算情况",
        "2031年区级一般公共预算收入完成3612万元，为年度预算的102.99%。其中税收收入3075万元，非税收入537万元。",
        "区级一般公共预算支出完成10884万元，主要支出项目完成情况如下：",
        "一般公共服务支出1781万元，增长6.98%；国防支出39万元，下降55.67%；教育支出2053万元，增长7.13%；"
        "文化体育与传媒支出83万元，增长50.63%。",
        "收支相抵后，年终结余128万元，上年结余收入389万元。",
        kind="政府决算",
        title="云杉区2031年政府决算公开",
        organisation="云杉区",
        file="云杉区2031年政府决算公开.pdf",
    )


def test_what_rose_most_and_what_fell_most_in_one_question(ask, district):
    text = ask("报告列出的各类支出里，涨得最快的和跌得最多的分别是哪类，幅度各多少？", district).text
    assert "文化体育与传媒支出" in text and "50.63%" in text and "国防支出" in text and "55.67%" in text, text


def test_the_side_that_verbs_speak_of_and_what_is_left_at_the_end(ask, district):
    text = ask("一般公共预算花出去多少？年底账上还结余多少？", district).text
    assert "10884万元" in text and "128万元" in text and "389" not in text, text


def test_which_share_of_a_whole_comes_from_a_part(ask, district):
    assert "85.13%" in ask("一般公共预算收入里，有百分之几是靠税收？", district).text


def test_the_share_of_the_year_before_from_the_points_it_has_moved(ask, prose):
    view = prose(
        "一般公共预算收入完成3216万元，下降3%。税收收入占比达84.21%，上升3.12个百分点。",
        kind="政府决算",
        title="云杉区2031年财政决算",
        organisation="云杉区",
    )
    text = ask("2030年税收收入占一般公共预算收入的比重是多少？", view).text
    assert "81.09%（84.21 − 3.12 = 81.09%）" in text, text


def test_posts_of_each_kind_against_the_people_behind_them(ask, prose):
    view = prose("本部门行政编制69人，实有人数56人；事业编制18人，实有人数15人。")
    text = ask("行政编制和事业编制各空着几个？", view).text
    assert "空编13人" in text and "空编3人" in text, text


def test_things_added_by_a_word_are_shared_together(ask, prose):
    view = prose(
        "“三公”经费决算总额为102万元。其中：公务用车购置费27万元，公务用车运行维护费51万元，公务接待费24万元。",
        kind="三公经费",
        title="云杉县2031年三公经费决算情况说明",
    )
    assert "76.47%" in ask("三公里，买车加养车占了几成？", view).text
    text = ask("接待和养车，占三公的比例各是多少？", view).text
    assert "23.53%" in text and "50.00%" in text, text


def test_a_whole_is_told_with_the_largest_of_its_parts(ask, prose):
    view = prose(
        "2031年返还性收入736万元，分项情况是：所得税基数返还收入77万元；增值税税收返还收入284万元；其他返还收入375万元。",
        kind="其他",
        title="云杉区2031年转移支付情况说明",
    )
    text = ask("返还性收入一共多少，其中最大的一笔是什么？", view).text
    assert "736万元" in text and "其他返还收入" in text, text


@pytest.fixture
def bonds(prose):
    return prose(
        "截至2031年底，全县政府债务余额57.0454亿元，债务余额严格控制在核定的限额62.7504亿元内。",
        "2031年全县由省级代为发行地方政府债券13.2159亿元。",
        "按债券性质分：由省级代为发行新增债券5.1049亿元，由省级代为发行再融资债券8.111亿元。",
        "⑴安排用于城乡基础设施建设0.775亿元，其中：桃源路道路工程0.1亿元；留安路道路工程0.525亿元；体育馆0.15亿元。",
        "⑵安排用于教育基础设施建设0.07亿元，其中：二中教学综合楼项目0.01亿元；实验小学扩建项目0.06亿元。",
        kind="其他",
        title="云杉县2031年举借政府债务情况说明",
        organisation="云杉县",
    )


def test_what_the_limit_of_debt_leaves(ask, bonds):
    assert "5.7050亿元" in ask("县里离债务上限还剩多少额度？", bonds).text


def test_kinds_of_bonds_under_a_name_said_shorter(ask, bonds):
    text = ask("省里代发的债券中，新增的和再融资的各有多少亿？", bonds).text
    assert "5.1049亿元" in text and "8.111亿元" in text, text


def test_an_amount_and_how_many_parts_it_lists(ask, bonds):
    text = ask("拿来建学校的有多少亿？一共列了几个项目？", bonds).text
    assert "0.07亿元" in text and "共列2个项目" in text, text


def test_the_largest_of_a_noun(ask, bonds):
    text = ask("几条路里头哪条分到的钱最多，多少亿？", bonds).text
    assert "留安路道路工程" in text and "0.525亿元" in text, text


def test_a_count_that_moved_from_one_number_to_another(ask, prose):
    view = prose(
        "因公出国（境）费22万元。全年组织出国团组10个。因公出国（境）经费支出减少28万元，主要是严格审批，"
        "出国人次从29人降为16人，下降44.8%。",
        kind="三公经费",
        title="云杉区2031年三公经费支出情况",
    )
    assert "减少13人" in ask("出国的人比上年少了几个？", view).text


def test_a_count_that_moved_is_not_told_of_what_is_new(ask, prose):
    view = prose(
        "重点专项数量从78个压减至42个。新增共建重点实验室8个。",
        kind="政府预算",
        title="云杉市2031年预算执行情况的报告",
        organisation="云杉市",
    )
    text = ask("新增几个共建重点实验室？", view).text
    assert "8个" in text and "42个" not in text, text


def test_rises_and_falls_that_make_up_a_difference(ask, prose):
    view = prose(
        "与人大审议的2031年执行数相比，全市一般公共预算收支决算数总计均增加10亿元。在收入方面，中央补助减少9亿元；"
        "调入资金增加19亿元。",
        kind="政府决算",
        title="云杉市关于2031年决算的报告",
        organisation="云杉市",
    )
    text = ask("收入总计比执行数多出10亿，是哪几项一增一减凑成的？", view).text
    assert "减少9亿元" in text and "增加19亿元" in text and "执行数" in text, text


def test_why_budgets_were_not_met_is_told_of_all_of_them(ask, prose):
    view = prose(
        "2031年，社会保险基金收入预算数676亿元，决算数589亿元，完成预算的87.1%。其中，财政补贴收入预算数352亿元，"
        "决算数274亿元，完成预算的77.8%。预算完成率较低，主要是养老保险改革的进度低于预期。",
        kind="政府决算",
        title="2031年社会保险基金决算情况的说明",
        organisation="云杉省",
    )
    text = ask("财政补贴收入，预算多少、实际多少？预算完成得不好主要怪什么？", view).text
    assert "352亿元" in text and "274亿元" in text and "养老保险改革" in text, text


def test_the_other_end_asked_in_a_sentence_of_its_own(ask, district):
    text = ask("支出增幅最高的是哪一类？最低的呢？", district).text
    assert "50.63%" in text and "55.67%" in text and "收入" not in text, text


def test_the_smallest_fall_and_those_that_share_it(ask, prose):
    view = prose(
        "收入预算520万元，其中：财政拨款收入330万元，较上年减少4万元；事业收入111万元，较上年减少2万元；"
        "其他收入79万元，较上年减少2万元。",
        kind="部门预算",
    )
    text = ask("哪一项收入比上年减少得最少？", view).text
    assert "降得最少" in text and "事业收入" in text and "其他收入" in text and "财政" not in text, text


def test_people_counted_right_behind_the_parts_contradict_nothing(ask, prose):
    view = prose("实有人数198人，其中：在职人数143人；退休人员48人。同等待遇非在编人员7人。")
    assert "不一致" not in ask("实有多少人？", view).text


def test_what_bonds_went_to_is_ranked_with_its_share(ask, prose):
    view = prose(
        "2031年1-12月发行的新增专项债券18.35亿元，用于社会事业6.46亿元，市政和产业园区基础设施9.23亿元，"
        "安居工程2.66亿元。",
        kind="其他",
        title="云杉区2031年地方政府债务信息公开",
        organisation="云杉区",
    )
    text = ask("新发的专项债券投得最多的是哪个领域，占了几成？", view).text
    assert "市政和产业园区基础设施" in text and "50.30%" in text, text


def test_a_stated_change_that_holds_is_said_to_hold(ask, prose):
    view = prose(
        "“三公”经费2031年预算33万元，2030年预算57.55万元，与上年对比减少24.55万元。",
        kind="三公经费",
        title="云杉局2031年三公经费预算对比说明",
    )
    text = ask("三公预算减少24.55万，这个数对得上吗？", view).text
    assert text.startswith("对得上") and "57.55 − 33 = 24.55" in text, text


def test_points_that_a_share_has_moved(ask, prose):
    view = prose(
        "一般公共预算收入完成3216万元。税收收入占比达84.21%，上升3.12个百分点。",
        kind="政府决算",
        title="云杉区2031年财政决算",
        organisation="云杉区",
    )
    assert "3.12百分点" in ask("税收占比比上年提高了几个百分点？", view).text


def test_the_use_in_the_paragraph_that_the_thing_opens(ask, prose):
    view = prose(
        "其中：公务接待费支出预算为11.77万元，公务用车费支出预算为0万元。",
        "（二）公务接待费。2031年预算支出11.77万元，比2030年减少0.13万元。主要是用于接待上级调研、招商引资等支出。",
        kind="部门预算",
    )
    assert "招商引资" in ask("学校的招待费主要花在哪些场合？", view).text


def test_posts_called_shorter_or_longer_than_printed(ask, prose):
    view = prose("在职人员14人。核定的岗位为专技岗7人；管理岗位4人；工勤岗3人。", kind="部门预算")
    text = ask("在职的人里，专技岗位、管理岗、工勤岗位各几人？", view).text
    assert all(f"为{count}人" in text for count in (7, 4, 3)), text


def test_shares_of_two_years_are_apart_by_points(ask, prose):
    views = [
        prose(
            f"{year}年一般公共预算收入完成3216万元，下降3%。税收收入占一般公共预算收入的比重为{share}%。",
            kind="政府预算",
            title=f"关于云杉区{year}年预算执行情况和{year + 1}年预算草案的报告",
            organisation="云杉区",
            year=year + 1,
        )
        for year, share in ((2031, "90.24"), (2032, "87.96"))
    ]
    text = ask("税收占一般公共预算收入的比重，2032年比2031年降了几个百分点？", *views).text
    assert "减少2.28个百分点" in text and "2.53" not in text, text


def test_income_stands_in_for_no_spending_and_months_are_read_with_any_dash(ask, prose):
    view = prose(
        "1-8月，全市一般公共预算收入25亿元，比上年增加2亿元。",
        kind="政府预算执行",
        title="云杉市2031年以来预算执行情况的报告",
        organisation="云杉市",
    )
    assert ask("1—8月全市一般公共预算支出多少？", view).status == "not_stated"
    assert "25亿元" in ask("1月至8月全市一般公共预算收入多少？", view).text


def test_the_final_sum_is_set_against_no_other_thing_in_another_measure(ask, prose):
    view = prose(
        "2031年一般公共预算收入决算数2515万元，其中：税收收入执行数750万元。",
        kind="政府决算",
        title="云杉区2031年财政决算",
        organisation="云杉区",
    )
    text = ask("2031年一般公共预算收入决算数比执行数多多少？", view).text
    assert "1765" not in text, text


def test_a_bound_is_told_as_one(ask, prose):
    view = prose(
        "总体看，全市财政自给率长期低于10%，主要依靠转移支付。科技服务点不少于150个。",
        kind="政府预算执行",
        title="云杉市2031年预算执行情况的报告",
        organisation="云杉市",
    )
    assert "低于10%" in ask("云杉市财政自给率有多高？", view).text
    text = ask("科技服务点有多少个？", view).text
    assert "科技服务点不少于150个" in text, text


def of_government(prose, *texts, place="青溪市"):
    return prose(
        *texts,
        kind="政府预算",
        title=f"{place}2031年财政收支情况",
        organisation=place,
        file=f"{place}2031年财政收支情况.html",
    )


@pytest.mark.parametrize(
    ("question", "told", "status"),
    [
        ("1-2月大口径财政收入多少？", "900万元", "answered"),
        ("2月份大口径财政收入多少？", "300万元", "answered"),
        ("前两个月税收收入多少？", "800万元", "answered"),
        ("2月份税收收入多少？", "", "not_stated"),
        ("3月份大口径财政收入多少？", "", "not_stated"),
    ],
)
def test_a_figure_of_other_months_is_no_answer(ask, prose, question, told, status):
    view = of_government(
        prose,
        "2月份，全县实现大口径财政收入300万元，较上年同期减收100万元，下降25%。1-2月，全县实现大口径财政收入900万元，"
        "较上年同期增收200万元，增长28.57%。从收入结构看：税收收入800万元，占收入的88.89%；非税收入100万元，占收入的11.11%。",
        place="青溪县",
    )
    draft = ask(question, view)
    assert draft.status == status and told in draft.text, draft.text


def test_one_part_that_is_more_than_its_whole_is_told_beside_it(ask, prose):
    view = of_government(
        prose, "2031年我市新增债务限额1.50亿元，其中：新增地方政府专项债务限额1.60亿元。", place="青溪市"
    )
    text = ask("2031年新增债务限额是多少？", view).text
    assert "1.50亿元" in text and "部分大于整体" in text, text


def test_digits_printed_in_two_units_are_told(ask, prose):
    view = of_government(prose, "2031年我市当年举借债务1.60亿元，其中：新增债券1.60元。")
    text = ask("2031年新增债券多少？", view).text
    assert "单位疑有误，疑应为“亿元”" in text, text


def test_what_pulled_an_income_is_the_reason_of_its_move(ask, prose):
    view = prose(
        "全市一般公共预算收入完成42.00亿元，增长5.00%。",
        "一般公共预算收入超额完成预算，其中非税收入贡献突出，拉动收入增长6.20个百分点。",
        kind="政府预算",
        level="政府",
        title="云杉市2031年预算执行情况报告",
    )
    text = ask("一般公共预算收入为什么增长？", view).text
    assert "拉动收入增长6.20个百分点" in text, text


@pytest.mark.parametrize("question", ["局里现有在职多少人、退休多少人？", "在职人员有多少、退休的有多少？"])
def test_those_there_are_now_are_counted_as_those_in_office_and_retired(ask, prose, question):
    view = prose("实有人数112人，其中：在职69人，增加0人，减少3人；退休43人。", "退休费37.45万元。")
    text = ask(question, view).text
    assert "69人" in text and "43人" in text and "万元" not in text, text


@pytest.fixture
def forms(prose):
    """Two projects told in lines."""
    return prose(
        "项目一：",
        "项目名称：林情监测",
        "预算安排规模：58.00万元",
        "资金分配情况：影像购置22.00万元，样地调查36.00万元",
        "资金执行时间：2031年5月—10月",
        "项目二：",
        "项目名称：苗木抽检",
        "预算安排规模：21.60万元",
        "资金分配情况：抽检样品720批次，每批次300元",
        kind="部门预算",
        title="云杉县林业局2031年部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("林情监测的58万元打算怎么花？", ("22.00万元", "36.00万元"), "抽检"),
        ("林情监测的钱怎么用？", ("22.00万元", "36.00万元"), "抽检"),
        ("苗木抽检安排了多少钱，怎么花？", ("21.60万元", "720批次"), "影像"),
        ("林情监测和苗木抽检的钱分别怎么用？", ("36.00万元", "720批次"), "58"),
    ],
)
def test_what_the_money_of_a_project_goes_to_is_told_by_the_line_of_its_form(
    ask, forms, question, told, untold
):
    text = ask(question, forms).text
    assert all(piece in text for piece in told) and untold not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [("在职人员比上年减少多少人？", "增加0人、减少3人"), ("退休的增加了多少人？", "增加2人、减少1人")],
)
def test_those_who_came_and_those_who_went_are_both_told(ask, prose, question, told):
    view = prose(
        "实有人数112人，其中：在职69人，增加0人，减少3人；退休43人，增加2人，减少1人；离休0人，增加0人。"
    )
    text = ask(question, view).text
    assert told in text and "持平" not in text, text
