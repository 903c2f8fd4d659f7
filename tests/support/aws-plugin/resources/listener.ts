import {
    CreateListenerCommand,
    DeleteListenerCommand,
    DescribeListenersCommand,
    ModifyListenerCommand,
    type Action,
    type ActionTypeEnum,
    type ProtocolEnum,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { found } from "../aws";
import { region, type ResourceType } from "../resource";
import { isObject, listOf, numberOf, required, stringOf, type Properties, type Value } from "../values";

/** A listener that forwards to one target group. */
export const listener: ResourceType = {
    token: "aws:lb/listener:Listener",
    inputs: {
        // AWS numbers the actions and says where they go twice.
        defaultActions: { type: "array", required: true, canonical: (actions) => actionsFrom(actionsTo(actions)) },
        loadBalancerArn: { type: "string", required: true, replaces: true },
        port: { type: "integer" },
        protocol: { type: "string", computed: true },
        region,
    },
    outputs: { arn: "string" },

    async create({ elb }, inputs) {
        const { Listeners } = await elb.send(
            new CreateListenerCommand({ ...settings(inputs), LoadBalancerArn: required(inputs, "loadBalancerArn") }),
        );
        return { id: Listeners?.[0]?.ListenerArn ?? "" };
    },

    async read({ elb, region: home }, id) {
        const command = new DescribeListenersCommand({ ListenerArns: [id] });
        const live = (await found(elb.send(command), "ListenerNotFoundException"))?.Listeners?.[0];
        if (live === undefined) return undefined;
        return {
            arn: id,
            defaultActions: actionsFrom(live.DefaultActions ?? []),
            loadBalancerArn: live.LoadBalancerArn,
            port: live.Port,
            protocol: live.Protocol,
            region: home,
        };
    },

    async update({ elb }, ListenerArn, news) {
        await elb.send(new ModifyListenerCommand({ ...settings(news), ListenerArn }));
    },

    async delete({ elb }, ListenerArn) {
        await found(elb.send(new DeleteListenerCommand({ ListenerArn })), "ListenerNotFoundException");
    },
};

function settings(inputs: Properties) {
    return {
        DefaultActions: actionsTo(inputs.defaultActions),
        Port: numberOf(inputs.port),
        Protocol: (stringOf(inputs.protocol) ?? "HTTP") as ProtocolEnum,
    };
}

function actionsTo(value: Value | undefined): Action[] {
    return listOf(value)
        .filter(isObject)
        .map(({ type, targetGroupArn }) => ({
            Type: stringOf(type) as ActionTypeEnum,
            TargetGroupArn: stringOf(targetGroupArn),
        }));
}

function actionsFrom(actions: readonly Action[]): Properties[] {
    return actions.map(({ Type, TargetGroupArn }) => ({ targetGroupArn: TargetGroupArn, type: Type }));
}
