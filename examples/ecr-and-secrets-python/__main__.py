import pulumi
import pulumi_firelens as firelens

secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret"

task = firelens.FireLensTask(
    "api",
    containers={
        "api": {
            "image": "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.4.2",
            "secrets": {
                # One key of a secret that holds JSON; the version that a stage names; a parameter.
                "DB_PASSWORD": f"{secret}:shop/db-a1b2c3:password::",
                "OLD_TOKEN": f"{secret}:shop/token-d4e5f6::AWSPREVIOUS:",
                "FEATURES": "arn:aws:ssm:us-east-1:123456789012:parameter/shop/features",
            },
        },
    },
    logging={"cloud_watch_logs": {}},
    secrets_kms_key_arns=["arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
)

pulumi.export("arn", task.arn)
pulumi.export("executionRolePolicy", task.execution_role_policy)
