"""Spending beyond the income of a year against what the balance moved by."""

import pytest

_TITLE = "收入支出决算总表"


@pytest.fixture
def account(make_view, make_figure, state):
    """A summary of both sides of the account, each side a table of its own."""

    def made(spent="96.00", after="24.00", besides=()):
        income = (("本年收入合计", "90.00"), ("年初结转和结余", "30.00"), *besides)
        spending = (("本年支出合计", spent), ("年末结转和结余", after))
        return make_view(
            *(
                state(
                    f"{item} {printed}",
                    make_figure(item, printed, headings=(_TITLE,), scope="全部资金"),
                    table=_TITLE,
                )
                for item, printed in (*income, *spending)
            )
        )

    return made


@pytest.mark.parametrize(
    "question",
    [
        "当年花的比当年收的多出多少？这个缺口和结转结余的变动对得上吗？",
        "收支差额与结转结余的减少一致吗？",
        "本年支出超过本年收入的部分，跟动用的结转结余对得上吗？",
    ],
)
def test_the_shortfall_is_what_the_balance_went_down_by(ask, account, question):
    text = ask(question, account()).text
    assert text.startswith("对得上"), text
    assert "96.00 − 90.00 = 6.00" in text and "30.00 − 24.00 = 6.00" in text, text


def test_a_surplus_is_what_the_balance_went_up_by(ask, account):
    text = ask("收支差额和结转结余的变化对得上吗？", account("84.00", "36.00")).text
    assert text.startswith("对得上") and "支出比本年收入少6.00" in text and "增加6.00" in text, text


def test_what_does_not_agree_is_told_with_the_gap(ask, account):
    text = ask("收支差额和结转结余的变化对得上吗？", account(after="25.00")).text
    assert text.startswith("对不上") and "相差1.00万元" in text, text


def test_nothing_is_held_together_where_other_money_moved_the_balance(ask, account):
    text = ask("收支差额和结转结余的变化对得上吗？", account(besides=(("使用非财政拨款结余", "5.00"),))).text
    assert "对不上" not in text and "96.00 − 90.00" not in text, text
