import pytest

from assistant.model.digits import written_numbers

SOURCES = (
    "2030年“十四五”规划项目，科目2080505，接听12345热线，涉及三家单位，资金14.50万元，5G基站，单价100万元以上的设备。",
)
YEARS = (2030, 2031)


@pytest.mark.parametrize(
    "text",
    [
        "2030年支出增加",
        "２０３０年度支出增加",
        "第1项是会议费，第二项是培训费",
        "科目2080505机关养老",
        "负责12345热线的接听",
        "建设5G基站",
        "“十四五”规划项目",
        "一般公共预算支出，一是车辆老化，二是油价上涨",
        "“三公”经费有一个原因，两者一致",
        "涉及三家单位",
        "没有数字",
        "单价100万元以上的设备",
    ],
)
def test_what_the_evidence_prints_may_be_written(text):
    assert written_numbers(text, SOURCES, YEARS) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("支出14.50万元", "14.50"),
        ("支出１４．５万元", "14.5"),
        ("支出②万元", "2"),
        ("支出٣万元", "3"),
        ("支出1,234万元", "1,234"),
        ("增长20%", "20"),
        ("2035年支出", "2035"),
        ("2030万元", "2030"),
        ("百分之二十", "百分之二十"),
        ("支出三十万元", "三十"),
        ("增加了两倍", "两"),
        ("占三成", "三"),
        ("约四分之一", "四分之一"),
        ("四家单位", "四"),
        ("拨打12346热线", "12346"),
        ("科目2080599", "2080599"),
        ("接待3批次", "3"),
        ("支出14", "14"),
        ("资金14", "14"),
        ("翻了一番", "翻了一番"),
        ("单价50万元以上的设备", "50"),
        ("支出100万元", "100"),
    ],
)
def test_a_number_of_its_own_is_found(text, number):
    found = written_numbers(text, SOURCES, YEARS)
    assert any(number in each for each in found), found
