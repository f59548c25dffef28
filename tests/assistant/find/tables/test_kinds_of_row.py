"""What a table prints of both kinds of a thing together."""

import pytest

from assistant.find.figures.select import Match
from assistant.find.tables.kinds_of_row import printed_sums


@pytest.mark.parametrize(("sums", "told"), [(True, ["90", "70"]), (False, [])])
def test_the_rows_that_print_the_sum_of_both_kinds(make_view, make_figure, state, sums, told):
    kinds = [("一般性转移支付支出", ("50", "60")), ("专项转移支付支出", ("30", "10"))]
    totals = [("对县转移支付支出合计", ("90", "70"))] if sums else []
    view = make_view(
        *(
            state(
                f"{item} {printed}",
                make_figure(item, printed, region=place, measure="预算数"),
                table="对县转移支付支出预算表",
            )
            for item, amounts in (*totals, *kinds)
            for place, printed in zip(("青溪县", "云岭县"), amounts, strict=True)
        )
    )
    general = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.item.startswith("一般性")
    ]
    assert [match.figure.printed for match in printed_sums(general)] == told
