"""Services: what the inventory may say of them."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "problem.service_interval": Text(
        "{value} 太短或太长；业务系统的探测间隔须为 {low} 至 {high}（一天至少 20 次）",
        "{value} is too short or too long; a service is checked every {low} to {high} (at least 20 times a day)",
    ),
    "problem.portal_timeout": Text(
        "门户的限时是 {limit}，不能改为 {value}；请删去本键，或去掉门户标记",
        "a portal is judged by {limit}, not by {value}; leave this key out, or do not call it a portal",
    ),
    "problem.service_timeout": Text(
        "限时 {timeout} 太长：须不超过探测间隔 {interval} 的一半",
        "{timeout} is too long to wait: it may be half of the interval {interval} at most",
    ),
    "problem.service_of_pages": Text(
        "{key} 只用于 http:// 和 https://；tcp:// 没有页面",
        "{key} is for http:// and https://; there is no page at tcp://",
    ),
    "problem.service_of_tls": Text(
        "ca 只用于 https://；此处不使用证书", "ca is for https://; no certificate is shown here"
    ),
    "problem.service_resolved": Text(
        "地址中已写明 IP，无须 resolve；请把 url 写成域名，或删去本键",
        "url already holds an IP address; write the name there, or leave this key out",
    ),
}
