"""What `netmon template` and `netmon import` say."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.template": Text(
        "生成供各单位填写的 Excel 工作簿（或一组 CSV），可带上现有台账",
        "Write an Excel workbook (or a folder of CSV files) to fill in, empty or with an inventory in it",
    ),
    "help.template_target": Text(
        "写到哪里：.xlsx 文件，或文件夹（每个工作表一个 CSV）",
        "Where to write it: an .xlsx file, or a folder (one CSV file for each sheet)",
    ),
    "help.template_from": Text("把这份台账填进去", "Fill it with this inventory"),
    "help.template_lang": Text("工作簿的语言，默认同界面", "Language of the workbook; by default your own"),
    "help.template_force": Text("覆盖已有文件", "Overwrite what is there"),
    "help.import": Text(
        "把填好的工作簿，或其他系统（--from）的设备和链路，导入为台账文件：全部正确才写入，否则逐处指出错误，什么都不改",
        "Import a filled workbook, or the devices and links of another system (--from), as inventory files: when all "
        "of it is right, else tell what is wrong where and change nothing",
    ),
    "help.import_source": Text(
        "填好的 .xlsx 文件，或放 CSV 的文件夹；用 --from 时是系统的地址、导出的文件或文件夹",
        "The filled .xlsx file, or the folder of CSV files; with --from the address of the system, or what was "
        "exported from it",
    ),
    "help.import_into": Text(
        "导入到哪个文件夹：inventory.yaml 和 inventory.d/*.csv；默认当前文件夹，用 --from 时默认是以系统命名的文件夹",
        "Folder to import into: inventory.yaml and inventory.d/*.csv; by default this one, with --from one that is "
        "named after the system",
    ),
    "help.import_errors": Text(
        "有错误时，标出错误的副本写到哪里；默认在原件旁边，名为 原名-errors",
        "Where the copy with the problems marked goes; by default beside the original, as NAME-errors",
    ),
    "help.import_force": Text(
        "替换已有的 CSV；已有的 inventory.yaml 仍保持不变",
        "Replace CSV files that are there; an inventory.yaml that is there stays as it is all the same",
    ),
    "manual.template": Text(
        "工作表有单位、联系人、站点、设备、链路、业务系统、行政区划、值班表，另有一张说明。各列都是文本，编号、"
        "电话前面的 0 不会丢；层级、角色、网络和编号可从下拉列表选择。详见 `docs/inventory.zh.md`。",
        "It has sheets for units, contacts, sites, devices, links, services, divisions and shifts, and one that "
        "explains. All columns are text, so that leading zeros stay; levels, roles, networks and ids are chosen from "
        "lists. See `docs/inventory.md`.",
    ),
    "manual.import": Text(
        "错误逐行输出，如 `单位!C17: 说明`，并写进一份副本：出错的单元格变色、加批注，另有一张错误表可逐条点开。"
        "检查用的就是 `netmon check` 的规则，只是不取口令。"
        "已有 `inventory.yaml` 时只替换 CSV，缺少的工作表对应的 CSV 保留。从其他系统导入见 `docs/import.zh.md`。",
        "Problems are printed one to a line, as `Units!C17: what`, and written into a copy: the cells coloured and "
        "commented, and a sheet that lists them with links. The rules are those of `netmon check`, except that secrets "
        "are not fetched. Where there is an `inventory.yaml`, only CSV files are replaced; those of sheets that are "
        "missing stay. From other systems: see `docs/import.md`.",
    ),
    "cli.no_such_language": Text("没有语言“{lang}”；可选 {choices}", "there is no language “{lang}”; choose {choices}"),
    "cli.template_kind": Text(
        "{file}：文件名请以 .xlsx 结尾；要写成一组 CSV，请给出文件夹名",
        "{file}: a workbook is called .xlsx; for CSV files name a folder",
    ),
    "cli.template_exists": Text("{file} 已存在；要覆盖请加 --force", "{file} is there already; --force overwrites it"),
    "cli.template_writing": Text("正在写入 {file}", "writing {file}"),
    "cli.import_reading": Text("正在读取和检查 {file}", "reading and checking {file}"),
    "cli.template_written": Text("已写入 {file}（{count} 个文件）", "wrote {file} (files: {count})"),
    "cli.template_left_out": Text(
        "{count} 项在表格里写不下（例如设备自己的 probing），没有写入，请留在 YAML 里：",
        "{count} entries say more than a row can (such as probing of a device); left out, keep them in YAML:",
    ),
    "cli.template_left": Text("  {path}", "  {path}"),
    "cli.import_exists": Text(
        "{file} 已存在；要替换 CSV 请加 --force（inventory.yaml 不会改），或用 --into 换一个文件夹",
        "{file} is there already; --force replaces the CSV files (never inventory.yaml), or choose another folder with "
        "--into",
    ),
    "cli.import_refused": Text(
        "{file}：{count} 处错误；什么都没有导入", "{file}: {count} problems; nothing was imported"
    ),
    "cli.import_copy": Text("已在副本中标出：{file}", "they are marked in a copy: {file}"),
    "cli.import_wrote": Text("已写入 {file}", "wrote {file}"),
    "cli.import_kept": Text("保持不变 {file}", "left as it is {file}"),
    "cli.import_example": Text("跳过示例行 {place}", "skipped the example row {place}"),
    "cli.import_ignored": Text(
        "没有读取“{sheet}”：不是台账的表", "did not read “{sheet}”: it is no sheet of an inventory"
    ),
    "cli.import_done": Text(
        "已导入：单位 {units}，设备 {devices}，链路 {links}，业务系统 {services}；接下来：netmon check {inventory}",
        "imported units {units}, devices {devices}, links {links}, services {services}; next: netmon check {inventory}",
    ),
    "sheets.unwritable": Text("{file} 无法写入（{error}）", "cannot write {file} ({error})"),
}
