def test_the_printed_share_of_the_same_money_is_told_beside_the_worked_one(
    ask, make_view, make_figure, state
):
    wide = "公务用车购置及运行维护费支出"
    view = make_view(
        state("“三公”经费支出62.07万元。", make_figure("“三公”经费", "62.07")),
        state(
            f"{wide}27.46万元，占44.2%。",
            make_figure(wide, "27.46"),
            make_figure(wide, "44.2", measure="占比", unit="%"),
        ),
        state("公务用车运行维护费支出27.46万元。", make_figure("公务用车运行维护费支出", "27.46")),
    )
    text = ask("养车的钱占“三公”经费的比例多大？", view).text
    assert "44.24%" in text and "44.2%[" in text
