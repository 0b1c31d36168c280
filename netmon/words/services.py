"""Services: what the inventory may say of them, and what checking them came to."""

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
    # What a check came to.
    "reason.serves": Text("应答正常", "it serves"),
    "reason.serves_again": Text("恢复正常应答", "it serves again"),
    "check.status": Text("应答为错误状态码 {status}", "it answers with status {status}"),
    "check.timeout": Text("{seconds} 秒内没有完整应答", "no complete answer in less than {seconds} s"),
    "check.name_unknown": Text("域名 {host} 无法解析", "the name {host} does not exist"),
    "check.name_failed": Text("解析域名 {host} 未得到结果", "looking up the name {host} brought no result"),
    "check.names_busy": Text("本机同时解析的域名过多，未能探测", "this host looks up too many names at once"),
    "check.own": Text("本机未能发出连接（{error}）", "this host could not connect ({error})"),
    "check.ca_unreadable": Text("无法读取证书文件 {file}", "the file of certificates {file} cannot be read"),
    "check.refused": Text("{address} 拒绝连接", "{address} refuses the connection"),
    "check.unreachable": Text("无法到达 {address}（{error}）", "{address} cannot be reached ({error})"),
    "check.reset": Text("{address} 中断了连接", "{address} broke off the connection"),
    "check.tls_expired": Text("证书已过期", "its certificate has expired"),
    "check.tls_not_yet": Text("证书尚未生效", "its certificate is not valid yet"),
    "check.tls_self_signed": Text("证书为自签名", "its certificate is self-signed"),
    "check.tls_unknown_ca": Text("证书的签发机构不受信任", "its certificate is signed by nobody who is believed"),
    "check.tls_other_name": Text("证书不属于 {host}", "its certificate is not that of {host}"),
    "check.tls_untrusted": Text("证书未通过校验（{why}）", "its certificate is not believed ({why})"),
    "check.tls_failed": Text("TLS 握手失败（{why}）", "the TLS handshake failed ({why})"),
    "check.redirect_many": Text("重定向超过 {most} 次", "more than {most} redirects"),
    "check.redirect_loop": Text("重定向成环", "redirects in a circle"),
    "check.redirect_nowhere": Text("重定向到无效的地址", "a redirect to no valid address"),
    "check.redirect_inwards": Text(
        "重定向到本机一侧的地址 {address}，不予跟随",
        "a redirect to {address} on this host's own side, which is not followed",
    ),
    "check.malformed": Text("应答不符合 HTTP 格式", "what it answers is not HTTP"),
    "check.encoding": Text("页面以未请求的编码 {encoding} 发送", "the page is packed as {encoding}, unasked"),
    "check.incomplete": Text("应答未发完即中断", "the answer ends before it is whole"),
    "check.marker_missing": Text("页面上没有“{marker}”", "the page lacks “{marker}”"),
    "check.marker_missing_titled": Text(
        "页面上没有“{marker}”，其标题为“{title}”", "the page lacks “{marker}”; its title is “{title}”"
    ),
    # Its page.
    "web.page_service_url": Text("地址", "Address"),
    "web.page_service_kind": Text("性质", "What it is"),
    "web.page_service_portal": Text("门户网站", "portal"),
    "web.page_service_rule": Text("探测", "How it is checked"),
    "web.page_service_every": Text(
        "每 {interval} 分钟一次，完整应答须在 {limit} 秒以内",
        "every {interval} min; a complete answer has to take less than {limit} s",
    ),
    "web.page_service_marker": Text("标志文字", "Marker"),
    "web.page_service_marker_found": Text("页面上有", "on the page"),
    "web.page_service_marker_missing": Text("页面上没有", "not on the page"),
    "web.page_service_resolve": Text("指定地址", "Asked at"),
    "web.page_service_newest": Text("最近一次探测", "The newest check"),
    "web.page_service_unchecked": Text("尚未探测。", "Not checked yet."),
    "web.page_service_checked": Text("时间", "Time"),
    "web.page_service_came_to": Text("结果", "Result"),
    "web.page_service_well": Text("正常", "well"),
    "web.page_service_took": Text("用时", "Took"),
    "web.page_service_status": Text("状态码", "HTTP status"),
    "web.page_service_addresses": Text("解析到的地址", "Addresses of its name"),
    "web.page_service_final": Text("重定向到", "Redirected to"),
    "web.page_service_title": Text("页面标题", "Title of the page"),
    "web.page_service_size": Text("页面大小", "Size of the page"),
    "web.page_service_well_at": Text("上次正常", "Last time it was well"),
    "web.page_service_certificate": Text("证书", "Certificate"),
    "web.page_service_subject": Text("持有者", "Subject"),
    "web.page_service_issuer": Text("签发者", "Issuer"),
    "web.page_service_expires": Text("到期", "Expires"),
    "web.page_service_days_left": Text("（还有 {days} 天）", "({days} days left)"),
    "web.page_service_expired": Text("（已过期）", "(expired)"),
    "web.page_service_trust": Text("校验", "Verification"),
    "web.page_service_untrusted": Text("未通过", "failed"),
}
