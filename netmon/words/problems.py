"""What is wrong with an inventory or a setting, and what would be right."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "problem.secret_env_unset": Text(
        "{reference}:环境变量 {name} 未设置或为空;请在启动 netmon 的环境里设置它",
        "{reference}: the environment variable {name} is unset or empty; set it where netmon is started",
    ),
    "problem.secret_no_credentials_directory": Text(
        "{reference}:没有 $CREDENTIALS_DIRECTORY;cred: 只在 systemd 服务(LoadCredential=)中可用",
        "{reference}: there is no $CREDENTIALS_DIRECTORY; cred: works only in a systemd service (LoadCredential=)",
    ),
    "problem.secret_file_unreadable": Text(
        "{reference}:文件读不出({error})",
        "{reference}: the file cannot be read ({error})",
    ),
    "problem.secret_file_mode": Text(
        "{reference}:权限 {mode} 允许他人读取;请执行 chmod 600",
        "{reference}: mode {mode} lets others read it; chmod 600 it",
    ),
    "problem.secret_file_empty": Text(
        "{reference}:文件是空的",
        "{reference}: the file is empty",
    ),
}
