from assistant.audit.telling import check_to_text


def test_what_was_checked_is_counted(check, forestry):
    checked = check(forestry)
    assert checked.held >= 2 and checked.checked == checked.held + len(checked.findings)


def test_a_check_in_lines(check, make_view, make_figure, state):
    view = make_view(
        state("会议费支出5.40万元。", make_figure("会议费", "5.40"), page=2),
        state("会议费 4.50", make_figure("会议费", "4.50"), table="机构运转支出表"),
    )
    assert check_to_text(check(view)).splitlines() == [
        "《云杉市林业局2031年度部门决算》核对 1 处：相符 0，对不上 1。",
        "1. 〔正文与表〕正文写2031年会议费决算数为5.40万元[1]，《机构运转支出表》里为4.50万元[2]，"
        "相差0.90万元（5.40 − 4.50 = 0.90万元）。",
        "   [1] 第 2 页  “会议费支出5.40万元。”",
        "   [2] 第 1 页  “会议费 4.50”",
    ]


def test_a_report_without_anything_to_check_says_so(check, make_view, state):
    assert "没有找到可以核对的数" in check_to_text(check(make_view(state("负责全市森林资源保护。"))))
