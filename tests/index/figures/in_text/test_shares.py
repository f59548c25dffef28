def test_a_move_of_a_share_is_of_the_thing_whose_share_it_is(read, one) -> None:
    figure = one(read("力争税收占比提高1个百分点。"), unit="百分点")
    assert (figure.item, figure.part, figure.direction) == ("税收", "占比", "增加")
