"""What `netmon integrate` says, and the page that it writes beside its files."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.integrate": Text(
        "为本单位生成 Prometheus、Alertmanager 和 Grafana 所需的全部文件：抓取配置、规则、告警分发、数据源、仪表盘",
        "Write all that Prometheus, Alertmanager and Grafana need for your site: scrape configuration, rules, routing "
        "of alerts, data source, dashboards",
    ),
    "help.integrate_dir": Text("写到哪个文件夹", "Folder to write them into"),
    "help.integrate_netmon": Text(
        "netmon 的地址，可多次给出（内网、外网各一）；默认 http://127.0.0.1:9899",
        "Address of netmon, once for each instance; by default http://127.0.0.1:9899",
    ),
    "help.integrate_prometheus": Text("Grafana 访问 Prometheus 的地址", "Address at which Grafana reaches Prometheus"),
    "help.integrate_alertmanager": Text(
        "Prometheus 访问 Alertmanager 的地址", "Address at which Prometheus reaches Alertmanager"
    ),
    "help.integrate_language": Text(
        "只要一种语言的仪表盘；默认两种都要", "Dashboards of one language; by default of both"
    ),
    "help.integrate_token": Text(
        "存放 netmon 访问令牌的文件，Prometheus 和 Alertmanager 凭它访问；文件本身不会被读取",
        "File of the token that Prometheus and Alertmanager show to netmon; it is named in the files, and not read",
    ),
    "help.integrate_ca": Text(
        "签发 netmon 证书的 CA 证书文件", "File of the authority that signed netmon's certificate"
    ),
    "help.integrate_pages": Text(
        "浏览器访问 netmon 的地址，供地图底图使用；默认同第一个 --netmon",
        "Address at which browsers reach netmon, for the ground of maps; by default that of the first --netmon",
    ),
    "help.integrate_dashboards": Text(
        "Grafana 从哪个文件夹读取仪表盘（绝对路径）；默认是生成的文件夹",
        "Folder from which Grafana reads the dashboards, absolute; by default the one that is written",
    ),
    "help.integrate_force": Text("覆盖内容不同的已有文件", "Overwrite files that say something else"),
    "manual.integrate": Text(
        "生成的文件可直接使用，也可并入现有配置；写了什么、接下来怎么做，见其中的 README.md。同一条命令可以重复运行："
        "内容相同的文件不动，内容不同的文件不加 `--force` 不会覆盖。令牌和证书只写路径，不读取内容。",
        "The files can be used as they are, or taken into what you have; their README.md says what to do next. The "
        "same command may be run again: what says the same stays, and what says something else is overwritten with "
        "`--force` alone. Of token and certificate the path is written; they are not read.",
    ),
    "integrate.bad_url": Text(
        "{option}：“{value}”不是可用的地址；应为 http:// 或 https:// 开头的地址，例如 http://10.0.0.1:9899，不含用户名、"
        "密码、参数和特殊字符",
        "{option}: “{value}” is no address of a server; it should be like http://10.0.0.1:9899 or https://…, without "
        "name, password, query or special characters",
    ),
    "integrate.bad_path": Text(
        "{option}：路径“{value}”含有 Grafana 或 Prometheus 无法使用的字符（$ 或控制字符），或不是绝对路径，请换一个",
        "{option}: the path “{value}” holds a character that Grafana or Prometheus cannot take ($ or a control "
        "character), or is not absolute; choose another",
    ),
    "integrate.twice": Text("--netmon 重复给出了 {url}", "--netmon names {url} twice"),
    "integrate.no_folder": Text("{folder} 不是文件夹", "{folder} is not a folder"),
    "integrate.exists": Text(
        "已有 {count} 个内容不同的文件，例如 {file}；什么都没有写，确要覆盖请加 --force",
        "{count} files are there and say something else, such as {file}; nothing was written. --force overwrites them",
    ),
    "integrate.written": Text("已把 {count} 个文件写入 {folder}", "{count} files written into {folder}"),
    "integrate.token_in_clear": Text(
        "注意：{url} 不是 https，令牌会以明文经过网络",
        "note: {url} is not https, so the token crosses the network in clear",
    ),
    "integrate.next": Text("接下来怎么做，见 {file}", "what to do next: {file}"),
    "integrate.readme_others": Text(
        "\n其他实例：{others}。Prometheus 全部抓取；Alertmanager 的通知和地图底图用第一个。\n",
        "\nOther instances: {others}. Prometheus scrapes all of them; Alertmanager's messages and the ground of maps "
        "go by the first.\n",
    ),
    "integrate.readme_token": Text(
        "\n令牌文件 {file} 须由 Prometheus 和 Alertmanager 的运行用户可读，内容与 netmon 的 Web 配置中 "
        "`bearer_tokens` 的一个相同，并允许 `read` 和 `alerts`。\n",
        "\nThe token in {file} must be readable for the users that Prometheus and Alertmanager run as, and be one of "
        "`bearer_tokens` in netmon's web configuration that may `read` and `alerts`.\n",
    ),
    "integrate.readme": Text(
        """# netmon 接入 Prometheus、Alertmanager、Grafana

由 `netmon integrate` 生成：netmon {netmon}，Prometheus {prometheus}，Alertmanager {alertmanager}。
{others}{token}
1. **Prometheus**：已有 Prometheus 时，把 `prometheus/prometheus.yml` 中的 `job_name: netmon`、`rule_files` 和
   `alerting` 并入现有配置，把 `prometheus/rules` 放到该配置旁边；没有时直接使用：
   `prometheus --config.file=prometheus/prometheus.yml`。检查：`promtool check config prometheus/prometheus.yml`。
2. **Alertmanager**：`alertmanager/alertmanager.yml`，把标有 CHANGE 的地方改为实际情况。
   检查：`amtool check-config alertmanager/alertmanager.yml`。它把告警交给 netmon 转发：`duty` 和 `reporter` 发给谁，
   写在 netmon 台账的 `notify.alerts`，未写则发给 `otherwise`；台账没有 `notify` 时谁也收不到。
3. **Grafana**：把 `grafana/provisioning` 下的文件复制到 `/etc/grafana/provisioning` 的同名文件夹。仪表盘从
   `{dashboards}` 读取，Grafana 的运行用户须能读到；移动后请改 `provisioning/dashboards/*.yaml` 中的 `path`。
   把 `grafana/grafana.ini` 的各段并入 `/etc/grafana/grafana.ini`，重启 Grafana。
4. 打开 Grafana 的文件夹“网络监测”。

更新 netmon 后，重新运行同一条命令并加 `--force`；自己改过的内容请先备份。
""",
        """# netmon with Prometheus, Alertmanager and Grafana

Written by `netmon integrate`: netmon {netmon}, Prometheus {prometheus}, Alertmanager {alertmanager}.
{others}{token}
1. **Prometheus**: where you have one, take `job_name: netmon`, `rule_files` and `alerting` of
   `prometheus/prometheus.yml` into its configuration, and put `prometheus/rules` beside it; else run
   `prometheus --config.file=prometheus/prometheus.yml`. To check: `promtool check config prometheus/prometheus.yml`.
2. **Alertmanager**: `alertmanager/alertmanager.yml`; change what is marked CHANGE.
   To check: `amtool check-config alertmanager/alertmanager.yml`. It has netmon pass alerts on: whom `duty` and
   `reporter` mean, `notify.alerts` of netmon's inventory says, else `otherwise`; without `notify` nobody is told.
3. **Grafana**: copy what is below `grafana/provisioning` into the folders of the same names in
   `/etc/grafana/provisioning`. Dashboards are read from `{dashboards}`, which Grafana's user must be able to read; if
   you move them, change `path` in `provisioning/dashboards/*.yaml`. Take the sections of `grafana/grafana.ini` into
   `/etc/grafana/grafana.ini`, and restart Grafana.
4. Open the folder “netmon” in Grafana.

After an update of netmon run the same command again with `--force`; save first what you changed yourself.
""",
    ),
}
