import pulumi
import pulumi_firelens as firelens

task = firelens.FireLensTask(
    "web",
    containers={"nginx": {"image": "nginx:1.29"}},
    logging={"cloud_watch_logs": {}, "firehose": {"delivery_stream": "web-logs"}},
    config={"file": pulumi.FileAsset("extra.conf")},
)

pulumi.export("arn", task.arn)
pulumi.export("generatedConfig", task.generated_config)
pulumi.export("routes", task.routes)
