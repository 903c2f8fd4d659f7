import assert from "node:assert/strict";
import type { LogRouterArguments } from "../../../core/arguments/types";
import { DEFAULT_VERSION, isPinnedVersion, routerImage } from "../../../core/router/image";
import { isFloating } from "../../../core/router/image-reference";
import { environment, unknown } from "../support/builders";

const CLASSIC = "906394416424.dkr.ecr.eu-central-1.amazonaws.com/aws-for-fluent-bit";
const CHINA = "128054284489.dkr.ecr.cn-north-1.amazonaws.com.cn/aws-for-fluent-bit";
const GOVCLOUD = "161423150738.dkr.ecr.us-gov-west-1.amazonaws.com/aws-for-fluent-bit";

describe("the router's image", () => {
    it("is AWS for Fluent Bit, pinned, when nothing is said", () => {
        assert.ok(isPinnedVersion(DEFAULT_VERSION));
        const { uri } = routerImage({}, environment());
        assert.equal(uri(false), "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15");
        assert.ok(![uri(false), uri(true)].some(isFloating));
    });

    const versions: readonly [string, boolean][] = [
        ["2.34.3.20260810", true],
        ["3.4.15", true],
        ["3", false],
        ["3.4", false],
        ["latest", false],
        ["stable", false],
        ["init-3.4.15", false],
    ];
    for (const [version, isPinned] of versions) {
        it(`is ${isPinned ? "" : "not "}the same for ever in version ${version}`, () => {
            assert.equal(isPinnedVersion(version), isPinned);
        });
    }

    const regional: readonly [region: string, LogRouterArguments, image: string][] = [
        ["eu-central-1", {}, `${CLASSIC}:init-3.4.15`],
        ["eu-central-1", { version: "2.34.3.20260810" }, `${CLASSIC}:init-2.34.3.20260810`],
        ["cn-north-1", {}, `${CHINA}:init-3.4.15`],
        ["us-gov-west-1", {}, `${GOVCLOUD}:init-3.4.15`],
    ];
    for (const [region, router, image] of regional) {
        it(`is pulled within ${region}: ${image}`, () => {
            const { uri } = routerImage({ ...router, registry: "regional" }, environment({ region }));
            assert.equal(uri(true), image);
        });
    }

    it("is not made up for a Region that nobody knows, or that is not known yet", () => {
        for (const region of ["mars-north-1", unknown()]) {
            const { uri } = routerImage({ registry: "regional" }, environment({ region }));
            assert.doesNotMatch(uri(false), /fluent/);
        }
    });

    const recognised: readonly [image: string, fluentBit: string | undefined, isInit: boolean | undefined][] = [
        ["public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.15", "5.0.9", true],
        ["amazon/aws-for-fluent-bit:2.34.3.20260810", "1.9.10", false],
        ["docker.io/amazon/aws-for-fluent-bit:2.34.3-20260810", "1.9.10", false],
        [`${CLASSIC}:init-debug-3.0.1`, "4.1.1", true],
        [`${CHINA}:init-arm64-3.2.1`, "4.2.2", true],
        [`${CHINA}:amd64-2.28.4`, "1.9.7", false],
        [
            "111122223333.dkr.ecr.eu-west-1.amazonaws.com/ecr-public/aws-observability/aws-for-fluent-bit:4.0.0",
            "5.1.5",
            false,
        ],
        [`${CLASSIC}:latest`, undefined, false],
        [`${CLASSIC}:init-3`, undefined, true],
        [CLASSIC, undefined, false],
        [`${CLASSIC}:3.4.15@sha256:0`, "5.0.9", false],
        [`${CLASSIC}@sha256:0`, undefined, undefined],
        ["111122223333.dkr.ecr.eu-west-1.amazonaws.com/aws-for-fluent-bit:1.0.0", undefined, undefined],
        ["my/aws-for-fluent-bit:3.4.15", undefined, undefined],
        ["fluent/fluent-bit:4.0.0", undefined, undefined],
    ];
    for (const [image, fluentBit, isInit] of recognised) {
        it(`is ${fluentBit === undefined ? "not known well enough" : `Fluent Bit ${fluentBit}`} as ${image}`, () => {
            const { facts, tag } = routerImage({ image }, environment());
            assert.deepEqual([facts?.fluentBit, tag?.isInit], [fluentBit, isInit]);
        });
    }

    it("is what the parameter holds, of which AWS's own say by their name what it is", () => {
        const parameterImage = { outcome: "found", image: `${CLASSIC}:init-3.4.15` } as const;
        const own = routerImage({ ssmParameter: "/images/router" }, environment({ parameterImage }));
        assert.deepEqual([own.uri(true), own.isAws, own.tag?.isInit], [`${CLASSIC}:init-3.4.15`, true, true]);
        const unseen = routerImage({ ssmParameter: "/aws/service/aws-for-fluent-bit/3.0.0" }, environment());
        assert.deepEqual([unseen.facts?.curl, unseen.tag?.isInit], [false, false]);
        const later = routerImage({ ssmParameter: unknown() }, environment());
        assert.deepEqual([later.uri(true), later.isAws], [unknown(), false]);
    });
});
