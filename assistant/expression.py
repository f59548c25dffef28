"""Expression over named figures -> a worked result: `({F1} - {F2}) / {F2}`, in Decimal.

Knows + − × ÷, brackets, avg(…) and which quantities may meet: money with money (in the unit
of the first), a count with money, percentages with either. Numbers come only from figures; a
digit in an expression is an error. Does not know who asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculate import Operand, Worked, in_unit, places, plain_number, rounded
from assistant.errors import BadExpression
from index import Figure
from index.normalise import YUAN_PER_UNIT, is_money

FindFigure = Callable[[str], Figure]

_TOKEN = re.compile(r"\s*(?:\{([^{}]+)\}|(avg|平均)|([-+*/(),]))")
_SAME_MARK = str.maketrans("−－–×✕÷（），＋／＊", "---**/(),+/*")
_LONGEST, _DEEPEST = 400, 20
_RATIO = "倍"
_PER = "/"  # 万元/人次: money for each of what is counted


@dataclass(frozen=True)
class Part:
    """A part of an expression worked out: its value and unit, how it prints, what binds it."""

    value: Decimal
    unit: str
    shown: str
    binding: int = 2  # 0 a sum, 1 a product, 2 a single number

    def inside(self, binding: int) -> str:
        """As it prints within a stronger operator."""
        return self.shown if self.binding >= binding else f"（{self.shown}）"


def work_out(expression: str, find: FindFigure, unit: str = "") -> Worked:
    """The result of an expression over figures.

    Args:
        expression: names of figures in braces joined by operators.
        find: gives the figure of a name.
        unit: wanted for the result: a money unit, or % or 倍 for a ratio; by default the unit
            of the first figure, and % for a ratio.

    Raises:
        BadExpression: it cannot be read, or its quantities do not go together.
    """
    if len(expression) > _LONGEST:
        raise BadExpression(f"算式有{len(expression)}个字符，最多{_LONGEST}个。")
    reader = _Reader(expression, find)
    part = reader.sum()
    reader.expect_end()
    if len(reader.operands) < 2:
        raise BadExpression(f"算式“{expression}”里至少要有两个数据，例如 {{F1}} - {{F2}}。")
    return _result(part, unit, tuple(reader.operands))


def _result(part: Part, unit: str, operands: tuple[Operand, ...]) -> Worked:
    value, shown = part.value, part.shown
    if part.unit == _RATIO and unit in ("", "%"):
        shown = f"{part.inside(1)} × 100%"
        return Worked(shown, rounded(value * 100, 2), "%", operands)
    if part.unit == _RATIO and unit == _RATIO:
        return Worked(shown, rounded(value, 2), _RATIO, operands)
    own, _, _ = part.unit.partition(_PER)
    if unit and unit != own:
        if not (is_money(unit) and is_money(own)):
            raise BadExpression(f"算式的结果以“{own or '数'}”计，不能写成“{unit}”。")
        factor = YUAN_PER_UNIT[own] / YUAN_PER_UNIT[unit]
        sign, by = ("×", factor) if factor > 1 else ("÷", 1 / factor)
        value, shown = value * factor, f"{part.inside(1)} {sign} {plain_number(by.normalize())}"
    exact = part.binding == 0 and places(value) <= 4  # sums keep their places, the rest have two
    return Worked(shown, value if exact else rounded(value, 2), unit or own, operands)


class _Reader:
    """Reads an expression from left to right, working it out as it goes."""

    def __init__(self, expression: str, find: FindFigure) -> None:
        self._text = expression
        self._find = find
        self._tokens = self._split(expression)
        self._at = 0
        self._depth = 0
        self._money = ""
        self.operands: list[Operand] = []

    @staticmethod
    def _split(expression: str) -> list[tuple[str, str]]:
        # names in braces stay as they are: only marks outside are made one kind
        text = re.sub(r"\{[^{}]*\}|[^{}]+", lambda m: _same_marks(m.group()), expression)
        tokens: list[tuple[str, str]] = []
        at = 0
        while text[at:].strip():
            match = _TOKEN.match(text, at)
            if match is None:
                wrong = text[at:].strip()[:12]
                raise BadExpression(
                    f"算式里的“{wrong}”读不懂。"
                    "只能写 {F1} 这样的数据、+ - * / ( ) 和 avg( , )，不能写数字。"
                )
            name, function, mark = match.groups()
            tokens.append(("name", name.strip()) if name else ("avg", "avg") if function else (mark, mark))
            at = match.end()
        return tokens

    def _peek(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def _take(self, *kinds: str) -> str:
        """The next token when it is one of `kinds`, else nothing."""
        if self._peek() not in kinds or not self._peek():
            return ""
        self._at += 1
        return self._tokens[self._at - 1][1]

    def _need(self, kind: str) -> None:
        if not self._take(kind):
            raise BadExpression(f"算式“{self._text}”不完整，缺少“{kind}”。")

    def expect_end(self) -> None:
        """Nothing may follow a whole expression."""
        if self._peek():
            raise BadExpression(f"算式“{self._text}”在第{self._at + 1}个符号处多了内容。")

    def sum(self) -> Part:
        """Products joined by + and −."""
        part = self._product()
        while mark := self._take("+", "-"):
            part = _added(part, self._product(), mark)
        return part

    def _product(self) -> Part:
        part = self._single()
        while mark := self._take("*", "/"):
            part = (_multiplied if mark == "*" else _divided)(part, self._single())
        return part

    def _single(self) -> Part:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise BadExpression(f"算式“{self._text}”的括号太深。")
        try:
            if name := self._take("name"):
                return self._figure(name)
            if self._take("avg"):
                return self._average()
            self._need("(")
            part = self.sum()
            self._need(")")
            return part
        finally:
            self._depth -= 1

    def _average(self) -> Part:
        self._need("(")
        part, count = self.sum(), 1
        while self._take(","):
            part, count = _added(part, self.sum(), "+"), count + 1
        self._need(")")
        return Part(part.value / count, part.unit, f"{part.inside(1)} ÷ {count}", 1)

    def _figure(self, name: str) -> Part:
        figure = self._find(name)
        if figure.value is None:
            raise BadExpression(f"{{{name}}}（{figure.item}）没有数值，不能参与计算。")
        self._money = self._money or (figure.unit if is_money(figure.unit) else "")
        operand = in_unit(figure, self._money or figure.unit)
        self.operands.append(operand)
        number = operand.shown + ("%" if operand.unit == "%" else "")
        return Part(operand.value, operand.unit, f"（{number}）" if operand.value < 0 else number)


def _same_marks(piece: str) -> str:
    return piece if piece.startswith("{") else piece.translate(_SAME_MARK)


def _added(first: Part, second: Part, mark: str) -> Part:
    if first.unit != second.unit:
        raise BadExpression(f"“{first.unit or '数'}”和“{second.unit or '数'}”不能相加减。")
    value = first.value + second.value if mark == "+" else first.value - second.value
    unit = "百分点" if first.unit == "%" and mark == "-" else first.unit
    right = second.inside(1) if mark == "-" else second.shown
    return Part(value, unit, f"{first.shown} {'+' if mark == '+' else '−'} {right}", 0)


def _multiplied(first: Part, second: Part) -> Part:
    value = first.value * second.value
    if "%" in (first.unit, second.unit):
        value /= 100
    return Part(
        value, _unit_of_product(first.unit, second.unit), f"{first.inside(1)} × {second.inside(1)}", 1
    )


def _unit_of_product(first: str, second: str) -> str:
    """Shares and ratios take the other's unit; money for each of something times how many there are."""
    for plain, other in ((first, second), (second, first)):
        if plain in ("%", _RATIO):
            return other
        if other.endswith(_PER + plain):
            return other.removesuffix(_PER + plain)
    raise BadExpression(f"“{first or '数'}”和“{second or '数'}”不能相乘。")


def _divided(first: Part, second: Part) -> Part:
    if second.value == 0:
        raise BadExpression("算式的除数是 0。")
    value, unit = first.value / second.value, f"{first.unit}{_PER}{second.unit}"
    if first.unit == second.unit:
        unit = _RATIO
    elif second.unit in ("%", _RATIO):
        value, unit = value * (100 if second.unit == "%" else 1), first.unit
    elif is_money(second.unit) or _PER in first.unit or _PER in second.unit:
        raise BadExpression(f"“{first.unit or '数'}”不能除以“{second.unit or '数'}”。")
    return Part(value, unit, f"{first.inside(1)} ÷ {second.inside(2)}", 1)
