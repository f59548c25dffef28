from assistant.find.text.forms_of_speech import forms_asked


def test_an_effect_is_told_by_what_was_measured():
    measured, task = "疫点乡镇较上年净减少7个，疫情面积下降15.2%。", "组织开展护林防火、线虫病防治等工作。"
    forms = forms_asked("线虫病防治有啥成效？")
    worth = [sum(form.bonus for form in forms if form.answer.search(said)) for said in (measured, task)]
    assert worth[0] > worth[1]
