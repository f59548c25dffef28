from assistant.cli.commands import main


def test_repair_of_an_empty_folder_finds_nothing(tmp_path, capsys):
    assert main(["repair", "--data", str(tmp_path / "data")]) == 0
    assert capsys.readouterr().out == "没有发现问题。\n"


def test_a_backup_of_nothing_is_refused_in_words(tmp_path, capsys):
    assert main(["backup", str(tmp_path / "all.zip"), "--data", str(tmp_path / "data")]) == 1
    assert "没有可备份的数据" in capsys.readouterr().err


def test_what_is_no_backup_is_not_restored(tmp_path, capsys):
    file = tmp_path / "all.zip"
    file.write_bytes(b"PK")
    assert main(["restore", str(file), "--data", str(tmp_path / "data")]) == 1
    assert "备份恢复不了" in capsys.readouterr().err
