import {
    AddTagsCommand,
    CreateLoadBalancerCommand,
    DeleteLoadBalancerCommand,
    DescribeLoadBalancersCommand,
    DescribeTagsCommand,
    RemoveTagsCommand,
    SetSecurityGroupsCommand,
    SetSubnetsCommand,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { found } from "../aws";
import { unordered } from "../canonical";
import { region, tags, type Property, type ResourceType } from "../resource";
import { removedTags, tagList, tagOutputs } from "../tags";
import { booleanOf, isEmpty, required, stringsOf } from "../values";

const set: Property = { type: "array", computed: true, canonical: unordered };

/** An application load balancer. */
export const loadBalancer: ResourceType = {
    token: "aws:lb/loadBalancer:LoadBalancer",
    inputs: {
        internal: { type: "boolean", computed: true, replaces: true },
        name: { type: "string", computed: true, replaces: true },
        region,
        securityGroups: set,
        subnets: set,
        tags,
    },
    outputs: {
        arn: "string",
        arnSuffix: "string",
        dnsName: "string",
        tagsAll: "object",
        vpcId: "string",
        zoneId: "string",
    },
    autoName: { property: "name", maxLength: 32 },

    async create({ elb }, inputs) {
        const { LoadBalancers } = await elb.send(
            new CreateLoadBalancerCommand({
                Name: required(inputs, "name"),
                Scheme: booleanOf(inputs.internal) ? "internal" : "internet-facing",
                SecurityGroups: stringsOf(inputs.securityGroups),
                Subnets: stringsOf(inputs.subnets),
                ...(!isEmpty(inputs.tags) && { Tags: tagList(inputs.tags) }),
                Type: "application",
            }),
        );
        return { id: LoadBalancers?.[0]?.LoadBalancerArn ?? "" };
    },

    async read({ elb, region: home }, id) {
        const command = new DescribeLoadBalancersCommand({ LoadBalancerArns: [id] });
        const live = (await found(elb.send(command), "LoadBalancerNotFoundException"))?.LoadBalancers?.[0];
        if (live === undefined) return undefined;
        const { TagDescriptions } = await elb.send(new DescribeTagsCommand({ ResourceArns: [id] }));
        return {
            ...tagOutputs(TagDescriptions?.[0]?.Tags),
            arn: id,
            arnSuffix: id.slice(id.indexOf(":loadbalancer/") + ":loadbalancer/".length),
            dnsName: live.DNSName,
            internal: live.Scheme === "internal",
            name: live.LoadBalancerName,
            region: home,
            securityGroups: live.SecurityGroups ?? [],
            subnets: (live.AvailabilityZones ?? []).map(({ SubnetId }) => SubnetId ?? ""),
            vpcId: live.VpcId,
            zoneId: live.CanonicalHostedZoneId,
        };
    },

    async update({ elb }, LoadBalancerArn, news, olds) {
        await elb.send(
            new SetSecurityGroupsCommand({ LoadBalancerArn, SecurityGroups: stringsOf(news.securityGroups) }),
        );
        await elb.send(new SetSubnetsCommand({ LoadBalancerArn, Subnets: stringsOf(news.subnets) }));
        const TagKeys = removedTags(olds, news);
        const ResourceArns = [LoadBalancerArn];
        if (TagKeys.length > 0) await elb.send(new RemoveTagsCommand({ ResourceArns, TagKeys }));
        if (!isEmpty(news.tags)) await elb.send(new AddTagsCommand({ ResourceArns, Tags: tagList(news.tags) }));
    },

    async delete({ elb }, LoadBalancerArn) {
        await elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn }));
    },
};
