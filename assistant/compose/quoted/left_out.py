"""Why something stands in no budget or account of a report: 怎么不在这本预算里, 算进三公了吗.

Finds the sentence that says that it is left out, or where else it is told of. Knows no figures.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams, weight_said
from assistant.question.asked.query import content_pieces
from assistant.templates import say
from index.normalise import without_list_mark

_ASKED = re.compile(
    r"(?:为什么|为何|为啥|咋|怎么|什么原因|缘故)[^，。？]{0,8}?(?:没有?|未|不)(?:再|被|能)*"
    r"(?:[算列编纳包计放含写统汇]|反映|体现|在|出现)[^，。？]{0,12}?(?:预算|决算|报告|本子|账|里|内|数|范围)"
    r"|(?:预算|决算|报告)[里中][^，。？]{0,4}(?:怎么|为什么|为何|咋)[^，。？]{0,4}(?:没有?|看不到|找不到|查不到)"
)
_WHETHER = re.compile(
    r"(?:[算计纳列编统][进入在到]|包[括含]|含)了?[^，。？；]{1,14}?(?:[里内中]面?)?(?:了?[吗没]|没有)(?=$|[，。？；])"
    r"|(?:算不算|包不包[括含]|含不含|在不在)[^，。？；]{2,14}"
    r"|(?:有没有|是不是|是否)[算计纳列编统][进入在到][^，。？；]{2,14}"
)
_SAYS_SO = re.compile(
    r"不再?(?:编报|编列|编制|汇入|汇总|纳入|列入|计入|包含|包括|含|反映|公开)|不在[^，。；]{0,16}(?:反映|编报|列示|统计|范围)"
    r"|未(?:纳入|列入|编入|计入|包括|包含|汇入|在[^，。；]{0,12}反映)|没有(?:纳入|列入|编入)"
    r"|另行(?:编报|统筹|安排|公开|反映|编制)|单独(?:编报|编制|公开|核算|反映)"
    r"|由[^，。；]{2,20}(?:编列|编报|编制|列支|统筹|反映)|只报送|已?剔除"
)
_ASKING = re.compile(
    r"(?:为什么|为何|为啥|咋|怎么|什么原因|缘故)|(?:这|本|该|那)(?:份|本|个|次)?(?:部门|单位)?(?:预算|决算|报告)"
    r"|[算计纳列编][进入在到]了?|算不算|包不包[括含]|含不含|在不在|有没有|是不是|是否"
)
_PIECES = re.compile(r"[^；。]+")
_LONGEST = 240
_LEAST = 0.34


def asks_whether_in(text: str) -> bool:
    """Whether a question asks if something is counted in (算不算在车辆里)."""
    return _WHETHER.search(text) is not None


def left_out(case: Case) -> Draft | None:
    """The sentence that says why, or that, the thing asked about is left out; None where none does."""
    asked = _ASKED.search(case.query.text) or _WHETHER.search(case.query.text)
    if asked is None:
        return None
    words = _ASKING.sub("‖", case.query.text[: asked.end()])
    grams = {gram for piece in content_pieces(words) for gram in bigrams(piece) if "‖" not in gram}
    best: tuple[float, ReportView, Sentence] | None = None
    for view in case.views if grams else ():
        weights = {gram: view.sentence_index.worth(gram) for gram in sorted(grams)}
        for sentence in view.sentences:
            if sentence.is_row or sentence.is_heading or not _SAYS_SO.search(sentence.text):
                continue
            cover = weight_said(weights, sentence.text)
            if cover >= _LEAST and (best is None or cover > best[0]):
                best = (cover, view, sentence)
    return _quoted(best[1], best[2], grams) if best else None


def _quoted(view: ReportView, sentence: Sentence, grams: set[str]) -> Draft:
    """The whole sentence, of a long one the part that speaks of the thing and says so."""
    pieces = [piece.group() for piece in _PIECES.finditer(sentence.text)]
    telling = [piece for piece in pieces if _SAYS_SO.search(piece)]
    quote = sentence.text.rstrip("。") if len(sentence.text) <= _LONGEST else max(
        telling or pieces, key=lambda piece: sum(gram in piece for gram in grams)
    )  # fmt: skip
    draft = Draft()
    draft.text = say(
        "quoted", quote=without_list_mark(quote.strip()), cite=draft.cite_sentence(view, sentence)
    )
    return draft


__all__ = ["asks_whether_in", "left_out"]
