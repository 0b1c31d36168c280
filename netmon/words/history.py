"""What is said of a past that was made up."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # help
    "help.history": Text(
        "为台账生成过去若干天的示例数据（事件、每小时统计等），明确标为示例，可一条命令删除",
        "Make up a past of the inventory (events, hours), plainly marked as sample data, removed with one command",
    ),
    "help.history_inventory": Text(
        "台账文件，默认 $NETMON_INVENTORY，否则 inventory.yaml",
        "The inventory file; by default $NETMON_INVENTORY, else inventory.yaml",
    ),
    "help.history_days": Text("多少天，默认 400，最多 1500", "How many days; by default 400, 1500 at most"),
    "help.history_seed": Text(
        "随机种子，默认 1；同一份台账、同一种子得到同样的故障", "For other faults; by default 1, the same each time"
    ),
    "help.history_replace": Text("已有示例数据时换成新的", "Replace the sample data that is there"),
    "help.history_remove": Text(
        "删除示例数据，真实数据保持不变；不需要台账", "Remove the sample data, and nothing that is real"
    ),
    # while it works, and when it is done
    "history.making": Text("正在生成示例数据", "making sample data"),
    "history.closing": Text("正在逐日汇总示例数据", "summing up the days of the sample data"),
    "history.closing_months": Text("正在结算示例数据的各月", "closing the months of the sample data"),
    "history.removing": Text("正在删除示例数据", "removing sample data"),
    "history.so_far": Text("{what} {percent}%", "{what} {percent}%"),
    "history.made": Text(
        "已把 {days} 天的示例数据写入 {database}：事件 {events} 条、故障 {incidents} 起、每小时统计 {hours} 行、"
        "链路五分钟统计 {slots} 行，占用 {megabytes} MB，用时 {seconds} 秒",
        "wrote {days} days of sample data to {database}: {events} events, {incidents} incidents, {hours} hours and "
        "{slots} slots of links; {megabytes} MB, in {seconds} s",
    ),
    "history.papers": Text(
        "其中供指标用的有：文书 {papers} 份（开通确认、存量台账、验收记录、年度自查），单位名册变更 "
        "{register_changes} 条，业务探测 {checks} 次；看指标用 netmon coverage",
        "for figures there are {papers} papers (opening confirmations, a baseline list, records of acceptance, yearly "
        "returns), {register_changes} changes of the register and {checks} checks of services; netmon coverage shows "
        "what they come to",
    ),
    "history.how_to_remove": Text(
        "这些都是示例，不得上报；删除用 netmon lab history --remove",
        "all of it is sample data and not to be reported; netmon lab history --remove takes it away again",
    ),
    "history.removed": Text(
        "已从 {database} 删除示例数据：事件 {events} 条、故障 {incidents} 起、每小时统计 {hours} 行、"
        "链路五分钟统计 {slots} 行，释放 {megabytes} MB",
        "removed the sample data from {database}: {events} events, {incidents} incidents, {hours} hours "
        "and {slots} slots of links; {megabytes} MB freed",
    ),
    # why not
    "history.published": Text(
        "已发布 {count} 份通报（最近一份是 {id}），所依据的逐日汇总会随示例数据一起删除；请保留这个数据库，另建一个",
        "{count} bulletins were published (the last is {id}), and the days that they rest on would go with the sample"
        " data; keep this database, and begin another",
    ),
    "history.bad_days": Text("--days 应为 1 到 {most}", "--days must be from 1 to {most}"),
    "history.no_devices": Text(
        "台账里没有一台要探测的设备，没有可生成的历史", "no device of the inventory is asked, so it can have no past"
    ),
    "history.remove_alone": Text(
        "--remove 只与 --database 和 --json 一起使用", "--remove goes with --database and --json only"
    ),
    "history.database_is_real": Text(
        "{path} 里已有真实数据，示例数据不能与之混写；请用 --database 另指一个数据库，例如 sqlite:///sample.db",
        "{path} holds real data, and sample data is never mixed into it; name another database with --database, such "
        "as sqlite:///sample.db",
    ),
    "history.already_there": Text(
        "{path} 里已有示例数据；加 --replace 换成新的，或用 --remove 删除",
        "{path} holds sample data already; --replace makes it anew, --remove takes it away",
    ),
    "history.not_there": Text("{path} 里没有示例数据", "{path} holds no sample data"),
    # wherever it shows
    "history.until": Text(
        "注意：{until} 以前的数据都是示例（netmon lab history 生成），不得上报",
        "note: everything before {until} is sample data made by netmon lab history, and not to be reported",
    ),
    "web.page_sample_history": Text(
        "示例历史：{until} 以前的记录都是编的，不得作为正式统计。",
        "Sample history: everything recorded before {until} is made up and must not be published.",
    ),
    "history.mark": Text("示例", "sample"),
}
