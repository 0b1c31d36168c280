"""The prose of docs/cli.md and docs/cli.zh.md, around what `--help` says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "manual.title": Text("netmon 命令行", "The netmon command line"),
    "manual.made_from": Text(
        "本页由程序生成（`python -m netmon.cli.reference`），请勿手工修改。",
        "This page is made from the program (`python -m netmon.cli.reference`); do not edit it.",
    ),
    "manual.language": Text(
        "语言跟随 `NETMON_LANG`，其次是系统区域设置（`LC_ALL`、`LC_MESSAGES`、`LANG`）；未设置时为中文。JSON 的键名"
        "始终为英文且保持不变，时间为 UTC；给人看的时间用台账的时区。输出不是终端时没有颜色，行也不折断。",
        "The language is that of `NETMON_LANG`, else of the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`); without any, "
        "Chinese. JSON keys are English and stable, its times are UTC; times for people are in the inventory's time "
        "zone. Where the output is no terminal there are no colours, and lines are not broken.",
    ),
    "manual.exit_codes": Text("退出码", "Exit codes"),
    "manual.exit_0": Text("成功：读到了，或者没有错误", "done: it was read, or it is right"),
    "manual.exit_1": Text("没有读到，或者有错误", "not done: it was not read, or it is wrong"),
    "manual.exit_2": Text("用法不对", "wrong use"),
    "manual.exit_130": Text("被 Ctrl-C 中断", "ended by Ctrl-C"),
    "manual.settings": Text("设置", "Settings"),
    "manual.settings_order": Text(
        "命令行选项优先于环境变量，环境变量优先于默认值。在 systemd 之下，数据库默认在 `StateDirectory=`，台账默认在"
        " `ConfigurationDirectory=`。",
        "A flag beats the variable, the variable beats the default. Under systemd the database is in "
        "`StateDirectory=` by default, the inventory in `ConfigurationDirectory=`.",
    ),
    "manual.column_flag": Text("选项", "flag"),
    "manual.column_variable": Text("环境变量", "variable"),
    "manual.column_meaning": Text("含义", "meaning"),
    "manual.before": Text("写在命令名之前", "Before the command's name"),
    "manual.examples": Text("例如：", "For example:"),
    "manual.check": Text(
        "错误逐行输出：`文件:行号: 位置: 说明`。没有错误时给出台账里各类对象的数量。密钥引用也一并检查；在没有密钥的"
        "机器上加 `--no-secrets`。",
        "Mistakes are printed one a line, as `file:line: where: what`. A right inventory is summed up in counts. "
        "References to secrets are followed too; `--no-secrets` is for machines that do not have them.",
    ),
    "manual.run": Text(
        "收到 `SIGTERM` 或 `SIGINT` 时有序停止，收到 `SIGHUP` 时重新读取台账。同一数据库只允许一个守护进程。",
        "`SIGTERM` and `SIGINT` end it in order, `SIGHUP` has it read the inventory again. A second daemon on the same "
        "database is refused.",
    ),
    "manual.status": Text(
        "直接读数据库，守护进程不在时也可用（并会说明）。不加 `--state` 时只逐一列出不正常的对象；`--json` 列出全部。",
        "It reads the database, so it works without the daemon too, and says so. Without `--state` only what is not up "
        "is listed one by one; `--json` lists everything.",
    ),
    "manual.why": Text(
        "上游取自台账里的链路，由近到远；链路还会给出运营商、电路编号和报障电话，单位给出联系人。",
        "What is upstream comes from the inventory's links, nearest first. Of a link the carrier, circuit and hotline "
        "are shown as well, of a unit its contacts.",
    ),
    "manual.events": Text(
        "变化永久保存。`--json` 每行一个 JSON 对象，便于管道处理；与 `--follow` 同用时逐条即时输出。",
        "Changes are kept for ever. `--json` prints one object a line, for pipes; with `--follow` each as it happens.",
    ),
    "manual.probe": Text(
        "密钥只写引用：`env:变量名`、`file:路径`（权限须为 600）或 `cred:名称`（systemd 凭据）。直接写在命令行上的会被"
        "拒绝，因为命令行人人可见。`--json` 的格式由 `netmon schema probe` 公布：设备没有说的为 null，不会写成 0。",
        "Secrets are named: `env:NAME`, `file:PATH` (mode 600) or `cred:NAME` (a systemd credential). One that is "
        "written on the command line is refused, because everyone can see it there. What `--json` prints is published "
        "by `netmon schema probe`: what the device did not say is null, never 0.",
    ),
    "manual.reload": Text(
        "向占有该数据库的守护进程发 `SIGHUP` 并等待结果；被拒绝时列出全部错误，退出码为 1，原台账继续有效。",
        "It sends `SIGHUP` to the daemon that has the database and waits for the outcome. A refusal prints every "
        "mistake and ends with 1; the inventory before stays in force.",
    ),
    "manual.schema": Text(
        "在编辑器里引用台账的 Schema，可得到补全和即时检查。",
        "An editor that knows the inventory's schema completes and checks while you type.",
    ),
    "manual.version": Text(
        "与 `netmon --version` 相同。",
        "The same as `netmon --version`.",
    ),
}
