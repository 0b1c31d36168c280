"""The job that scrapes device by device, which `prometheus.yml` holds as a comment: one for each instance of netmon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netmon.cli.integrate.address import Address

_BLOCK = re.compile(r"^  # - job_name: snmp\n(?:  #   .*\n)+", re.MULTILINE)
_SIGN, _INDENT = re.compile(r"^  # ", re.MULTILINE), "  # "


def jobs_by_device(text: str, netmon: Sequence[Address], shipped: Address, access: str) -> str:
    """Return a configuration with the job made those of the instances, still a comment.

    `shipped` is the address that the job comes with. `access` is what every job needs to be let in and to trust, as
    lines of YAML that are indented as in a job, "" where nothing is. LookupError tells that file and code are out of
    step.
    """
    found = _BLOCK.search(text)
    if found is None or str(shipped) not in found[0]:
        raise LookupError("job_name: snmp")
    job = _SIGN.sub("  ", found[0])
    jobs = (_job(job, number, address, shipped, access) for number, address in enumerate(netmon, start=1))
    commented = "".join(f"{_INDENT}{line[2:]}" for one in jobs for line in one.splitlines(keepends=True))
    return text.replace(found[0], commented)


def _job(job: str, number: int, address: Address, shipped: Address, access: str) -> str:
    """Return the job of one instance. Names of jobs are unique; an IPv6 address in brackets wants its quotes."""
    if number > 1:
        job = job.replace("job_name: snmp\n", f"job_name: snmp-{number}\n")
    listed = "".join(f"    {line}" for line in access.splitlines(keepends=True))
    job = job.replace(f"url: {shipped}/sd\n", f"url: {address}/sd\n{listed}")
    job = job.replace(f"replacement: {shipped.host}\n", f'replacement: "{address.host}"\n')
    scheme = "" if address.scheme == shipped.scheme else f"    scheme: {address.scheme}\n"
    return job.replace("    metrics_path: /snmp\n", f"{scheme}{access}    metrics_path: {address.path}/snmp\n")
