"""What an observation says about the asking itself: was there an answer, was the question answered. Pure."""

from __future__ import annotations

from netmon.model.observation import DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question
from netmon.model.target import Target


def asked(observation: Observation) -> bool:
    """Whether the device was asked at all."""
    return not (isinstance(observation.result, Failure) and observation.result.kind is FailureKind.SKIPPED)


def answered(observation: Observation) -> bool:
    """Whether the device gave any answer, a refusal included."""
    return observation.result.answered if isinstance(observation.result, Failure) else True


def readable(observation: Observation) -> bool:
    """Whether it is worth asking for more: a refusal proves the device to be there, but gives nothing."""
    return not isinstance(observation.result, Failure)


def read(observation: Observation, question: Question, target: Target) -> bool:
    """Whether the question was answered."""
    result = observation.result
    match question, result:
        case _, Failure():
            return False
        case Question.COUNTERS, DeviceReadings():
            return result.counters is not None
        case Question.IDENTITY, DeviceReadings():
            if target.probe is ProbeName.SSH:
                return result.device is not None
            whole = result.identity is not None or not target.device.probing.interfaces
            return whole and result.system is not None
        case Question.HEALTH, DeviceReadings():
            return result.health is not None
        case Question.NEIGHBOURS, DeviceReadings():
            return result.neighbours is not None
        case Question.CONFIGURATION, DeviceReadings():
            return result.configuration is not None
        case _:
            return True
