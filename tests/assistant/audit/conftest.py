"""Reports made by hand, checked against themselves."""

import pytest

from assistant.audit.audit import check_report
from assistant.cite import untraceable_numbers


@pytest.fixture
def check(page_loader):
    """Checks a hand-made report, and that every number of a finding is cited or in its sum."""

    def check_it(view):
        checked = check_report(view, page_loader([view]))
        for finding in checked.findings:
            sum_ = (
                f"{finding.calculation.expression} {finding.calculation.result}"
                if finding.calculation
                else ""
            )
            known = f"{sum_} {view.report.year} {view.report.year - 1}"
            assert untraceable_numbers(finding.text, finding.citations, (), known) == []
        return checked

    return check_it


@pytest.fixture
def find(check):
    """(kind, level) of what does not hold in a hand-made report."""
    return lambda view: [(one.kind, one.level) for one in check(view).findings]
