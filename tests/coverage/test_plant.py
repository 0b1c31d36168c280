"""What of an inventory is counted with."""

from __future__ import annotations

from pathlib import Path

from netmon.coverage.plant import plant_of
from netmon.inventory import load
from netmon.model.names import ServiceId

ROOT = Path(__file__).parent.parent.parent


def test_a_service_is_its_units_portal_where_the_inventory_says_so() -> None:
    inventory = load(ROOT / "inventory.yaml", {}, secrets=False)
    counted = plant_of(inventory).services
    assert counted[ServiceId("provincial-portal")].portal
    assert {id_: one.portal for id_, one in counted.items()} == {
        id_: one.portal for id_, one in inventory.services.items()
    }
