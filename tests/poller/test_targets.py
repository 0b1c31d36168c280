from __future__ import annotations

from dataclasses import replace

from netmon.model.credential import CommunityCredential, SecretRef, SecretScheme
from netmon.model.names import CredentialId
from netmon.model.observation import ProbeName
from netmon.poller.targets import targets
from tests.watch.plant import device, inventory, link


def test_a_target_names_the_ports_at_which_links_end() -> None:
    plant = inventory(
        [device("core"), device("pe"), device("lone")],
        [link("core", "pe"), link("core", "unit:school"), link("pe", "lone", blind=True)],
    )
    read_only = CommunityCredential(CredentialId("ro"), "v2c", SecretRef(SecretScheme.ENV, "COMMUNITY"))
    plant = replace(plant, credentials={read_only.id: read_only})
    ports = {one.device.id: one.ports for one in targets(plant) if one.probe is ProbeName.SNMP}
    assert ports == {"core": ("to-pe", "to-unit:school"), "pe": ("to-core",), "lone": ()}
