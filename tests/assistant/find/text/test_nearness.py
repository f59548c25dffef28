import numpy as np

from assistant.find.text.nearness import Nearness
from index.types import Chunk

SIDES = ("猫", "狗", "鸟")


def animals_of(texts):
    """Unit vectors by which of three animals a text tells of."""
    rows = np.array([[float(side in text) for side in SIDES] + [0.1] for text in texts], dtype=np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def a_nearness(view, ranked):
    chunks = {view.report.id: [Chunk(p.text, "prose", p.headings, p.spans) for p in ranked(view.paragraphs)]}
    return Nearness([view], lambda: chunks, animals_of)


def test_the_sentence_nearest_in_meaning_gains_most(make_view, state):
    view = make_view(
        state("本年收养流浪狗的人家有所增加。"),
        state("本年收养流浪猫的人家有所增加。"),
        state("本年收养流浪鸟的人家有所增加。"),
    )
    gains = a_nearness(view, list).gains("猫归谁管")[view.report.id]
    first, second, third = (gains[number] for number in range(3))
    assert second > first - 0.1 > third - 0.2
    assert second == max(gains.values())


def test_without_a_text_only_the_rank_of_the_chunk_counts(make_view, state):
    view = make_view(state("本年收养流浪狗的人家有所增加。"), state("本年收养流浪猫的人家有所增加。"))
    gains = a_nearness(view, reversed).of_chunks()[view.report.id]
    assert gains[1] > gains[0] > 0


def test_closeness_is_measured_from_the_middle_and_vectors_are_made_once(make_view, state):
    view = make_view(state("流浪狗的收养情况。"), state("流浪猫的收养情况。"), state("流浪鸟的收养情况。"))
    nearness = a_nearness(view, list)
    places = [(view, number) for number in range(3)]
    close = nearness.closeness("猫", places)
    assert close[1] > 0 >= close[0] == close[2]
    assert nearness.closeness("猫", places[:1]) == [0.0]
    assert sorted(view.vectors) == [0, 1, 2]
