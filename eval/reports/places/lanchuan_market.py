"""岚川市市场监督管理局: an invented bureau whose report contradicts itself (see plant.py)."""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from eval.reports.ledger import (
    Assets,
    DepartmentPlan,
    Indicator,
    LinePlan,
    Procurement,
    Project,
    Spent,
    Staff,
    ThreePublic,
    YearPlan,
)

_LINES = (
    LinePlan(
        "2013801",
        21_480_600,
        0,
        "机关人员工资和办公",
        ("基层所人员工资标准提高",),
        ("基层所划转街道4个，人员减少",),
    ),
    LinePlan(
        "2013802", 0, 2_164_000, "注册登记窗口和法制工作", ("增设自助登记终端15台",), ("自助终端购置已完成",)
    ),
    LinePlan("2013812", 0, 1_386_500, "药品和医疗器械抽检", ("增加网售药品抽检批次",), ("抽检批次压减",)),
    LinePlan(
        "2013815", 0, 3_942_800, "产品质量和特种设备监管", ("电梯安全风险评估扩面",), ("电梯评估首轮完成",)
    ),
    LinePlan(
        "2013816",
        0,
        6_218_400,
        "食品抽检和校园食堂智慧监管",
        ("校园食堂智慧监管平台二期建设",),
        ("智慧监管平台建设完工",),
    ),
    LinePlan(
        "2013850",
        7_836_200,
        1_420_000,
        "检验检测中心运行",
        ("检测设备维保费用上升",),
        ("检测业务部分外包",),
        business=0.4,
    ),
    LinePlan("2080505", 2_946_800, 0, "养老保险缴费", ("缴费基数提高",), ("在职人数减少",)),
    LinePlan("2101101", 1_218_300, 0, "医疗保险缴费", ("缴费基数提高",), ("在职人数减少",)),
    LinePlan("2210201", 2_106_900, 0, "住房公积金", ("缴存基数提高",), ("在职人数减少",)),
)


def _public(running: int, hosting: int, running_reason: str, hosting_reason: str) -> ThreePublic:
    return ThreePublic(
        Spent(0, 0), Spent(0, 0), Spent(running + 12_000, running, running_reason, "油价低于预期"),
        Spent(hosting + 9_000, hosting, hosting_reason, "接待批次减少"), cars=14, receptions=33, visitors=287,
        hosting_use="上级检查组和检验专家用餐", reason="车辆运行费用增加",
    )  # fmt: skip


_PROJECT = Project(
    "校园食堂智慧监管", "岚川市市场监督管理局", 3_200_000, 3_460_000, 3_391_200, "9.80",
    "接入校园食堂视频，提高抽查覆盖面。", "接入食堂218家，抽查覆盖率100%。",
    (
        Indicator("产出指标", "数量指标", "接入食堂家数", ">=210家", "=218家", "30", "30"),
        Indicator("产出指标", "质量指标", "视频在线率", ">=95%", "=92.6%", "20", "18", "部分学校宽带更换"),
        Indicator("效益指标", "社会效益指标", "问题整改率", "=100%", "=100%", "30", "30"),
        Indicator("满意度指标", "服务对象满意度", "家长满意度", ">=90%", "=96%", "10", "10"),
    ),
    "97.80",
)  # fmt: skip
_CARS = (("机要通信用车", 1), ("应急保障用车", 2), ("执法执勤用车", 11), ("其他用车", 0))

PLAN = DepartmentPlan(
    key="lanchuan_market",
    place="岚川市",
    organisation="岚川市市场监督管理局",
    short="市市场监管局",
    seed=4711,
    duties=("办理经营主体登记。", "监督产品质量和特种设备安全。", "组织食品药品抽检。", "查处不正当竞争和价格违法行为。"),
    offices=("办公室", "登记注册科", "食品科", "药品科", "质量科", "稽查支队"),
    units=("岚川市市场监督管理局（本级）", "岚川市检验检测中心"),
    lines=_LINES,
    years={
        2023: YearPlan(
            _public(412_300, 58_600, "", ""), Staff(228, 214, 71), Procurement(1_860_000, 0, 5_420_000, 4_900_000, 3_100_000),
            Assets(9_120, 18_600_000, 3_140_000, _CARS, 6, ""),
        ),
        2024: YearPlan(
            _public(468_900, 49_700, "执法车辆油料和维修支出增加", "压减陪同人员"), Staff(228, 209, 76),
            Procurement(2_315_400, 380_000, 6_148_700, 5_874_200, 3_960_500),
            Assets(9_120, 18_600_000, 3_140_000, _CARS, 7, ""), (_PROJECT,),
            ("办公楼维修支出增加", "基层所划转，办公支出减少"), ("检测耗材支出增加", "检测外包后水电费减少"),
            "年中追加智慧监管平台经费", "部分抽检尾款结转",
        ),
    },
)  # fmt: skip
