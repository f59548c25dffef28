def asked(assistant, limit=6):
    return assistant.examples(limit)


def test_a_change_with_its_reason_is_asked_in_its_own_direction(assistant):
    assert "公务用车运行维护费为什么增加？" in asked(assistant, 20) or "公务接待费为什么减少？" in asked(
        assistant, 20
    )


def test_the_only_report_needs_no_naming(assistant):
    assert not [question for question in asked(assistant) if "青禾县" in question or "2024年" in question]


def test_no_more_are_given_than_wanted_and_none_twice(assistant):
    assert len(asked(assistant, 2)) == 2
    assert len(set(asked(assistant, 20))) == len(asked(assistant, 20))


def test_every_example_has_an_answer(assistant):
    assert {assistant.ask(question).status for question in asked(assistant)} == {"answered"}


def test_an_empty_installation_has_no_examples(tmp_path):
    from assistant import Assistant

    with Assistant.open(tmp_path) as empty:
        assert empty.examples() == []
