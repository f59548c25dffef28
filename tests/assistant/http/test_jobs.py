import threading
import time

import pytest

from assistant import Assistant
from assistant.http.jobs import IndexingJobs
from assistant.http.problems import ProblemError
from index.stores.stored import AddResult, Progress
from index.types import Report

REPORT = Report("a" * 16, "甲.pdf", "甲", "青禾县档案馆", 2024, "部门决算", "部门", 1)


class SlowIndex:
    """Stands for an Assistant whose every step waits until it is let on."""

    def __init__(self):
        self.may_go_on, self.begun = threading.Semaphore(0), threading.Event()
        self.added = []

    def add(self, paths, on_progress):
        (path,) = paths
        on_progress(Progress("读取", str(path), 0, 1))
        self.begun.set()
        assert self.may_go_on.acquire(timeout=20)
        on_progress(Progress("生成向量", str(path), 0, 1))
        self.added.append(path.name)
        return [AddResult(str(path), "new", REPORT)]


@pytest.fixture
def slow():
    return SlowIndex()


@pytest.fixture
def jobs(slow):
    jobs = IndexingJobs(slow, lambda added: None)
    yield jobs
    slow.may_go_on.release(100)
    jobs.stop(20)


@pytest.fixture
def submit(jobs, tmp_path):
    """Submits files by name, in a folder of their own."""

    def submit_files(*names):
        folder = tmp_path / f"上传{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        return jobs.submit(folder, [folder / name for name in names], names)

    return submit_files


def test_a_job_tells_how_far_it_is_and_what_came_of_it(slow, submit):
    job = submit("甲.pdf", "乙.pdf")
    slow.begun.wait(20)
    assert (job.status, job.step, job.file, job.results) == ("running", "读取", "甲.pdf", [])
    slow.may_go_on.release(2)
    job.finished.result(20)
    assert (job.status, job.step) == ("done", "")
    assert [result.file for result in job.results] == ["甲.pdf", "乙.pdf"]


def test_the_uploaded_files_go_when_the_job_ends(slow, submit):
    job = submit("甲.pdf")
    slow.may_go_on.release()
    job.finished.result(20)
    assert not job.folder.exists()


def test_the_same_files_again_give_the_job_that_is_at_work(slow, jobs, submit):
    first, again, other = submit("甲.pdf"), submit("甲.pdf"), submit("乙.pdf")
    assert again is first and other is not first
    assert len(jobs.all()) == 2


def test_a_waiting_job_is_cancelled_at_once(slow, jobs, submit):
    submit("甲.pdf")
    slow.begun.wait(20)
    waiting = submit("乙.pdf")
    jobs.cancel(waiting)
    assert waiting.status == "cancelled" and waiting.finished.done()


def test_a_running_job_stops_between_two_steps(slow, jobs, submit):
    job = submit("甲.pdf", "乙.pdf")
    slow.begun.wait(20)
    jobs.cancel(job)
    slow.may_go_on.release(2)
    job.finished.result(20)
    assert (job.status, slow.added) == ("cancelled", [])


def test_what_a_cancelled_job_has_put_in_stays(slow, jobs, submit):
    job = submit("甲.pdf", "乙.pdf")
    slow.may_go_on.release()
    while not job.results:
        time.sleep(0.01)
    jobs.cancel(job)
    slow.may_go_on.release()
    job.finished.result(20)
    assert (job.status, slow.added) == ("cancelled", ["甲.pdf"])


def test_cancelling_a_job_that_ended_changes_nothing(slow, jobs, submit):
    job = submit("甲.pdf")
    slow.may_go_on.release()
    job.finished.result(20)
    jobs.cancel(job)
    assert job.status == "done"


def test_stopping_ends_every_job_and_takes_no_more(slow, jobs, submit):
    running, waiting = submit("甲.pdf"), submit("乙.pdf")
    slow.begun.wait(20)
    slow.may_go_on.release(2)
    assert jobs.stop(20)
    assert running.finished.done() and waiting.status == "cancelled"
    with pytest.raises(ProblemError, match="正在停止"):
        submit("丙.pdf")


def test_stopping_waits_no_longer_than_told(slow, jobs, submit):
    submit("甲.pdf")
    slow.begun.wait(20)
    assert not jobs.stop(0.05)


def test_too_many_waiting_jobs_are_refused(slow, submit):
    for number in range(64):
        submit(f"{number}.pdf")
    with pytest.raises(ProblemError, match="任务太多"):
        submit("再来.pdf")


def test_a_fault_of_the_store_ends_the_job_but_not_the_next(jobs, slow, submit):
    ordinary = slow.add
    slow.add = lambda paths, on_progress: 1 / 0
    broken = submit("甲.pdf")
    broken.finished.result(20)
    slow.add = ordinary
    slow.may_go_on.release()
    assert (broken.status, broken.problem.code) == ("failed", "internal_error")
    assert submit("乙.pdf").finished.result(20) is None


def test_indexing_that_is_stopped_leaves_both_stores_whole(own_folder, draw_report, tmp_path):
    page = "云杉市林业局2031年度部门决算\n一、会议费\n2031年度会议费支出5.00万元，与上年持平。"
    upload = tmp_path / "上传"
    upload.mkdir()
    file = draw_report(upload / "云杉市林业局2031年度部门决算.pdf", [page])
    with Assistant.open(own_folder) as assistant:
        jobs = IndexingJobs(assistant, lambda added: None)
        job = jobs.submit(upload, [file], ["x"])
        jobs.cancel(job)
        assert jobs.stop(60)
        stored = set(assistant.index.chunk_store.counts())
        assert stored == {report.id for report in assistant.reports()}
        assert assistant.ask("公务接待费是多少？").figures[0].printed == "1.80"


def test_an_unknown_job_is_a_problem(jobs):
    with pytest.raises(ProblemError, match="没有这个任务"):
        jobs.get("x")
