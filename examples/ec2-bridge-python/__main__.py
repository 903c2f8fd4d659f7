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
    logging={"cloud_watch_logs": {}, "exclude": "ELB-HealthChecker"},
    log_router={"memory": 128},
)

pulumi.export("arn", task.arn)
pulumi.export("routes", task.routes)
pulumi.export("fluentHost", task.fluent_host)
pulumi.export("fluentPort", task.fluent_port)
