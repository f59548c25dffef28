"""Commands that look after a data folder: repair, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from index.settings import Settings

Data = Annotated[
    Path | None,
    typer.Option(help="数据文件夹；不给则用环境变量 YUSUAN_DATA 或系统的用户数据目录", show_default=False),
]
BackupFile = Annotated[Path, typer.Argument(help="备份文件，如 yusuan.zip", show_default=False)]


def repair(data: Data = None) -> int:
    """检查并修复数据文件夹：损坏的库移到一边，由保存的原文件重新建立。"""
    from index.stores.upkeep import repair as mend

    done = mend(_settings(data), on_progress=lambda step: typer.echo(str(step), err=True))
    print("\n".join(done.lines) if done.lines else "没有发现问题。")
    return 1 if done.failed else 0


def backup(file: BackupFile, data: Data = None) -> None:
    """把全部数据备份成一个文件；期间可以提问，不能导入。"""
    from index.stores.upkeep import backup as write

    size = write(_settings(data), file)
    print(f"已备份到 {file}（{size / (1 << 20):.1f} MB）。恢复：yusuan restore {file} --data 空文件夹")


def restore(file: BackupFile, data: Data = None) -> None:
    """把备份恢复到一个空的数据文件夹。"""
    from index.stores.upkeep import restore as read

    settings = _settings(data)
    read(settings, file)
    print(f"已恢复到 {settings.data}。")


def _settings(data: Path | None) -> Settings:
    from index.settings import Settings

    return Settings(data=data) if data is not None else Settings()
