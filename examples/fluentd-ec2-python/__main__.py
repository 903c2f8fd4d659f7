import pulumi
import pulumi_firelens as firelens

task = firelens.FireLensTask(
    "web",
    compatibilities=["EC2"],
    network_mode="bridge",
    containers={
        "nginx": {
            "image": "nginx:1.29",
            "memory": 128,
            "port_mappings": [{"container_port": 80}],
        },
    },
    logging={"cloud_watch_logs": {}},
    config={"file": pulumi.FileAsset("fluentd.conf")},
    log_router={
        "type": "fluentd",
        "image": "example.com/fluentd:1.19.1",
        "memory": 256,
    },
)

pulumi.export("arn", task.arn)
pulumi.export("routes", task.routes)
pulumi.export("generatedConfig", task.generated_config)
