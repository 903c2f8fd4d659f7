"""What the Python SDK sends to the plugin. The plugin checks names, so they must arrive as the schema writes them."""

from __future__ import annotations

import pulumi
import pulumi_firelens as firelens
from conftest import Sent


def test_keys_of_dicts_become_the_names_of_the_schema(sent: Sent) -> None:
    inputs = sent(
        lambda: firelens.FireLensTask(
            "task",
            containers={
                "web": {
                    "image": "nginx",
                    "readonly_root_filesystem": True,
                    "port_mappings": [{"container_port": 80}],
                    "health_check": {"command": ["CMD", "true"], "start_period": 5},
                }
            },
            logging={"firehose": {"delivery_stream": "web-logs"}, "buffer_limit": 1048576},
            log_router={"retention_in_days": 7},
        )
    )
    assert inputs["containers"] == {
        "web": {
            "image": "nginx",
            "readonlyRootFilesystem": True,
            "portMappings": [{"containerPort": 80}],
            "healthCheck": {"command": ["CMD", "true"], "startPeriod": 5},
        }
    }
    assert inputs["logging"] == {"firehose": {"deliveryStream": "web-logs"}, "bufferLimit": 1048576}
    assert inputs["logRouter"] == {"retentionInDays": 7}


def test_argument_classes_send_what_dicts_send(sent: Sent) -> None:
    inputs = sent(
        lambda: firelens.FireLensTask(
            "task",
            containers={"web": firelens.ContainerArgs(image="nginx", readonly_root_filesystem=True)},
            logging=firelens.LoggingArgs(firehose=firelens.FirehoseArgs(delivery_stream="web-logs")),
        )
    )
    assert inputs["containers"] == {"web": {"image": "nginx", "readonlyRootFilesystem": True}}
    assert inputs["logging"] == {"firehose": {"deliveryStream": "web-logs"}}


def test_names_that_the_user_chose_are_never_translated(sent: Sent) -> None:
    names = {"SNAKE_CASE": "1", "lower_snake": "2", "camelCase": "3", "container_port": "4"}
    inputs = sent(
        lambda: firelens.FireLensTask(
            "task",
            containers={"log_group": {"image": "nginx", "environment": names, "docker_labels": names}},
            logging={"cloud_watch_logs": {"options": {"log_group": "x", "auto_create_group": "true"}}},
            tags=names,
        )
    )
    assert list(inputs["containers"]) == ["log_group"]
    assert inputs["containers"]["log_group"]["environment"] == names
    assert inputs["containers"]["log_group"]["dockerLabels"] == names
    assert inputs["logging"]["cloudWatchLogs"]["options"] == {"log_group": "x", "auto_create_group": "true"}
    assert inputs["tags"] == names


def test_an_empty_destination_is_kept(sent: Sent) -> None:
    """Its presence turns it on."""
    as_dict = sent(lambda: task_with({"cloud_watch_logs": {}}))
    as_class = sent(lambda: task_with(firelens.LoggingArgs(cloud_watch_logs=firelens.CloudWatchLogsArgs())))
    assert as_dict["logging"] == {"cloudWatchLogs": {}}
    assert as_class["logging"] == {"cloudWatchLogs": {}}


def test_a_file_asset_passes(sent: Sent) -> None:
    inputs = sent(
        lambda: firelens.FireLensTask(
            "task", containers={"web": {"image": "nginx"}}, config={"file": pulumi.FileAsset("extra.conf")}
        )
    )
    file = inputs["config"]["file"]
    assert isinstance(file, pulumi.FileAsset)
    assert file.path == "extra.conf"


def test_a_secret_leaf_stays_secret(sent: Sent) -> None:
    inputs = sent(
        lambda: firelens.FireLensTask(
            "task", containers={"web": {"image": "nginx", "environment": {"TOKEN": pulumi.Output.secret("canary")}}}
        )
    )
    # The mocks' reader moves the mark of a leaf up to the argument that holds it.
    assert inputs["containers"] == {
        pulumi.runtime.rpc._special_sig_key: pulumi.runtime.rpc._special_secret_sig,
        "value": {"web": {"image": "nginx", "environment": {"TOKEN": "canary"}}},
    }


def task_with(logging: firelens.LoggingArgs | firelens.LoggingArgsDict) -> firelens.FireLensTask:
    return firelens.FireLensTask("task", containers={"web": {"image": "nginx"}}, logging=logging)
