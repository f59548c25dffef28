import pytest
from pydantic import ValidationError

from index.settings import Settings


def test_one_variable_moves_all_data(monkeypatch, tmp_path):
    monkeypatch.setenv("YUSUAN_DATA", str(tmp_path))
    assert Settings().database_url == f"sqlite:///{tmp_path / 'catalogue.sqlite'}"
    assert Settings().chroma_folder.parent == Settings().files_folder.parent == tmp_path


def test_an_unknown_setting_is_refused():
    with pytest.raises(ValidationError, match="enconder"):
        Settings(enconder="x")


@pytest.mark.parametrize(("name", "value"), [("chunk_size", 5), ("batch_size", 0)])
def test_senseless_numbers_are_refused(name, value):
    with pytest.raises(ValidationError):
        Settings(**{name: value})


def test_a_database_url_takes_the_place_of_the_file(tmp_path):
    url = "postgresql+psycopg://reader@db/yusuan"
    assert Settings(data=tmp_path, database=url).database_url == url


def test_a_home_folder_is_expanded():
    assert "~" not in str(Settings(data="~/yusuan").data)
