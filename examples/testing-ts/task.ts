import type { FireLensTaskArgs } from "@firelens/pulumi";

/** The program gives these to `new FireLensTask("shop", task)`. */
export const task: FireLensTaskArgs = {
    containers: {
        web: { image: "nginx:1.29", logging: { cloudWatchLogs: {}, exclude: "ELB-HealthChecker" } },
        orders: { image: "orders:1" },
    },
    logging: { firehose: { deliveryStream: "orders" } },
    config: {
        text: `
[FILTER]
    Name         parser
    Match        orders-firelens*
    Key_Name     log
    Parser       orders_json
    Reserve_Data On

[FILTER]
    Name       record_modifier
    Match      orders-firelens*
    Remove_key card_number
`,
        parsers: `
[PARSER]
    Name   orders_json
    Format json
`,
    },
};
