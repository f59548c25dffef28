"""Counters and timings of a running server, for GET /metrics in Prometheus' text form."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """One server's measurements, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.questions = Counter(
            "yusuan_questions", "questions answered", ["status", "engine"], registry=self.registry
        )
        self.answer_seconds = Histogram(
            "yusuan_answer_seconds", "time to an answer", ["engine"], buckets=SECONDS, registry=self.registry
        )
        self.files = Counter("yusuan_files", "files put in", ["status"], registry=self.registry)
        self.indexing_seconds = Histogram(
            "yusuan_indexing_seconds", "time to index one file", buckets=SECONDS, registry=self.registry
        )
        self.reports = Gauge("yusuan_reports", "reports in the catalogue", registry=self.registry)

    def answered(self, status: str, engine: str, milliseconds: float) -> None:
        """Count an answer."""
        self.questions.labels(status, engine).inc()
        self.answer_seconds.labels(engine).observe(milliseconds / 1000)

    def added(self, status: str, seconds: float) -> None:
        """Count a file put in."""
        self.files.labels(status).inc()
        if status in {"new", "replaced"}:
            self.indexing_seconds.observe(seconds)

    def as_text(self) -> bytes:
        """All measurements in Prometheus' text form."""
        return generate_latest(self.registry)
