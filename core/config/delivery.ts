import type { RouterType } from "../router/type";

/** How a configuration gets to the router. */
export type Delivery = "s3" | "init" | "inline" | "file";

/** What has to be delivered, and to where. */
export interface DeliveryNeeds {
    readonly compatibilities: readonly string[];
    readonly routerType: RouterType;
    /** What was asked for; anything that is no delivery counts as `auto`. */
    readonly asked: string;
    /** What is written into the component's own text, in words; empty when there is none. */
    readonly text: readonly string[];
    /** Whether there are parsers, which need a file of their own. */
    readonly parsers: boolean;
    /** How many existing objects there are in S3. */
    readonly objects: number;
    /** How many files there are in the image. */
    readonly files: number;
}

/** Why a delivery cannot be, and what to write instead. */
export interface Refusal {
    readonly code: string;
    readonly problem: string;
    readonly fix: string;
}

/** The delivery, and why it is not the one that was asked for. */
export interface Choice {
    readonly delivery: Delivery;
    readonly refusal: Refusal | undefined;
}

const NOT_ASKED = "leave delivery out";

/** What brings most kinds of configuration to each router. Fluentd has no init process, so its variables have to do. */
const LAST_RESORT: Readonly<Record<RouterType, Delivery>> = { fluentbit: "init", fluentd: "inline" };

/** How the routers write an inclusion. */
const INCLUDE: Readonly<Record<RouterType, string>> = { fluentbit: "@INCLUDE", fluentd: "@include" };

/** Chooses the delivery. One that cannot run is refused, and the one that can is named and taken in its place. */
export function chooseDelivery(needs: DeliveryNeeds): Choice {
    const asked = Object.hasOwn(REFUSALS, needs.asked) ? (needs.asked as Delivery) : undefined;
    const fetched = LAST_RESORT[needs.routerType];
    const order: readonly Delivery[] = needs.compatibilities.includes("FARGATE")
        ? ["file", fetched]
        : ["file", "s3", fetched];
    const automatic = order.find((delivery) => REFUSALS[delivery](needs, "") === undefined);
    if (asked === undefined) {
        return { delivery: automatic ?? fetched, refusal: automatic === undefined ? refuseAll(needs) : undefined };
    }
    const fix = automatic === undefined ? refuseAll(needs).fix : `write ${automatic}, or ${NOT_ASKED}`;
    const refusal = REFUSALS[asked](needs, fix);
    return { delivery: refusal === undefined ? asked : (automatic ?? fetched), refusal };
}

/** Only Fluentd comes here: what AWS for Fluent Bit is given, its init process can fetch. */
function refuseAll({ compatibilities, objects }: DeliveryNeeds): Refusal {
    const where = compatibilities.includes("FARGATE") && objects > 0 ? "an object on Fargate" : "several parts";
    const problem = `Fluentd has no init process that could fetch ${where}`;
    const fix = "give everything as text or file, with a line `@include /path` for what lies in the image";
    return { code: "FL014", problem, fix: `${fix}; or put all of it into the image, and give config.path alone` };
}

const refuse = (problem: string, fix: string): Refusal => ({ code: "FL014", problem, fix });

/** Why a delivery cannot be, by delivery. The fix is the one that can. */
const REFUSALS: Readonly<Record<Delivery, (needs: DeliveryNeeds, fix: string) => Refusal | undefined>> = {
    s3: (needs, fix) => {
        if (needs.compatibilities.includes("FARGATE")) {
            const problem = "Fargate cannot fetch the configuration from S3 for the router";
            return { code: "FL403", problem, fix };
        }
        if (needs.files > 0) return refuse("s3 fetches one object, and a file in the image is none", fix);
        if (needs.parsers) {
            return refuse("s3 fetches one object, and Fluent Bit reads parsers from a file of their own", fix);
        }
        if (needs.objects > 1) return refuse(`s3 fetches one object, and here are ${String(needs.objects)}`, fix);
        if (needs.objects === 1 && needs.text.length > 0) {
            const problem = `s3 fetches one object, and the existing one does not hold ${listOf(needs.text)}`;
            return refuse(problem, `${fix}; or give the object's content as config.text`);
        }
        return undefined;
    },
    init: (needs, fix) =>
        needs.routerType === "fluentd"
            ? refuse("the init process is part of AWS for Fluent Bit, and Fluentd has none", fix)
            : undefined,
    inline: (needs, fix) => {
        if (needs.objects > 0) {
            const problem = "an object in S3 cannot be part of the task definition";
            return refuse(problem, `${fix}; or give its content as config.text`);
        }
        if (needs.files > 0) {
            const problem = "inline delivers texts, and a file in the image is none";
            return refuse(
                problem,
                `${fix}; or write ${INCLUDE[needs.routerType]} and the file's path as a line of config.text`,
            );
        }
        return undefined;
    },
    file: (needs, fix) => {
        if (needs.files === 0) return refuse("file delivers what lies in the image, and there is no path", fix);
        const more = [
            ...needs.text,
            ...(needs.parsers ? ["parsers"] : []),
            ...(needs.objects > 0 ? ["objects in S3"] : []),
            ...(needs.files > 1 ? ["more than one path"] : []),
        ];
        if (more.length === 0) return undefined;
        return refuse(`file delivers one file of the image, and here are also ${listOf(more)}`, fix);
    },
};

function listOf(words: readonly string[]): string {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
