"""Question -> Answer by a chat model that cannot misquote; the rules answer where they are certain.

rules draft -> certain? -> follow-up rewritten -> evidence (by steps where there is much to find)
-> reply -> judged -> one repair -> answer. Whatever goes wrong ends in the rules' answer with a
note. Wires the parts; judges and words nothing itself.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.runnables import Runnable, RunnableLambda

from assistant.chain import Asked, Drafted, cite_drafted, draft_by_rules, understand
from assistant.cite import render, untraceable_numbers
from assistant.draft import Draft
from assistant.errors import ModelFailed
from assistant.evidence import Evidence
from assistant.find.text.retrieve import Views
from assistant.model.answer_cache import AnswerCache
from assistant.model.certain import is_certain, sure_names
from assistant.model.chat_model import ChatModel, Meter
from assistant.model.guard import judge
from assistant.model.reply import Reply, text_to_part, text_to_reply
from assistant.model.rewrite import rewritten, to_messages
from assistant.model.settings import ModelSettings
from assistant.model.shown import gather
from assistant.model.steps import compares, needs_steps, take_steps
from assistant.templates import prompt, say
from assistant.tools import ReportDesk, report_tools
from assistant.types import Answer, Step, Usage
from index import Index

OnStep = Callable[[Step], None]
_SHORTER = 2  # evidence is cut to this part when the endpoint says it is too long
_REPORTS_TOLD = 12
_TOOL_NAMES = {"search": "查原文", "look_up_figures": "查数据", "calculate": "计算", "read_page": "读页"}


@dataclass
class _Work:
    """One question on its way: what was spent and what was done."""

    asked: Asked
    meter: Meter
    on_step: OnStep
    trace: list[Step] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)
    names: str = ""
    since: float = field(default_factory=time.perf_counter)

    def step(self, name: str, text: str) -> None:
        """Note what was just done, with the time since the step before."""
        now = time.perf_counter()
        self.trace.append(Step(name=name, text=text, elapsed_ms=round((now - self.since) * 1000)))
        self.since = now
        self.on_step(self.trace[-1])


class ModelEngine:
    """The model engine over an open index; safe to share between threads."""

    def __init__(self, index: Index, settings: ModelSettings, views: Views | None = None) -> None:
        self.settings = settings
        self._index = index
        self._views = views or Views(index)
        self._chat = ChatModel(settings)
        self._cache = AnswerCache(settings.cached_answers)

    def runnable(self) -> Runnable[Asked, Answer]:
        """The engine as a LangChain Runnable."""
        return RunnableLambda(self.answer)

    def answer(self, asked: Asked, on_step: OnStep = lambda step: None) -> Answer:
        """Answer a question; `on_step` hears each step, and each checked sentence as it comes."""
        work = _Work(asked, Meter(self.settings), on_step)
        if not self.settings.given:
            drafted = draft_by_rules(self._index, self._views, understand(self._index, asked))
            return self._by_rules(drafted, work, say("no_model"))
        key = self._key(asked)
        kept = self._cache.get(key)
        if kept is not None:
            return self._again(kept, work)
        answer = self._fresh(work)
        if answer.engine == "model":
            self._cache.put(key, answer)
        return answer

    def _key(self, asked: Asked) -> Hashable:
        scope = tuple(report.id for report in asked.reports) if asked.reports is not None else None
        turns = tuple((turn.question, turn.answer) for turn in asked.history)
        return self._index.catalogue.version(), asked.question, scope, turns

    def _again(self, kept: Answer, work: _Work) -> Answer:
        work.step("cache", "同样的问题刚回答过，报告没有变化")
        usage = kept.usage.model_copy(update={"cached": True}) if kept.usage else None
        return kept.model_copy(
            update={"usage": usage, "trace": work.trace, "elapsed_ms": _elapsed(work.asked)}
        )

    def _fresh(self, work: _Work) -> Answer:
        drafted = draft_by_rules(self._index, self._views, understand(self._index, work.asked))
        work.step("rules", "规则引擎已有答案" if drafted.draft.status == "answered" else "规则引擎没有把握")
        if self.settings.rules_first and is_certain(drafted):
            return self._by_rules(drafted, work)
        try:
            return self._by_model(drafted, work)
        except ModelFailed as error:
            work.step("fallback", f"改由规则引擎回答：{error}")
            name = "model_unanswerable" if error.kind == "unanswerable" else "model_failed"
            note = say(name) if error.kind == "unanswerable" else say(name, why=str(error))
            return self._by_rules(drafted, work, note)

    def _by_rules(self, drafted: Drafted, work: _Work, note: str = "") -> Answer:
        answer = cite_drafted(self._index, drafted)
        notes = [*answer.notes, *([note] if note else [])]
        return answer.model_copy(
            update={
                "notes": notes,
                "trace": work.trace,
                "usage": self._usage(work),
                "elapsed_ms": _elapsed(work.asked),
            }
        )

    def _usage(self, work: _Work) -> Usage | None:
        meter = work.meter
        if not meter.calls:
            return None
        return Usage(
            model=self.settings.name,
            calls=meter.calls,
            prompt_tokens=meter.prompt_tokens,
            completion_tokens=meter.completion_tokens,
            estimated=meter.estimated,
            prompts=list(dict.fromkeys(work.prompts)),
        )

    # ---- by the model ----------------------------------------------------------------------

    def _by_model(self, drafted: Drafted, work: _Work) -> Answer:
        question, drafted = self._whole_question(drafted, work)
        evidence = Evidence(with_values=compares(drafted.understood.query))
        desk = ReportDesk(self._index, self._views, drafted.understood.reports, evidence)
        gather(drafted, question, desk, evidence)
        work.step("search", f"找到{len(evidence.passages)}段原文、{len(evidence.figures)}个数据")
        self._steps(question, drafted, desk, evidence, work)
        work.names = sure_names(drafted)
        draft = self._draft(question, evidence, work)
        answer = render(draft, self._index.catalogue.page)
        found = drafted.draft.status == "answered"
        known = f"{question} {' '.join(citation.title for citation in answer.citations)}"
        if loose := untraceable_numbers(answer.text, answer.citations, [*draft.works, *draft.counts], known):
            raise ModelFailed(f"答案里的“{loose[0]}”在出处里找不到", "rules")
        return answer.model_copy(
            update={
                "engine": "model",
                "notes": [*answer.notes, *([] if found else [say("model_alone")])],
                "trace": work.trace,
                "usage": self._usage(work),
                "elapsed_ms": _elapsed(work.asked),
            }
        )

    def _whole_question(self, drafted: Drafted, work: _Work) -> tuple[str, Drafted]:
        """The question with what a follow-up leaves out, and the rules' draft for it."""
        asked = work.asked
        if not asked.history:
            return asked.question, drafted
        question = rewritten(self._chat, asked.question, asked.history, work.meter)
        work.prompts.append(prompt("model_rewrite", history="", question="").version)
        if not question or question == asked.question:
            return drafted.understood.query.text, drafted
        work.step("rewrite", f"追问补全为：{question}")
        whole = Asked(question, asked.reports, (), asked.started)
        return question, draft_by_rules(self._index, self._views, understand(self._index, whole))

    def _steps(
        self, question: str, drafted: Drafted, desk: ReportDesk, evidence: Evidence, work: _Work
    ) -> None:
        """Let the model look for more where a question is about several things."""
        understood = drafted.understood
        targets = len(drafted.case.linked.targets) if drafted.case else 0
        if not self.settings.steps or not needs_steps(understood.query, targets, len(understood.reports)):
            return
        listed = "\n".join(f"{r.id} {r.title or r.file}" for r in understood.reports[:_REPORTS_TOLD])
        shown = evidence.as_text(self.settings.evidence_characters)
        told = prompt("model_steps", question=question, reports=listed, evidence=shown)
        work.prompts.append(told.version)
        try:
            take_steps(
                self._chat,
                told,
                report_tools(desk),
                work.meter,
                lambda name, text: work.step(name, f"{_TOOL_NAMES.get(name, name)}：{text}"),
            )
        except ModelFailed as error:
            if error.kind in ("budget", "key", "unreachable", "timeout"):
                raise
            work.step("search", f"语言模型没有继续查找：{error}")

    def _draft(self, question: str, evidence: Evidence, work: _Work) -> Draft:
        """The model's answer when it holds to the rules, at the second try at the latest.

        Raises:
            ModelFailed: it did not, or could not be had.
        """
        longest = self.settings.evidence_characters
        try:
            messages, text = self._asked(question, evidence, longest, work)
        except ModelFailed as error:
            if error.kind != "too_long":
                raise
            work.step("draft", "资料太长，减半后再问")
            messages, text = self._asked(question, evidence, longest // _SHORTER, work)
        draft, faults = self._judged(text, evidence, question, work.names)
        work.step("draft", "语言模型已回答，核对" + ("无误" if draft else f"出{len(faults)}处不合规则"))
        if draft is not None:
            return draft
        told = prompt("model_repair", faults="\n".join(f"- {fault}" for fault in faults))
        work.prompts.append(told.version)
        live = self._live(evidence, question, work)
        text = self._chat.reply([*messages, AIMessage(text), *to_messages(told)], Reply, work.meter, live)
        draft, faults = self._judged(text, evidence, question, work.names)
        work.step("repair", "改正后核对" + ("无误" if draft else f"仍有不合：{faults[0]}"))
        if draft is None:
            raise ModelFailed(f"语言模型两次没有照规则回答（{faults[0]}）", "rules")
        return draft

    def _asked(
        self, question: str, evidence: Evidence, longest: int, work: _Work
    ) -> tuple[list[BaseMessage], str]:
        told = prompt("model_answer", evidence=evidence.as_text(longest), question=question)
        work.prompts.append(told.version)
        messages = to_messages(told)
        live = self._live(evidence, question, work)
        return messages, self._chat.reply(messages, Reply, work.meter, live)

    def _live(self, evidence: Evidence, question: str, work: _Work) -> Callable[[str], None]:
        """Tells each sentence of a reply as soon as it has come and is checked; stops at a fault."""
        told = ""
        seen = 0

        def hear(text: str) -> None:
            nonlocal told, seen
            part = text_to_part(text)
            if part is None or not part.answerable or len(part.text) <= seen:
                return
            seen = len(part.text)
            draft = judge(part, evidence, question, work.names).draft
            if draft is None:
                seen = sys.maxsize
                return
            whole = render(draft, self._index.catalogue.page).text
            work.on_step(Step(name="sentence", text=whole[len(told) :]))
            told = whole

        return hear

    @staticmethod
    def _judged(text: str, evidence: Evidence, question: str, names: str) -> tuple[Draft | None, list[str]]:
        try:
            reply = text_to_reply(text)
        except ModelFailed as error:
            return None, [str(error)]
        if not reply.answerable:
            raise ModelFailed("语言模型认为资料回答不了", "unanswerable")
        judged = judge(reply, evidence, question, names)
        return judged.draft, judged.faults


def _elapsed(asked: Asked) -> int:
    return round((time.perf_counter() - asked.started) * 1000)
