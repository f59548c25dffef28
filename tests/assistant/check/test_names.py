def test_a_name_written_wrongly_is_found(ask, make_view, state):
    view = make_view(
        state("云杉市林业局负责全市森林资源保护。"),
        state("云杉市林业业局2031年度决算公开。", page=2),
    )
    answer = ask("报告里单位名称有没有写错的地方？", view)
    assert "云杉市林业业局" in answer.text
    assert [citation.page_start for citation in answer.citations] == [2]
