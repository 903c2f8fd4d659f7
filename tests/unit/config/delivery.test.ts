import assert from "node:assert/strict";
import { chooseDelivery, type DeliveryNeeds } from "../../../core/config/delivery";

const FARGATE = ["FARGATE"];
const EC2 = ["EC2"];
const EXTERNAL = ["EXTERNAL"];
const BOTH = ["EC2", "FARGATE"];

function choose(compatibilities: readonly string[], needs: Partial<DeliveryNeeds>): ReturnType<typeof chooseDelivery> {
    return chooseDelivery({
        compatibilities,
        routerType: "fluentbit",
        asked: "auto",
        text: [],
        parsers: false,
        objects: 0,
        files: 0,
        ...needs,
    });
}

const TEXT = { text: ["a text"] };

describe("the delivery that is chosen", () => {
    for (const [title, where, needs, delivery] of [
        ["a text on Fargate", FARGATE, TEXT, "init"],
        ["an object on Fargate", FARGATE, { objects: 1 }, "init"],
        ["a path on Fargate", FARGATE, { files: 1 }, "file"],
        ["a path and a text on Fargate", FARGATE, { ...TEXT, files: 1 }, "init"],
        ["two paths on Fargate", FARGATE, { files: 2 }, "init"],
        ["a text where Fargate is one of two", BOTH, TEXT, "init"],
        ["a text on EC2", EC2, TEXT, "s3"],
        ["a text on servers of one's own", EXTERNAL, TEXT, "s3"],
        ["an object on EC2", EC2, { objects: 1 }, "s3"],
        ["an object and outputs on EC2, which are two", EC2, { text: ["outputs"], objects: 1 }, "init"],
        ["two objects on EC2", EC2, { objects: 2 }, "init"],
        ["parsers on EC2, which need a file of their own", EC2, { ...TEXT, parsers: true }, "init"],
        ["a path on EC2", EC2, { files: 1 }, "file"],
        ["Fluentd's text on EC2", EC2, { ...TEXT, routerType: "fluentd" }, "s3"],
        ["Fluentd's path on Fargate", FARGATE, { files: 1, routerType: "fluentd" }, "file"],
        ["Fluentd's text on Fargate, which nothing fetches", FARGATE, { ...TEXT, routerType: "fluentd" }, "inline"],
        ["Fluentd's text where Fargate is one of two", BOTH, { ...TEXT, routerType: "fluentd" }, "inline"],
        ["Fluentd's object on EC2", EC2, { objects: 1, routerType: "fluentd" }, "s3"],
        ["inline for Fluentd on EC2, as asked", EC2, { ...TEXT, routerType: "fluentd", asked: "inline" }, "inline"],
        ["inline, as asked", FARGATE, { ...TEXT, parsers: true, asked: "inline" }, "inline"],
        ["init on EC2, as asked", EC2, { ...TEXT, asked: "init" }, "init"],
        ["s3 on EC2, as asked", EC2, { ...TEXT, asked: "s3" }, "s3"],
        ["what was not one of the possible values", FARGATE, { ...TEXT, asked: "toString" }, "init"],
    ] as const) {
        it(`is ${delivery} for ${title}`, () => {
            assert.deepEqual(choose(where, needs), { delivery, refusal: undefined });
        });
    }

    for (const [title, where, needs, instead, code, sentence] of [
        ["s3 on Fargate", FARGATE, { ...TEXT, asked: "s3" }, "init", "FL403", /Fargate cannot fetch.*write init/],
        ["s3 where Fargate is one of two", BOTH, { objects: 1, asked: "s3" }, "init", "FL403", /write init/],
        ["s3 for a path", EC2, { files: 1, asked: "s3" }, "file", "FL014", /a file in the image is none; write file/],
        [
            "s3 for parsers",
            EC2,
            { ...TEXT, parsers: true, asked: "s3" },
            "init",
            "FL014",
            /file of their own; write init/,
        ],
        ["s3 for two objects", EC2, { objects: 2, asked: "s3" }, "init", "FL014", /here are 2; write init/],
        [
            "s3 for an object and more",
            EC2,
            { text: ["a text", "logRouter.grace"], objects: 1, asked: "s3" },
            "init",
            "FL014",
            /does not hold a text and logRouter\.grace; write init.*or give the object's content as config\.text/,
        ],
        ["init for Fluentd", EC2, { ...TEXT, routerType: "fluentd", asked: "init" }, "s3", "FL014", /write s3/],
        [
            "an object of Fluentd on Fargate",
            FARGATE,
            { objects: 1, routerType: "fluentd" },
            "inline",
            "FL014",
            /no init process that could fetch an object on Fargate; give everything as text.*`@include \/path`/,
        ],
        [
            "several parts of Fluentd on EC2",
            EC2,
            { ...TEXT, objects: 1, routerType: "fluentd" },
            "inline",
            "FL014",
            /no init process that could fetch several parts; .*put all of it into the image/,
        ],
        [
            "inline for a path of Fluentd",
            EC2,
            { files: 1, routerType: "fluentd", asked: "inline" },
            "file",
            "FL014",
            /write @include and the file's path/,
        ],
        [
            "s3 of Fluentd on Fargate",
            FARGATE,
            { ...TEXT, routerType: "fluentd", asked: "s3" },
            "inline",
            "FL403",
            /write inline/,
        ],
    ] as const) {
        it(`is never ${title}`, () => {
            const { delivery, refusal } = choose(where, needs);
            assert.equal(delivery, instead);
            assert.equal(refusal?.code, code);
            assert.match(`${refusal.problem}; ${refusal.fix}`, sentence);
        });
    }
});
