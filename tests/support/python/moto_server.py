"""moto's server with what its IAM lacks.

A statement whose conditions do not hold does not apply. moto ignores operators that it does not know and then takes the
conditions for true: a bucket policy that refuses plain HTTP would so refuse every request, while all that the tests
send stands for HTTPS.

Calls of CloudWatch Logs and Firehose are about the log group or the stream that they name. moto asks for a permission
on `*`, which no exact statement gives, and refuses in XML what these services refuse in JSON.
"""

import os
import re
import threading
import time
from typing import Any

from moto.core.exceptions import JsonRESTError
from moto.firehose.responses import FirehoseResponse
from moto.iam.access_control import IAMPolicyStatement, IAMRequest, PermissionResult
from moto.iam.policy_conditions import CONDITION_OPERATIONS
from moto.logs.responses import LogsResponse
from moto.server import main

ASSUMED_VALUES = {"aws:SecureTransport": "true"}

unconditional = IAMPolicyStatement.is_action_permitted
refuse_in_xml = IAMRequest._raise_access_denied


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


def log_resource(self: LogsResponse) -> str:
    """As in AWS's service authorization reference: a group's ARN, and for what is about a stream, the stream's."""
    group = self._get_param("logGroupName")
    if group is None:
        # AWS names this resource in its own refusals of DescribeLogGroups.
        listed = f"arn:aws:logs:{self.region}:{self.current_account}:log-group::log-stream:"
        return listed if self._get_action() == "DescribeLogGroups" else "*"
    stream = self._get_param("logStreamName")
    is_of_stream = stream is not None and self._get_action() != "CreateLogStream"
    suffix = f":log-stream:{stream}" if is_of_stream else ""
    return f"arn:aws:logs:{self.region}:{self.current_account}:log-group:{group}{suffix}"


def delivery_stream(self: FirehoseResponse) -> str:
    name = self._get_param("DeliveryStreamName")
    if name is None:
        return "*"
    return f"arn:aws:firehose:{self.region}:{self.current_account}:deliverystream/{name}"


def refuse(self: IAMRequest) -> None:
    if self._service in ("logs", "firehose"):
        who = self._access_key.arn
        message = f"User: {who} is not authorized to perform: {self._action}"
        raise JsonRESTError("AccessDeniedException", message)
    refuse_in_xml(self)


def match(pattern: str, text: str) -> re.Match[str] | None:
    """In IAM `*` and `?` are all the wildcards there are; moto takes the rest for a regular expression."""
    escaped = re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".")
    return re.fullmatch(escaped, text, re.DOTALL)


def end_with(parent: int) -> None:
    """A test run that is killed cannot stop its server."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


IAMPolicyStatement.is_action_permitted = is_action_permitted
IAMPolicyStatement._match = staticmethod(match)
CONDITION_OPERATIONS["Bool"] = bool_operation
IAMRequest._raise_access_denied = refuse
LogsResponse._determine_resource = log_resource
FirehoseResponse._determine_resource = delivery_stream

if __name__ == "__main__":
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    main()
