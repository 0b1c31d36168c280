"""From where on something works not as it should, as written: for all, for a role, for one device or link."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, PrivateAttr
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from netmon.inventory.node import Text
from netmon.inventory.schema.amounts import Celsius, Dbm, Decibels, PerSecond, ShareOrOff, SomeTimes
from netmon.inventory.schema.kinds import Duration, Entry, Percent, RoleWord, SeverityWord


class RuleEntry(Entry):
    """What the rules of all conditions have in common. What a rule leaves out comes from the layer below."""

    hold: Duration | None = None
    release: Duration | None = None
    severity: SeverityWord | None = None
    _off: bool = PrivateAttr(default=False)

    @property
    def off(self) -> bool:
        """Whether the condition is not to be looked at."""
        return self._off

    @classmethod
    def switched_off(cls) -> RuleEntry:
        """Return the entry that says `off`."""
        entry = cls()
        entry._off = True
        return entry


class _OrOff:
    """Reads `off` in place of a rule, and tells an editor so."""

    @staticmethod
    def __get_pydantic_core_schema__(model: type[RuleEntry], handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: object, rule: core_schema.ValidatorFunctionWrapHandler) -> object:
            if not isinstance(value, Text) or value.broken:
                return rule(value)
            if value == "off":
                return model.switched_off()
            raise PydanticCustomError("problem.not_a_rule", "neither a rule nor off")

        return core_schema.no_info_wrap_validator_function(read, handler(model))

    @staticmethod
    def __get_pydantic_json_schema__(core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"const": "off"}, handler(core)]}


class ShareRuleEntry(RuleEntry):
    """See `netmon.model.thresholds.Rule`, of loss, load, CPU and memory."""

    limit: Percent | None = None
    clear: Percent | None = None


class RttRuleEntry(RuleEntry):
    """See `netmon.model.thresholds.Rule`, of round-trip times."""

    limit: Duration | None = None
    clear: Duration | None = None
    times: SomeTimes | None = None


class ErrorsRuleEntry(RuleEntry):
    """See `netmon.model.thresholds.Rule`, of errors."""

    limit: PerSecond | None = None
    clear: PerSecond | None = None
    share: ShareOrOff | None = None


class LightRuleEntry(RuleEntry):
    """See `netmon.model.thresholds.Rule`, of received light."""

    limit: Dbm | None = None
    clear: Dbm | None = None
    fall: Decibels | None = None


class TemperatureRuleEntry(RuleEntry):
    """See `netmon.model.thresholds.Rule`, of temperatures."""

    limit: Celsius | None = None
    clear: Celsius | None = None


ShareRule: TypeAlias = Annotated[ShareRuleEntry, _OrOff]
RttRule: TypeAlias = Annotated[RttRuleEntry, _OrOff]
StateRule: TypeAlias = Annotated[RuleEntry, _OrOff]
ErrorsRule: TypeAlias = Annotated[ErrorsRuleEntry, _OrOff]
LightRule: TypeAlias = Annotated[LightRuleEntry, _OrOff]
TemperatureRule: TypeAlias = Annotated[TemperatureRuleEntry, _OrOff]


class DeviceThresholdsEntry(Entry):
    """One layer of `netmon.model.thresholds.Thresholds`, of a device."""

    loss: ShareRule | None = None
    rtt: RttRule | None = None
    cpu: ShareRule | None = None
    memory: ShareRule | None = None
    temperature: TemperatureRule | None = None
    fan: StateRule | None = None
    power_supply: StateRule | None = None


class LinkThresholdsEntry(Entry):
    """One layer of `netmon.model.thresholds.Thresholds`, of a link."""

    load: ShareRule | None = None
    errors: ErrorsRule | None = None
    light: LightRule | None = None


class RoleThresholdsEntry(DeviceThresholdsEntry, LinkThresholdsEntry):
    """What the devices of a role have in common, and the links that lead to them."""


class ThresholdsEntry(RoleThresholdsEntry):
    """What all devices and links have in common, and the roles that differ."""

    roles: dict[RoleWord, RoleThresholdsEntry] = Field(default_factory=dict)
