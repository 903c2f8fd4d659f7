import assert from "node:assert/strict";
import { fromEcs } from "../../../core/stack/from-ecs";
import { joinStack } from "../../../core/stack/join";
import { CONTAINERS, graphOf, WEB_ARN } from "../support/stack";

const REGISTERED = { family: "web", networkMode: "awsvpc", containerDefinitions: CONTAINERS };
const DESCRIBED = { taskDefinition: { ...REGISTERED, taskDefinitionArn: WEB_ARN, revision: 1 }, tags: [] };
const SERVICE = {
    serviceName: "shop",
    serviceArn: "arn:aws:ecs:eu-central-1:123456789012:service/main/shop",
    clusterArn: "arn:aws:ecs:eu-central-1:123456789012:cluster/main",
    taskDefinition: WEB_ARN,
    launchType: "FARGATE",
    platformVersion: "1.4.0",
    networkConfiguration: { awsvpcConfiguration: { securityGroups: ["sg-1"] } },
    deployments: [{ serviceConnectConfiguration: { enabled: true, services: [{ portName: "fluent" }] } }],
};

const joined = (document: unknown) => joinStack(graphOf(fromEcs(document)));

describe("JSON of ECS", () => {
    for (const [title, document] of Object.entries({
        "as described": DESCRIBED,
        "as registered": REGISTERED,
        "as a list": [REGISTERED],
        "as a list of descriptions": [DESCRIBED],
        "as several": { taskDefinitions: [REGISTERED] },
        "in other cases": {
            TaskDefinition: {
                Family: "web",
                ContainerDefinitions: [
                    { NAME: "log_router", FirelensConfiguration: { TYPE: "fluentbit" } },
                    { name: "app", LogConfiguration: { LogDriver: "awsfirelens", Options: { Name: "stdout" } } },
                ],
            },
        },
    })) {
        it(`is read ${title}`, () => {
            const [web, ...others] = joined(document);
            assert.deepEqual(others, []);
            const [router, app] = web!.model.task.containerDefinitions;
            assert.equal(web?.model.task.family, "web");
            assert.deepEqual(router?.firelensConfiguration, { type: "fluentbit" });
            assert.deepEqual(app?.logConfiguration, { logDriver: "awsfirelens", options: { Name: "stdout" } });
            assert.deepEqual(web.model.unread, []);
        });
    }

    it("has several tasks in one list", () => {
        assert.deepEqual(
            joined([REGISTERED, { ...REGISTERED, family: "api" }]).map(({ resource }) => resource.name),
            ["web", "api"],
        );
    });

    it("is joined with services as described", () => {
        const [web] = joined([DESCRIBED, { services: [SERVICE], failures: [] }]);
        assert.deepEqual(web?.model.runners, [
            {
                kind: "service",
                name: "shop",
                launchType: "FARGATE",
                platformVersion: "1.4.0",
                namesSecurityGroups: true,
                targets: [{ via: "serviceConnect", portName: "fluent" }],
            },
        ]);
        assert.deepEqual(web.model.securityGroups, [
            { id: "sg-1", ingress: [], unchecked: "it is not part of this stack" },
        ]);
    });

    it("is refused in one sentence when there is nothing of ECS", () => {
        for (const document of [undefined, null, 1, "x", [], {}, [[]], { taskDefinitions: [] }, { services: "x" }]) {
            assert.match(fromEcs(document).problem ?? "", /^this is no JSON of ECS/);
        }
    });
});
