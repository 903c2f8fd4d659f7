import assert from "node:assert/strict";
import { record, type Recording } from "./recorder";

const containers = { nginx: { image: "nginx:1.29" } };

/** The names of the children of one type, by the type's last part. */
function named(recording: Recording, type: string): string[] {
    return recording.children.filter((child) => child.includes(`:${type} `)).map((child) => child.split(" ")[1]!);
}

describe("what FireLensTask makes", () => {
    it("is, for one container and CloudWatch, a task definition, two roles with a policy each and two log groups", async () => {
        const { children } = await record({ containers });
        assert.deepEqual(children, [
            "aws:cloudwatch/logGroup:LogGroup web-logs",
            "aws:cloudwatch/logGroup:LogGroup web-router-logs",
            "aws:ecs/taskDefinition:TaskDefinition web",
            "aws:iam/role:Role web-execution",
            "aws:iam/role:Role web-task",
            "aws:iam/rolePolicy:RolePolicy web-execution",
            "aws:iam/rolePolicy:RolePolicy web-task",
        ]);
    });

    it("has, with a configuration, a bucket, what protects it and one object", async () => {
        const recording = await record({ containers, config: { text: "[FILTER]\n    Name stdout\n    Match *\n" } });
        assert.deepEqual(
            recording.children.filter((child) => child.startsWith("aws:s3/")),
            [
                "aws:s3/bucket:Bucket web-config",
                "aws:s3/bucketObjectv2:BucketObjectv2 web-config",
                "aws:s3/bucketPolicy:BucketPolicy web-config",
                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock web-config",
                "aws:s3/bucketVersioning:BucketVersioning web-config",
            ],
        );
        assert.equal(recording.children.length, 7 + 5);
    });

    it("has a second object for the parsers of a configuration", async () => {
        const text = "[FILTER]\n    Name stdout\n    Match *\n\n[PARSER]\n    Name line\n    Format json\n";
        const recording = await record({ containers, config: { text } });
        assert.deepEqual(named(recording, "BucketObjectv2"), ["web-config", "web-parsers"]);
    });

    it("has a bucket for two destinations of one container, which no log options can express", async () => {
        const logging = { cloudWatchLogs: {}, firehose: { deliveryStream: "web-logs" } };
        assert.deepEqual(named(await record({ containers, logging }), "Bucket"), ["web-config"]);
    });

    it("has no bucket where log options say everything", async () => {
        const recording = await record({ containers, logging: { firehose: { deliveryStream: "web-logs" } } });
        assert.deepEqual(
            recording.children.filter((child) => child.includes(":s3/") || child.includes(":Bucket")),
            [],
        );
        assert.deepEqual(named(recording, "LogGroup"), ["web-router-logs"]);
    });

    it("has a security group only when one is asked for", async () => {
        assert.deepEqual(named(await record({ containers }), "SecurityGroup"), []);
        const recording = await record({ containers, securityGroup: { vpcId: "vpc-1" } });
        assert.deepEqual(named(recording, "SecurityGroup"), ["web-task"]);
    });

    it("makes no log group that the arguments name", async () => {
        const recording = await record({
            containers,
            logging: { cloudWatchLogs: { logGroup: "/theirs" } },
            logRouter: { logGroup: "/theirs/router" },
        });
        assert.deepEqual(named(recording, "LogGroup"), []);
    });

    it("makes a log group for each container that uses the awslogs driver", async () => {
        const logging = { awslogs: {} };
        const recording = await record({
            containers: { ...containers, agent: { image: "agent:1.0", logging }, cron: { image: "cron:1.0", logging } },
        });
        assert.deepEqual(named(recording, "LogGroup"), [
            "web-logs",
            "web-logs-agent",
            "web-logs-cron",
            "web-router-logs",
        ]);
    });

    it("has a name of its own for each child, whatever the containers are called", async () => {
        const logging = { awslogs: {} };
        const { children } = await record({
            containers: { router: { image: "router:1.0", logging }, nginx: { image: "nginx:1.29" } },
        });
        assert.deepEqual([...new Set(children)], children);
    });

    it("lies below the component, and the component at the top", async () => {
        const { registrations } = await record({ containers, config: { text: "[SERVICE]\n    Flush 2\n" } });
        const [component, ...children] = registrations;
        assert.equal(component?.type, "firelens:index:FireLensTask");
        assert.equal(component.parent, undefined);
        assert.deepEqual([...new Set(children.map(({ parent }) => parent))], ["web"]);
    });

    it("shows its arguments at the component, so that a preview says what changes", async () => {
        const inputs = { containers, logging: { cloudWatchLogs: { retentionInDays: 7 } } };
        const { registrations } = await record(inputs);
        assert.deepEqual(registrations[0]?.inputs, inputs);
    });

    it("costs three questions to AWS, however many containers there are", async () => {
        const many = Object.fromEntries(Array.from({ length: 8 }, (_, id) => [`app${id}`, { image: "app:1.0" }]));
        const { invocations } = await record({ containers: many });
        assert.deepEqual(invocations.map(({ token }) => token).sort(), [
            "aws:index/getCallerIdentity:getCallerIdentity",
            "aws:index/getPartition:getPartition",
            "aws:index/getRegion:getRegion",
        ]);
    });
});
