import type { Finding } from "./finding";
import type { RouterType } from "./router/type";

/** What to write instead, in the component's own arguments: the rules say it in ECS's, which every stack has. */
export function inArguments(finding: Finding, routerType: RouterType): Finding {
    const fix = FIXES[finding.code]?.(finding, routerType);
    return fix === undefined ? finding : { ...finding, fix };
}

/** How the configuration refers to a variable of the router. */
const VARIABLE: Readonly<Record<RouterType, string>> = { fluentbit: "${NAME}", fluentd: `"#{ENV['NAME']}"` };

type Wording = (finding: Finding, routerType: RouterType) => string | undefined;

/** A group whose rules could not be looked up is a warning; what admits the port is an error. */
const ofGroup: Wording = ({ level }) =>
    level === "warning"
        ? "allow ec2:DescribeSecurityGroups and ec2:DescribeSecurityGroupRules to whoever runs Pulumi, or check the rules yourself"
        : undefined;

const FIXES: Readonly<Record<string, Wording>> = {
    FL102: () => "give at least one container a destination, or do without FireLens",
    FL202: ofGroup,
    FL203: ofGroup,
    FL204: () => "give the task a group of its own, with securityGroup or an id of yours",
    FL404: () => "use 1.4.0 or later, or leave bufferLimit out and give the container one destination",
    FL701: (_finding, routerType) =>
        `put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${VARIABLE[routerType]} in the configuration`,
};
