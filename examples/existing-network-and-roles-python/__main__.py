import pulumi
import pulumi_firelens as firelens

config = pulumi.Config()

# The statements are attached to these roles; what else the roles may do stays as it is.
web = firelens.FireLensTask(
    "web",
    containers={"nginx": {"image": "nginx:1.29"}},
    logging={"cloud_watch_logs": {}, "firehose": {"delivery_stream": "web-logs"}},
    config={
        "bucket": config.require("bucket"),
        "text": "[FILTER]\n    Name   record_modifier\n    Match  *\n    Record team shop\n",
    },
    security_group_ids=[config.require("securityGroupId")],
    task_role_arn=config.require("taskRoleArn"),
    execution_role_arn=config.require("executionRoleArn"),
)

# Nobody but their owners may touch these roles: the outputs say what they need.
worker = firelens.FireLensTask(
    "worker",
    containers={"worker": {"image": "busybox:1.37"}},
    logging={"firehose": {"delivery_stream": "worker-logs"}},
    security_group_ids=[config.require("securityGroupId")],
    task_role_arn=config.require("lockedTaskRoleArn"),
    execution_role_arn=config.require("lockedExecutionRoleArn"),
    attach_policies=False,
)

pulumi.export("webArn", web.arn)
pulumi.export("workerArn", worker.arn)
pulumi.export("neededByTaskRole", worker.task_role_policy)
pulumi.export("neededByExecutionRole", worker.execution_role_policy)
