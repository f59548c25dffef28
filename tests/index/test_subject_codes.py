"""Codes tell under which 类 and 款 a 项 stands."""

from index.subject_codes import stands_below, subjects_above


def test_a_lowest_subject_stands_under_two():
    assert subjects_above("2240502") == ("灾害防治及应急管理支出", "地震事务")


def test_a_middle_subject_stands_under_one():
    assert subjects_above("20805") == ("社会保障和就业支出",)


def test_unknown_codes_stand_under_nothing():
    assert subjects_above("9990101") == ()
    assert subjects_above("") == ()


def test_a_middle_subject_is_of_its_own_class_alone():
    assert stands_below("林业和草原", "农林水支出")
    assert not stands_below("林业和草原", "住房保障支出")
    assert not stands_below("农林水支出", "农林水支出")
