import pulumi
import pulumi_firelens as firelens

task = firelens.FireLensTask(
    "agent",
    compatibilities=["EC2"],
    network_mode="host",
    containers={
        "agent": {
            "image": "prom/node-exporter:v1.9.0",
            "memory": 64,
            "port_mappings": [{"container_port": 9100}],
        },
    },
    logging={"cloud_watch_logs": {"retention_in_days": 7}},
    log_router={"memory": 128},
    host_os={"bottlerocket_version": "1.19.0"},
)

pulumi.export("arn", task.arn)
pulumi.export("routes", task.routes)
