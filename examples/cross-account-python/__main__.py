import pulumi
import pulumi_firelens as firelens

task = firelens.FireLensTask(
    "web",
    containers={"nginx": {"image": "nginx:1.29"}},
    logging={
        "firehose": {
            "delivery_stream": "central-logs",
            "role_arn": "arn:aws:iam::210987654321:role/central-logs-writer",
            "external_id": "web",
        },
    },
)

pulumi.export("arn", task.arn)
pulumi.export("trustPolicies", task.trust_policies)
