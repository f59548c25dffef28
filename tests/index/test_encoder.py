import shutil

import numpy as np
import pytest

from index.encoder import SHIPPED, Encoder
from index.errors import EncoderError
from index.settings import Settings
from index.stores.store import Index


def test_a_folder_is_known_by_its_weights_wherever_it_lies(tmp_path):
    shutil.copytree(SHIPPED, tmp_path / "copy")
    assert Encoder(str(tmp_path / "copy")).identity == Encoder().identity


def test_other_weights_are_another_encoder(tmp_path):
    shutil.copytree(SHIPPED, tmp_path / "copy")
    with (tmp_path / "copy" / "model.safetensors").open("ab") as file:
        file.write(b"x")
    assert Encoder(str(tmp_path / "copy")).identity != Encoder().identity


def test_an_id_is_known_by_its_name():
    assert Encoder("someone/some-model").identity == "hub:someone/some-model"


@pytest.mark.encoder
def test_a_model_that_cannot_be_loaded_is_named(tmp_path):
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(EncoderError, match="YUSUAN_ENCODER"):
        Encoder(str(tmp_path)).embed(["车"])


@pytest.mark.encoder
def test_the_shipped_encoder_knows_everyday_words():
    question, car, guests = Encoder().embed(
        ["公车花了多少钱", "公务用车运行维护费3.20万元", "公务接待费0.50万元"]
    )
    assert question @ car > question @ guests


@pytest.mark.encoder
def test_vectors_have_unit_length():
    np.testing.assert_allclose(np.linalg.norm(Encoder().embed(["车", "接待费" * 300]), axis=1), 1, atol=1e-3)


@pytest.mark.encoder
def test_each_of_many_texts_gets_its_own_vector():
    texts = [f"{name}支出{number}.20万元" * (number % 5 + 1) for number, name in enumerate("车会差旅培" * 5)]
    encoder = Encoder(batch_size=2)
    alone = np.vstack([encoder.embed_one(text) for text in texts])
    assert ((alone * encoder.embed(texts)).sum(axis=1) > 0.999).all()


@pytest.mark.encoder
def test_no_texts_give_no_vectors():
    assert len(Encoder().embed([])) == 0


@pytest.mark.encoder
def test_a_report_is_found_in_everyday_words(tmp_path, draw_report):
    lines = ["公务接待费支出0.50万元，用于接待来访单位。", "会议费支出1.10万元，用于召开年度工作会议。"]
    report = draw_report(tmp_path / "a.pdf", ["云杉市林业局2031年度部门决算"], lines[:1], lines[1:])
    with Index.open(Settings(data=tmp_path / "data")) as index:
        index.add([report])
        (chunk,) = index.catalogue.chunks([index.search_vectors("请客吃饭花了多少", None, 1)[0].key])
    assert "公务接待费" in chunk.chunk.text
