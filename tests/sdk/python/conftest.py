"""Pulumi's mocks: what the SDK sends to the engine is recorded, and the engine answers with it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pulumi
import pytest


class Recorder(pulumi.runtime.Mocks):
    """Keeps the inputs of every resource as the engine gets them, which is as the plugin gets them."""

    def __init__(self) -> None:
        self.inputs: dict[str, dict[str, Any]] = {}

    def new_resource(self, args: pulumi.runtime.MockResourceArgs) -> tuple[str | None, dict[str, Any]]:
        self.inputs[args.name] = args.inputs
        return f"{args.name}-id", args.inputs

    def call(self, args: pulumi.runtime.MockCallArgs) -> dict[str, Any]:
        raise AssertionError(f"unexpected call of {args.token}")


Sent = Callable[[Callable[[], Any]], dict[str, Any]]


@pytest.fixture
def sent() -> Iterator[Sent]:
    """Runs a function that makes the resource "task" and gives the inputs that reached the engine."""

    def run(program: Callable[[], Any]) -> dict[str, Any]:
        recorder = Recorder()
        # The mocks' engine belongs to an event loop.
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        pulumi.runtime.set_mocks(recorder)
        pulumi.runtime.test(program)()
        return recorder.inputs["task"]

    yield run
    asyncio.set_event_loop(None)
