"""Bodies below one are told by the sentence that lists those of its account, and not by a row of money."""

import pytest


@pytest.mark.parametrize("question", ["下属单位都有哪几家？", "下属单位有哪些？"])
def test_the_bodies_of_the_account_are_those_below(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "编入本部门2031年度决算的单位共3个，名单如下：1.云杉市林业局（本级）2.云杉市苗圃3.云杉市林木检疫站",
            heading="二、单位构成情况",
        ),
        state(
            "本年支出8653.87万元，其中：基本支出3888.78万元；对附属单位补助支出0万元。",
            make_figure("对附属单位补助支出", "0"),
            heading="三、支出决算",
        ),
    )
    text = ask(question, view).text
    assert "云杉市苗圃" in text
    assert "云杉市林木检疫站" in text
