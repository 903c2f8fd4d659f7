"""moto's server with one correction: a statement whose conditions do not hold does not apply.

moto ignores operators that it does not know and then takes the conditions for true. A bucket policy that refuses
plain HTTP would so refuse every request, while all that the tests send stands for HTTPS.
"""

import os
import threading
import time
from typing import Any

from moto.iam.access_control import IAMPolicyStatement, PermissionResult
from moto.iam.policy_conditions import CONDITION_OPERATIONS
from moto.server import main

ASSUMED_VALUES = {"aws:SecureTransport": "true"}

unconditional = IAMPolicyStatement.is_action_permitted


def is_action_permitted(
    self: IAMPolicyStatement,
    action: str,
    resource: str = "*",
    principal: str | None = None,
    values: dict[str, str] | None = None,
) -> PermissionResult:
    known = {**ASSUMED_VALUES, **(values or {})}
    if not self._check_conditions(known):
        return PermissionResult.NEUTRAL
    return unconditional(self, action, resource, principal, known)


def bool_operation(expected: Any, actual: str) -> bool:
    return str(expected).lower() == actual


def end_with(parent: int) -> None:
    """A test run that is killed cannot stop its server."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


IAMPolicyStatement.is_action_permitted = is_action_permitted
CONDITION_OPERATIONS["Bool"] = bool_operation

if __name__ == "__main__":
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    main()
