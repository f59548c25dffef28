"""A government's report on executing last year's budget and on this year's draft, of an invented city.

Prose in 亿元, tables in 万元 with execution, share of the budget reached and change against the
year before. The figures live here, in one table of accounts; prose and tables print them.
"""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from eval.reports.blocks import Block, Break, Cover, Ruled, Sheet
from eval.reports.paint import Look

PLACE = "霁宁市"
YEAR = 2025
TITLE = f"关于{PLACE}{YEAR - 1}年预算执行情况和{YEAR}年预算草案的报告"
LOOK = Look(size=13, leading=25, cell_size=9, footer="— {page} —")


@dataclass(frozen=True)
class Account:
    """One item of income or spending: amounts in 万元 of two years past and the draft.

    `before` is the actual two years back, `budget` and `actual` those of last year, `draft`
    the budget proposed; `why` explains last year's change, `plan` the draft's.
    """

    name: str
    before: int
    budget: int
    actual: int
    draft: int
    why: str = ""
    plan: str = ""

    @property
    def reached(self) -> str:
        """Actual in per cent of the budget."""
        return rate(self.actual, self.budget)

    @property
    def growth(self) -> str:
        """Change of the actual against the year before, signed."""
        return rate(self.actual - self.before, self.before)

    @property
    def draft_growth(self) -> str:
        """Change of the draft against last year's actual, signed."""
        return rate(self.draft - self.actual, self.actual)


def rate(part: int, whole: int) -> str:
    """Per cent with one decimal."""
    return f"{(Decimal(part) * 100 / Decimal(whole)).quantize(Decimal('0.1'), ROUND_HALF_UP)}"


def yi(wan: int) -> str:
    """万元 as 亿元 with two decimals."""
    return f"{(Decimal(wan) / 10000).quantize(Decimal('0.01'), ROUND_HALF_UP)}"


TAXES = (
    Account("增值税", 412_630, 436_000, 428_915, 447_000, "留抵退税规模回落", "制造业增值税稳定增长"),
    Account("企业所得税", 168_240, 175_000, 159_806, 163_500, "两家重点化工企业停产检修", "停产企业恢复生产"),
    Account("个人所得税", 52_718, 55_000, 56_430, 58_000, "股权转让收入增加", "居民收入稳步增长"),
    Account("城市维护建设税", 61_305, 64_000, 62_748, 65_200),
    Account("契税", 88_462, 80_000, 71_935, 70_000, "新建商品房成交面积下降", "房地产市场仍在调整"),
    Account("其他税收", 93_145, 95_000, 97_216, 99_300),
)
FEES = (
    Account("专项收入", 42_180, 43_000, 44_325, 45_000),
    Account("行政事业性收费收入", 26_904, 26_000, 24_817, 24_000, "停征两项涉企收费", ""),
    Account(
        "国有资源（资产）有偿使用收入",
        73_560,
        78_000,
        89_142,
        82_000,
        "盘活闲置厂房和停车资源",
        "可盘活资产减少",
    ),
    Account("罚没收入", 21_437, 20_000, 19_586, 19_000),
)
SPENDING = (
    Account("一般公共服务支出", 186_420, 190_000, 184_735, 182_000, "压减一般性支出", "继续压减一般性支出"),
    Account("公共安全支出", 98_315, 101_000, 100_482, 102_000),
    Account(
        "教育支出",
        412_806,
        430_000,
        433_915,
        452_000,
        "新建学校12所投入使用，生均经费提高",
        "落实教育投入只增不减要求",
    ),
    Account("科学技术支出", 46_127, 58_000, 57_340, 66_000, "设立创新券和实验室后补助", "支持新型研发机构"),
    Account("社会保障和就业支出", 268_540, 279_000, 281_623, 296_000, "城乡低保标准提高", "养老金补助增加"),
    Account("卫生健康支出", 174_932, 165_000, 158_208, 160_500, "疾控一次性支出减少", ""),
    Account("节能环保支出", 72_318, 76_000, 70_945, 78_000, "部分治理项目跨年实施", "续建治理项目集中付款"),
    Account("城乡社区支出", 203_716, 195_000, 189_402, 186_000),
    Account("农林水支出", 231_640, 240_000, 242_187, 251_000),
    Account("交通运输支出", 64_208, 60_000, 59_317, 58_500),
    Account("住房保障支出", 58_930, 62_000, 63_784, 60_000, "老旧小区改造提前完成", "改造任务量下降"),
)
FUND_INCOME = (
    Account(
        "国有土地使用权出让收入",
        386_420,
        360_000,
        248_316,
        260_000,
        "土地市场低迷，3宗商住用地流拍",
        "计划出让地块增加",
    ),
    Account("城市基础设施配套费收入", 31_205, 30_000, 27_418, 28_000),
    Account("彩票公益金收入", 6_184, 6_200, 6_527, 6_600),
)
FUND_SPENDING = (
    Account("国有土地使用权出让收入安排的支出", 341_806, 330_000, 236_904, 240_000),
    Account("专项债券安排的支出", 182_000, 260_000, 263_500, 180_000),
    Account("彩票公益金安排的支出", 5_920, 6_000, 6_108, 6_200),
)
TRANSFERS = (("返还性收入", 62_318), ("一般性转移支付收入", 486_205), ("专项转移支付收入", 128_640))
DEBT = (("一般债务", 812_640, 798_315), ("专项债务", 1_467_200, 1_452_860))
CAPITAL = (
    Account("利润收入", 8_420, 9_000, 9_316, 9_600),
    Account("股利股息收入", 3_105, 3_200, 2_984, 3_000),
)
INSURANCE = (
    Account(
        "城乡居民基本养老保险基金",
        96_310,
        102_000,
        104_728,
        110_000,
        "基础养老金标准由每人每月158元提高到175元",
        "",
    ),
    Account("职工基本医疗保险基金", 148_260, 152_000, 151_394, 156_000),
    Account("失业保险基金", 21_408, 19_500, 18_736, 19_200, "阶段性降低费率", ""),
)


def total(accounts: tuple[Account, ...], name: str) -> Account:
    """The sum of accounts as an account of its own."""
    return Account(
        name,
        *(sum(getattr(one, field) for one in accounts) for field in ("before", "budget", "actual", "draft")),
    )


TAX_TOTAL = total(TAXES, "税收收入")
FEE_TOTAL = total(FEES, "非税收入")
INCOME = total((TAX_TOTAL, FEE_TOTAL), "一般公共预算收入")
SPENT = total(SPENDING, "一般公共预算支出")
FUNDS_IN = total(FUND_INCOME, "政府性基金预算收入")
FUNDS_OUT = total(FUND_SPENDING, "政府性基金预算支出")


def blocks() -> list[Block]:
    """The whole report."""
    sheet = Sheet()
    sheet.add(
        Cover(TITLE, (f"——{YEAR}年1月在{PLACE}第九届人民代表大会第五次会议上", f"{PLACE}财政局")), Break()
    )
    last = YEAR - 1
    sheet.say("各位代表：")
    sheet.say(
        f"受市人民政府委托，现将{PLACE}{last}年预算执行情况和{YEAR}年预算草案提请审议，并请列席人员提出意见。"
    )
    sheet.heading(f"一、{last}年预算执行情况", 1)
    sheet.heading("（一）一般公共预算", 2)
    sheet.say(
        ("G:收入", f"全市一般公共预算收入完成{yi(INCOME.actual)}亿元，为预算的{INCOME.reached}%，{_growth(INCOME)}。"),
        ("G:税收", f"其中，税收收入{yi(TAX_TOTAL.actual)}亿元，{_growth(TAX_TOTAL)}，占一般公共预算收入的比重为{rate(TAX_TOTAL.actual, INCOME.actual)}%；"),
        ("G:非税", f"非税收入{yi(FEE_TOTAL.actual)}亿元，{_growth(FEE_TOTAL)}。"),
    )  # fmt: skip
    sheet.say("主要收入项目完成情况：")
    for account in (*TAXES, *FEES):
        sheet.say((f"G:{account.name}", f"——{_done(account)}。"))
    sheet.say(
        (
            "G:支出",
            f"全市一般公共预算支出{yi(SPENT.actual)}亿元，为预算的{SPENT.reached}%，{_growth(SPENT)}。主要支出项目完成情况：",
        )
    )
    for account in SPENDING:
        sheet.say((f"G:{account.name}", f"——{_done(account)}。"))
    whole = sum(value for _, value in TRANSFERS)
    parts = "，".join(f"{name}{yi(value)}亿元" for name, value in TRANSFERS)
    sheet.say(("G:转移支付", f"上级补助收入{yi(whole)}亿元，其中：{parts}。"))
    sheet.heading("（二）政府性基金预算", 2)
    sheet.say(
        ("G:基金收入", f"政府性基金预算收入{yi(FUNDS_IN.actual)}亿元，为预算的{FUNDS_IN.reached}%，{_growth(FUNDS_IN)}。"),
        (f"G:{FUND_INCOME[0].name}", f"其中：{_done(FUND_INCOME[0])}。"),
        ("G:基金支出", f"政府性基金预算支出{yi(FUNDS_OUT.actual)}亿元，为预算的{FUNDS_OUT.reached}%，{_growth(FUNDS_OUT)}。"),
    )  # fmt: skip
    sheet.heading("（三）国有资本经营预算和社会保险基金预算", 2)
    capital = total(CAPITAL, "国有资本经营预算收入")
    sheet.say(("G:国资收入", f"国有资本经营预算收入{yi(capital.actual)}亿元，为预算的{capital.reached}%。"))
    for account in INSURANCE:
        sheet.say(
            (f"G:{account.name}", f"{_done(account).replace(account.name, account.name + '收入', 1)}。")
        )
    sheet.heading("（四）地方政府债务", 2)
    limit, debt = sum(row[1] for row in DEBT), sum(row[2] for row in DEBT)
    sheet.say(
        ("G:债务", f"{last}年末，全市政府债务限额{yi(limit)}亿元，债务余额{yi(debt)}亿元，其中：" + "，".join(f"{name}余额{yi(value)}亿元" for name, _, value in DEBT)
         + "，余额控制在限额以内。"),
    )  # fmt: skip
    sheet.heading(f"二、{YEAR}年预算草案", 1)
    sheet.say(
        ("G:草案收入", f"全市一般公共预算收入安排{yi(INCOME.draft)}亿元，{_draft(INCOME)}。"),
        ("G:草案支出", f"全市一般公共预算支出安排{yi(SPENT.draft)}亿元，{_draft(SPENT)}。"),
    )
    for account in (*TAXES, *FEES, *SPENDING):
        if account.plan:
            sheet.say(
                (
                    f"G:草案:{account.name}",
                    f"{account.name}安排{yi(account.draft)}亿元，{_draft(account)}，主要考虑{account.plan}。",
                )
            )
    sheet.say(
        (
            "G:草案基金",
            f"政府性基金预算收入安排{yi(FUNDS_IN.draft)}亿元，{_draft(FUNDS_IN)}；支出安排{yi(FUNDS_OUT.draft)}亿元，{_draft(FUNDS_OUT)}。",
        )
    )
    sheet.add(Break())
    _tables(sheet)
    return sheet.blocks


def _growth(account: Account) -> str:
    return _signed(account.growth, "比上年", "增长", "下降")


def _draft(account: Account) -> str:
    return _signed(account.draft_growth, "比上年执行数", "增长", "下降")


def _signed(value: str, base: str, up: str, down: str) -> str:
    return f"{base}{down}{value[1:]}%" if value.startswith("-") else f"{base}{up}{value}%"


def _done(account: Account) -> str:
    why = f"，主要是{account.why}" if account.why else ""
    return f"{account.name}{yi(account.actual)}亿元，完成预算的{account.reached}%，{_growth(account)}{why}"


def _tables(sheet: Sheet) -> None:
    sheet.heading("附表", 0)
    for number, (name, accounts, whole) in enumerate(
        (
            ("一般公共预算收入", (TAX_TOTAL, *TAXES, FEE_TOTAL, *FEES), INCOME),
            ("一般公共预算支出", SPENDING, SPENT),
            ("政府性基金预算收入", FUND_INCOME, FUNDS_IN),
            ("政府性基金预算支出", FUND_SPENDING, FUNDS_OUT),
        ),
        1,
    ):
        sheet.add(_execution(number, name, accounts, whole))
    for number, (name, accounts, whole) in enumerate(
        (
            ("一般公共预算收入", (TAX_TOTAL, *TAXES, FEE_TOTAL, *FEES), INCOME),
            ("一般公共预算支出", SPENDING, SPENT),
        ),
        5,
    ):
        sheet.add(_proposal(number, name, accounts, whole))
    sheet.add(_debt_table())


def _execution(number: int, name: str, accounts: tuple[Account, ...], whole: Account) -> Ruled:
    rows = [
        (one.name, f"{one.before:,}", f"{one.budget:,}", f"{one.actual:,}", one.reached, one.growth)
        for one in (*accounts, whole)
    ]
    rows[-1] = (f"{name}合计", *rows[-1][1:])
    return Ruled(
        f"表{number} {YEAR - 1}年全市{name}执行情况表", "万元",
        (("项目", f"{YEAR - 2}年决算数", f"{YEAR - 1}年预算数", f"{YEAR - 1}年执行数", "执行数为预算数的%", "比上年决算数增长%"),),
        tuple(rows), (3, 1.5, 1.5, 1.5, 1.3, 1.3), (), tuple(f"GT{number}:{row[0]}" for row in rows),
        numeric=(1, 2, 3, 4, 5), key=f"GT{number}",
    )  # fmt: skip


def _proposal(number: int, name: str, accounts: tuple[Account, ...], whole: Account) -> Ruled:
    rows = [(one.name, f"{one.actual:,}", f"{one.draft:,}", one.draft_growth) for one in (*accounts, whole)]
    rows[-1] = (f"{name}合计", *rows[-1][1:])
    return Ruled(
        f"表{number} {YEAR}年全市{name}预算表", "万元",
        (("项目", f"{YEAR - 1}年执行数", f"{YEAR}年预算数", "预算数比上年执行数增长%"),), tuple(rows),
        (3, 1.5, 1.5, 1.5), (), tuple(f"GT{number}:{row[0]}" for row in rows), numeric=(1, 2, 3), key=f"GT{number}",
    )  # fmt: skip


def _debt_table() -> Ruled:
    rows = [(name, f"{limit:,}", f"{value:,}") for name, limit, value in DEBT]
    rows.append(("合计", f"{sum(row[1] for row in DEBT):,}", f"{sum(row[2] for row in DEBT):,}"))
    return Ruled(
        f"表7 {YEAR - 1}年末政府债务限额和余额情况表", "万元", (("项目", "债务限额", "债务余额"),), tuple(rows), (3, 2, 2), (),
        tuple(f"GT7:{row[0]}" for row in rows), numeric=(1, 2), key="GT7",
    )  # fmt: skip
