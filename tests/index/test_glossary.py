from index.glossary import load_glossary


def test_a_list_of_all_parts_names_their_whole():
    named = load_glossary().named_by_parts
    whole = named("因公出国（境）费、公务用车购置及运行费和公务接待费的财政拨款")
    assert whole is not None and whole.name == "“三公”经费"
    assert named("因公出国（境）费、公务接待费") is None
    assert named("因公出国（境）费、公务用车购置及运行费和公务接待费的变动原因") is None
