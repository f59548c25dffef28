import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.fixture
def bureau(make_view, state):
    """A report with offices, units, a site, a definition and a measure, each told once."""
    return make_view(
        state("云杉市林业局内设3个科室，分别是：办公室、造林科、防火科。", heading="二、机构设置"),
        state("纳入决算编制范围的下属单位包括：", heading="二、机构设置"),
        state("1.云杉市林业局（本级）", heading="二、机构设置"),
        state("2.云杉市苗圃中心", heading="二、机构设置"),
        state("3.云杉市防火大队", heading="二、机构设置"),
        state("新建瞭望塔位于北坡与石桥路路口。建成后作为火情监测和值守场所。", heading="三、项目概况"),
        state("机关运行经费：指保障机关运转的公用经费支出。", heading="四、名词解释"),
        state("瞭望塔............12", heading="目录"),
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("局里内设哪些科室？", ("办公室", "造林科", "防火科")),
        ("下属单位有哪些？", ("苗圃中心", "防火大队")),
        ("新建瞭望塔在什么位置，建好后做什么用？", ("石桥路", "火情监测")),
        ("机关运行经费是什么意思？", ("保障机关运转",)),
        ("哪些钱才叫机关运行经费？", ("保障机关运转",)),
        ("报告里“机关运行经费”作何理解？", ("保障机关运转",)),
        ("新建瞭望塔选址在哪里？将来派什么用场？", ("石桥路", "火情监测")),
    ],
)
def test_the_report_is_quoted(ask, bureau, question, said):
    answer = ask(question, bureau)
    assert answer.status == "answered", question
    assert all(words in answer.text for words in said), answer.text


@pytest.fixture
def duties(make_view, state):
    """A report with its duties, and an appraisal that tells problems and remedies of two projects."""
    own, last = "一、主要职责", "二、存在的主要问题"
    return make_view(
        state("云杉市林业局主管全市林业工作，主要职责是：", heading=own),
        state("（一）负责造林绿化、苗木繁育和林木种苗管理工作。", heading=own),
        state("（二）组织森林防火和有害生物防治。", heading=own),
        state("自评发现以下不足：", heading=last),
        state("1.苗圃灌溉设施老化，漏水多。", heading=last),
        state("2.巡护记录不完整。", heading=last),
        state("截至年末共有车辆3辆，其中主要负责人用车0辆。", heading="三、资产情况"),
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("林业局有哪些职责？", ("造林绿化", "森林防火")),
        ("局里主要负责哪些工作？", ("造林绿化", "森林防火")),
        ("报告指出了哪些问题？", ("灌溉设施老化", "巡护记录")),
    ],
)
def test_a_list_is_told_whole_where_its_heading_answers(ask, duties, question, said):
    answer = ask(question, duties)
    assert all(words in answer.text for words in said), answer.text


def test_members_are_counted_when_asked(ask, bureau):
    answer = ask("纳入决算编制范围的单位一共有几家？", bureau)
    assert "共3家" in answer.text and "下属2家" in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "评估报告的结论是什么？",
        "瞭望塔的总投资是多少？",
        "防火大队有多少辆车？",
        "苗圃中心主任的工资是多少？",
    ],
)
def test_what_is_not_there_is_refused(ask, bureau, question):
    assert ask(question, bureau).status == "not_stated", question


def test_whether_a_reserve_was_used(ask, make_view, state):
    view = make_view(
        state("下年安排预备费40.00万元。", heading="二、预算安排"),
        state(
            "预算安排预备费30.00万元，全年未使用预备费，全部补充预算稳定调节基金。", heading="一、执行情况"
        ),
    )
    assert "未使用" in ask("预备费动用了没有，去向如何？", view).text


def test_a_use_told_in_the_sentence_after_the_name(ask, make_view, state):
    view = make_view(
        state("1.城乡社区支出（类）土地开发支出（项）。", heading="八、政府性基金"),
        state("支出决算为320.00万元，主要用于新区片区规划编制。", heading="八、政府性基金"),
    )
    assert "新区片区规划编制" in ask("土地开发支出用在什么地方？", view).text


def test_a_count_is_not_answered_by_money(ask, make_view, make_figure, state):
    view = make_view(state("公立医院支出520.00万元。", make_figure("公立医院", "520.00")))
    answer = ask("公立医院预计接诊多少门诊人次？", view)
    assert answer.status == "not_stated" and "520" not in answer.text, answer


def test_a_name_explained_inside_the_sentence_of_another(ask, make_view, state):
    view = make_view(
        state("基本支出：指保障机构运转的人员经费和公用经费。", heading="四、名词解释"),
        state("其中：人员经费指工资福利支出；公用经费指工资福利支出以外的其他支出。", heading="四、名词解释"),
    )
    assert "以外的其他支出" in ask("公用经费指的是什么？", view).text


def test_steps_taken_are_quoted_before_amounts(ask, make_view, make_figure, state):
    view = make_view(
        state("一是测算“三公”经费支出。二是按批复压缩用车。三是按季统计“三公”经费支出。"),
        state("“三公”经费支出164.00万元。", make_figure("“三公”经费支出", "164.00")),
    )
    assert "压缩用车" in ask("“三公”经费支出采取了哪三条做法？", view).text


@pytest.mark.parametrize(
    "sentence",
    [
        "因新院区建设工程推进较慢，收回2030年发行的新增债券资金2.2亿元。",
        "该区采取乡财县管方式，因此未发行债券资金，对下无转移支出。",
    ],
)
def test_a_cause_in_front_or_behind_is_a_reason(ask, make_view, state, sentence):
    text = ask("为什么债券资金被收回？", make_view(state(sentence))).text
    assert sentence.rstrip("。") in text, text


def test_what_duties_name_is_no_count(ask, make_view, state):
    view = make_view(
        state("组织高新技术企业、科技型中小企业的培育，推动科技成果转移转化。", heading="一、主要职责")
    )
    assert "共2家" not in ask("全市有多少家高新技术企业？", view).text


def test_a_sentence_of_another_year_answers_nothing(ask, make_view, state):
    view = make_view(state("2031年，全年接待游客突破260万人次。", heading="（一）总体目标"))
    assert ask("2030年全县实际来了多少游客？", view).status == "not_stated"
    assert "260万人次" in ask("2031年全县来了多少游客？", view).text


def test_of_several_places_with_reasons_the_one_asked_about(ask, make_view, state):
    view = make_view(
        state(
            "分地区看，荷塘县178.3亿元，增长10%，主要是新增了奖补；青石县90.5亿元，增长5.7%（低于市县平均1.5个百分点），"
            "主要是上年修复补助为一次性因素；云杉县82.7亿元，增长5.1%，主要是专项转移支付降幅较大。",
            heading="对市县补助情况说明",
        )
    )
    text = ask("省里给青石县的补助增幅为什么低于市县平均？", view).text
    assert "一次性因素" in text and "奖补" not in text and "专项转移支付" not in text, text


@pytest.mark.parametrize(
    "question",
    ["纳入部门预算编制范围的单位有几家？", "纳入2031年汇总预算编制范围的有哪些单位？"],
)
def test_the_bodies_within_the_budget_are_no_posts_and_no_money(ask, make_view, make_figure, state, question):
    view = make_view(
        state("林业局编制60名。", make_figure("编制", "60", measure="数量", unit="名")),
        state("收入总计900.00万元。", make_figure("收入总计", "900.00", measure="预算数")),
        state("从预算单位构成看，纳入部门汇总预算编制范围的预算单位共计一家，具体包括：云杉市林业局本级。"),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "云杉市林业局本级" in text and "60" not in text and "900" not in text, text


def test_where_the_very_amount_asked_about_comes_from(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "社会保险基金收入341.5亿元，增长11.1%。", make_figure("社会保险基金收入", "341.5", unit="亿元")
        ),
        state(
            "社会保险基金决算与执行比较：一是总收入增加8.6亿元，主要是养老保险保费增加2.9亿元和财政补助增加5.7亿元。"
            "二是总支出减少3.4亿元，主要是延迟审批减支1.5亿元，未结算减支1.9亿元。",
            heading="（二）变化情况",
        ),
    )
    text = ask("社会保险基金收入决算比执行数多出8.6亿，多在哪几块？", view).text
    assert "2.9亿元" in text and "5.7亿元" in text and "341.5" not in text, text
    assert "1.5亿元" in ask("社会保险基金支出少的3.4亿元，少在哪几方面？", view).text


def test_a_name_alone_explains_nothing(ask, make_view, state):
    view = make_view(
        state("上级补助收入", heading="三、收入决算表"), state("林业局说明。", heading="四、其他")
    )
    assert ask("上级补助收入是什么意思？", view).status == "not_stated"


def test_an_amount_is_no_meaning(ask, make_view, make_figure, state):
    view = make_view(state("县域总财力 46.00", make_figure("县域总财力", "46.00"), table="财力表"))
    draft = ask("“县域总财力”是什么意思？", view)
    assert draft.status == "not_stated" and "的含义" in draft.text, draft.text


def test_no_sentence_of_other_things_tells_whether_a_thing_agrees(ask, make_view, state):
    view = make_view(
        state("政法专项编制286名、事业编制28名，其余人员专项经费由旗里保障。"),
        state("年末余额表见附件。"),
    )
    answer = ask("专项债务余额正文和表一致吗？", view)
    assert answer.status == "not_stated" and "编制" not in answer.text, answer.text


def test_whether_a_task_was_met_needs_no_rate(ask, make_view, state, make_figure):
    view = make_view(
        state(
            "全市退出护林站30家，超额完成省定年度任务。",
            make_figure("退出护林站", "30", measure="数量", unit="家"),
        )
    )
    assert "超额完成" in ask("退出了多少家护林站？超额完成任务了吗？", view).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("县里怎么确保村里的水厂不停水？", "备用水源"),
        ("水厂的工作人员拿什么当准？", "劳动合同为准"),
        ("如何防止水厂出问题？", "备用水源"),
    ],
)
def test_the_way_a_thing_is_done_is_no_cause(ask, make_view, state, question, said):
    view = make_view(
        state("逐个水厂配备备用水源，确保农村水厂不停水、不出问题。"),
        state("水厂工作人员以签订的劳动合同为准。"),
        state("我们将高度重视发展中的问题，采取措施加以解决。"),
        state("水厂维修支出20.00万元，比上年增加3.00万元，主要原因是管网老化。"),
    )
    answer = ask(question, view)
    assert answer.status == "answered"
    assert said in answer.text


def test_a_numbered_title_is_quoted_with_what_it_opens(ask, make_view, state):
    view = make_view(
        state("2.全力做好防汛值守保障。汛前检修水泵，备足沙袋、帐篷、照明等物资。"),
        state("防汛支出20.00万元。"),
    )
    assert "沙袋" in ask("防汛值守要在哪几方面做好保障？", view).text


def test_why_a_thing_is_left_out_of_the_accounts(ask, make_view, state):
    view = make_view(
        state("渔民养老保险由省级统筹，不在全县体现。"),
        state("全县船员养老保险收入8.00万元，下降1.7%，主要是补贴减少。"),
    )
    assert "省级统筹" in ask("渔民养老保险为什么不在全县的账上？", view).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("码头修缮查出来有哪些毛病？", "进度缓慢"),
        ("码头修缮三、四季度排的是什么工作？", "第三季度验收"),
        ("码头修缮靠什么推动施工？", "错峰作业机制"),
    ],
)
def test_what_is_done_and_found_is_told_in_its_own_form(ask, make_view, state, question, said):
    view = make_view(
        state("码头修缮项目实施后，解决一批渔民停靠的实际问题，包括装卸、补给、避风等。"),
        state("评价发现，码头修缮进度缓慢、监理不到位、资料不充分，需要改进。"),
        state("第一季度招标；第二季度施工；第三季度验收；第四季度审计。", heading="码头修缮"),
        state("采取错峰作业机制推进码头修缮施工。"),
    )
    assert said in ask(question, view).text


@pytest.mark.parametrize(
    "question",
    ["码头修缮工程各季度安排做什么？", "码头修缮工程第三季度做什么？", "码头修缮工程一至四季度干什么？"],
)
def test_what_each_quarter_is_for_is_told_in_the_section_of_its_project(
    ask, make_view, make_figure, state, question
):
    about = "项目经费情况说明"
    view = make_view(
        state("一、码头修缮工程是为了方便渔民装卸，根据码头修缮工程的批复进行建设。", heading=about),
        state("第一季度招标，第二季度施工，第三季度验收，第四季度审计。", heading=about),
        state("第一季度用款计划8.00万元。", make_figure("第一季度用款计划", "8.00"), heading=about),
        state("第一季度巡查，第二季度清淤。", heading="河道养护说明"),
    )
    text = ask(question, view).text
    assert "第三季度验收" in text and "清淤" not in text, text


@pytest.mark.parametrize("asked", ["一个人算不算本单位的人，拿什么当准？", "编制预算时，人员以什么为准？"])
def test_the_rule_that_decides_is_quoted(ask, make_view, state, asked):
    view = make_view(
        state("日常公用经费支出预算根据定额标准确定。"),
        state("人员归属严格以编制和工资关系为准。"),
        kind="部门预算",
    )
    assert "工资关系为准" in ask(asked, view).text


def test_no_reason_is_quoted_for_an_item_that_is_printed_nowhere(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "行政运行支出决算为43.00万元，决算数小于预算数的主要原因是厉行节约。",
            make_figure("行政运行", "43.00", reason="厉行节约"),
        )
    )
    assert ask("一般行政管理事务的钱怎么会一年涨了二十多倍？", view).status == "not_stated"


def test_a_word_of_a_longer_name_that_is_printed_nowhere_brings_no_reason(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "城乡社区支出43.00万元，比上年减少5.00万元，主要是部分项目改由专项债券资金安排。",
            make_figure("城乡社区支出", "43.00"),
        ),
        state("专项收入12.00万元。", make_figure("专项收入", "12.00")),
    )
    answer = ask("对市县的专项转移支付为什么涨得那么猛？", view)
    assert answer.status == "not_stated", answer.text


@pytest.mark.parametrize(
    "question", ["公益性岗位的补贴为什么减少？", "政府性基金预算收支总体为何比上年增加？"]
)
def test_the_reason_of_another_subject_or_fund_is_not_quoted(ask, make_view, state, question):
    view = make_view(
        state(
            "社会保障支出（类）养老支出（款）行政单位离退休（项）："
            "减少的主要原因是退休人员减少，生活补贴相应减少。"
        ),
        state("收入总计80.00万元，比上年增加5.00万元，主要原因是基地建设项目安排政府性基金拨款。"),
    )
    answer = ask(question, view)
    assert answer.status == "not_stated", answer.text


def test_a_sum_said_is_told_with_the_sentences_whose_amounts_add_up_to_it(ask, make_view, make_figure, state):
    view = make_view(
        state("1.统筹安排17.4亿元，增进民生福祉。", make_figure("增进民生福祉", "17.4", unit="亿元")),
        state("——安排6.6亿元，兑现养老保险补助。"),
        state("——安排10.8亿元，用于困难群众救助。"),
        state("2.统筹安排12.1亿元，提升治理水平。"),
    )
    text = ask("用于增进民生福祉的17.4亿元分成哪两笔，各多少？", view).text
    assert "6.6亿元" in text and "10.8亿元" in text and "12.1" not in text, text


def test_an_amount_within_an_item_of_the_list_is_not_added_up_for_a_part(ask, make_view, make_figure, state):
    head = {"heading": "二、财力支持方向"}
    view = make_view(
        state("市本级财力安排9.1亿元，按下列方向投入。", make_figure("财力", "9.1", unit="亿元"), **head),
        state("1.保民生4.2亿元，用于保工资。", **head),
        state("2.保运行2.1亿元，支持各单位。", **head),
        state("其中，刚性支出1.4亿元。", **head),
        state("3.保战略1.4亿元，支持产业。", **head),
        state("4.保重点1.4亿元，支持工程。", **head),
        kind="政府预算",
    )
    text = ask("市本级财力9.1亿元由哪些构成？", view).text
    assert all(f"{number}.保" in text for number in range(1, 5)), text


def test_the_parts_of_another_year_are_not_quoted(ask, make_view, make_figure, state):
    planned = {"measure": "预算数", "year": 2032, "unit": "亿元"}
    view = make_view(
        state(
            "省下达防汛债券资金4.3亿元，其中：一般债券0.2亿元，专项债券4.1亿元。",
            *(
                make_figure(item, printed, **planned)
                for item, printed in (("防汛债券资金", "4.3"), ("专项债券", "4.1"))
            ),
            heading="2032年预算安排",
        ),
        kind="政府预算",
        year=2032,
    )
    assert "4.1" not in ask("2031年防汛债券资金分哪几块？", view).text


def test_the_list_behind_a_title_of_the_thing_named_is_told(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "按精简、统一、效能的原则，设置内设机构10个、林业站所3个。",
            make_figure("林业站所", "3", unit="个", measure="数量"),
            heading="二、机构设置",
        ),
        state("1.党政机构。包括：党政办公室；财政办公室。", heading="二、机构设置"),
        state("2.林业站所。包括：苗圃中心；防火服务站；护林大队。", heading="二、机构设置"),
    )
    text = ask("镇里的林业站所有哪几个？", view).text
    assert "苗圃中心" in text and "护林大队" in text, text


@pytest.mark.parametrize("question", ["机关设了哪几个处室？", "机关设有哪些部室？", "局里设了哪几个处？"])
def test_the_rooms_of_a_body_before_the_bodies_of_its_report(ask, make_view, state, question):
    view = make_view(
        state("县局机关内设办公室、人事处和调研处3个处级职能机构。", heading="（二）内设机构"),
        state("二、预算单位构成"),
        state("编制范围只有机关本级1家预算单位，无下属二级预算单位。", heading="二、预算单位构成"),
    )
    text = ask(question, view).text
    assert "人事处" in text and "二级" not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "云溪县税收减收了多少亿元，把全市的收入增幅拉低了几个百分点？",
        "全市一般公共预算收入增幅被云溪县拖累了多少个百分点？",
    ],
)
def test_how_far_a_rate_was_pulled_is_told_in_the_sentence_that_says_so(
    ask, make_view, make_figure, state, question
):
    rate = {"measure": "增减率", "unit": "%", "direction": "减少", "base": "上年", "region": "全市"}
    view = make_view(
        state("全市一般公共预算收入下降4%。", make_figure("一般公共预算收入", "4", **rate)),
        state("受云溪县税收减收1.5亿元影响，拉低全市一般公共预算收入增幅7.5个百分点。"),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert "7.5个百分点" in text and "1.5亿元" in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云杉市林业局还管着哪几个站？", "管理青石木材检查站、白水苗木站（种子站）和护林总站（共3个）"),
        ("云杉市林业局管理哪些站？", "青石木材检查站"),
        ("云杉市林业局代管了哪几个馆？", ""),
    ],
)
def test_the_bodies_of_the_kind_asked_that_one_is_in_charge_of(
    ask, make_view, make_figure, state, question, told
):
    view = make_view(
        state("云杉市林业局内设机构：办公室、营林科、防火科、财务科和护林站。", heading="二、机构设置"),
        state("9．管理青石木材检查站、白水苗木站（种子站）和护林总站。", heading="一、主要职责"),
        state("部门：云杉市林业局 一、林业收入 12.00 二、其他收入 3.00", make_figure("林业收入", "12.00")),
        kind="部门预算",
    )
    answer = ask(said_plainly(question), view)
    assert told in answer.text and "营林科" not in answer.text and "12.00" not in answer.text, answer.text
    assert (answer.status == "answered") == bool(told)


@pytest.mark.parametrize(
    "question",
    ["林业局核定编制是几个？", "林业局编制有多少个？", "林业局在职人员有几个？", "林业局核定编制数是多少？"],
)
def test_people_and_posts_are_not_counted_off_a_list(ask, make_view, state, question):
    view = make_view(
        state(
            "从预算单位构成看，纳入部门汇总预算编制范围的预算单位共计1家，仅包括林业局本级，"
            "不含云杉林场（自收自支）和青石林场（自收自支）。"
        ),
        state("社会保障支出320.00万元，主要用于离退休人员支出、缴纳在职人员养老保险的支出。"),
    )
    assert ask(question, view).status == "not_stated"


@pytest.mark.parametrize("question", ["“基本支出预算”包括哪两块？", "基本支出预算包括哪两部分？"])
def test_what_a_name_takes_in_is_told_by_its_definition_though_it_ends_in_budget(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state("基本支出预算 90.00", make_figure("基本支出预算", "90.00"), table="支出预算表"),
        state("基本支出预算：是为保障林场运转而编制的年度计划，包括人员经费和公用经费两部分。"),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "人员经费和公用经费两部分" in text, text


def test_principles_asked_for_are_told_where_they_are_called_so(ask, make_view, state):
    heading = "（一）指导思想和编制原则"
    view = make_view(
        state("2031年预算编制的指导思想是：坚持稳中求进，坚持过紧日子，坚持防范风险。", heading=heading),
        state("编制原则：一是实事求是；二是打破基数；三是有保有压。", heading=heading),
        kind="政府预算",
    )
    text = ask("2031年预算编制坚持哪三条原则？", view).text
    assert "打破基数" in text and "指导思想" not in text, text


@pytest.mark.parametrize("question", ["2031年市级收入的缺口是靠什么办法补上的？", "市级收入短收怎么解决的？"])
def test_how_a_gap_was_made_up_for_is_told_where_that_is_said(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "市级一般公共预算收入完成40.90亿元，短收1.60亿元，主要是木材交易量减少。",
            make_figure("一般公共预算收入", "40.90", unit="亿元", region="市级", measure="执行数"),
        ),
        state("短收部分通过动用预算稳定调节基金1.20亿元、压减一般性支出解决。"),
        state("市级收支平衡情况：一般公共预算收入40.90亿元，加上级补助收入58.70亿元，收支平衡。"),
        kind="政府预算",
    )
    assert "压减一般性支出解决" in ask(question, view).text


def test_bodies_that_the_report_counts_are_not_counted_by_their_kinds(ask, make_view, state):
    view = make_view(
        state(
            "纳入2031年部门预算编制范围的单位共9个，其中：行政单位1个、公益一类事业单位6个、公益二类事业单位2个。",
            heading="二、机构设置",
        ),
    )
    text = ask("纳入预算的单位一共几家？", view).text
    assert "共9个" in text and "共3家" not in text, text
