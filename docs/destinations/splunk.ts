import { FireLensTask } from "@firelens/pulumi";

export const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: {
        splunk: {
            host: "http-inputs-shop.splunkcloud.com",
            port: 443,
            tokenSecret: "/logs/splunk-token",
            index: "web",
            sourcetype: "nginx",
        },
    },
});
