import pulumi
import pulumi_aws as aws
import pulumi_firelens as firelens

# The VPC that comes with the account. Put your own here.
vpc = aws.ec2.get_vpc_output(default=True)
subnets = aws.ec2.get_subnets_output(filters=[{"name": "vpc-id", "values": [vpc.id]}]).ids

balancer_group = aws.ec2.SecurityGroup(
    "balancer",
    vpc_id=vpc.id,
    ingress=[{"protocol": "tcp", "from_port": 80, "to_port": 80, "cidr_blocks": ["0.0.0.0/0"]}],
    egress=[{"protocol": "tcp", "from_port": 80, "to_port": 80, "cidr_blocks": [vpc.cidr_block]}],
)
balancer = aws.lb.LoadBalancer("web", security_groups=[balancer_group.id], subnets=subnets)
targets = aws.lb.TargetGroup("web", port=80, protocol="HTTP", target_type="ip", vpc_id=vpc.id)
listener = aws.lb.Listener(
    "web",
    load_balancer_arn=balancer.arn,
    port=80,
    protocol="HTTP",
    default_actions=[{"type": "forward", "target_group_arn": targets.arn}],
)

task = firelens.FireLensTask(
    "web",
    containers={"nginx": {"image": "nginx:1.29", "port_mappings": [{"container_port": 80}]}},
    logging={"cloud_watch_logs": {}, "exclude": "ELB-HealthChecker"},
    security_group={
        "vpc_id": vpc.id,
        "ingress": [
            {"protocol": "tcp", "from_port": 80, "to_port": 80, "security_groups": [balancer_group.id]},
        ],
    },
)

cluster = aws.ecs.Cluster("web")
service = aws.ecs.Service(
    "web",
    cluster=cluster.arn,
    task_definition=task.arn,
    launch_type="FARGATE",
    desired_count=2,
    network_configuration={
        "subnets": subnets,
        "security_groups": [task.security_group_id],
        "assign_public_ip": True,
    },
    load_balancers=[{"target_group_arn": targets.arn, "container_name": "nginx", "container_port": 80}],
    opts=pulumi.ResourceOptions(depends_on=[listener]),
)

pulumi.export("url", pulumi.Output.concat("http://", balancer.dns_name))
pulumi.export("serviceArn", service.arn)
pulumi.export("arn", task.arn)
pulumi.export("routes", task.routes)
pulumi.export("securityGroupId", task.security_group_id)
