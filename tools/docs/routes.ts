import type { Route, RouteDestination } from "../../core/plan";
import { svgOf } from "../../core/routes/svg";

const to = (destination: string, plugin: string, target: string): RouteDestination => {
    return { destination, plugin, target, via: "options" };
};
const GROUP = to("cloudWatchLogs", "cloudwatch_logs", "/ecs/shop");

/** The routes of the README's picture. */
const ROUTES: readonly Route[] = [
    {
        container: "orders",
        driver: "awsfirelens",
        include: "^\\{",
        exclude: "debug",
        destinations: [to("firehose", "kinesis_firehose", "orders")],
    },
    { container: "payments", driver: "awsfirelens", destinations: [GROUP] },
    { container: "proxy", driver: "awslogs", destinations: [] },
    {
        container: "web",
        driver: "awsfirelens",
        exclude: "ELB-HealthChecker",
        destinations: [GROUP, to("firehose", "kinesis_firehose", "web-logs")],
    },
];

/** docs/images/routes.svg. */
export function routesPicture(): string {
    return svgOf(ROUTES);
}
