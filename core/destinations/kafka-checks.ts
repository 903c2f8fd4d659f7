import type { KafkaArguments } from "../arguments/destination-types";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { optionName } from "../task";
import { carriesSecret, known } from "../value";
import { checkCleartext } from "./checks";

/** What no table says of Kafka's arguments: which of them need and exclude each other. */
export function checkKafka(args: KafkaArguments, path: Path): Finding[] {
    return [
        ...checkTopics(args, path),
        ...(args.mskClusterArn === undefined ? checkSasl : checkMsk)(args, path),
        ...checkCleartext(args, ["saslPasswordSecret"], path),
    ];
}

function checkTopics({ topics, topicKey, options = {} }: KafkaArguments, path: Path): Finding[] {
    const isDynamic = Object.keys(options).some((option) => optionName(option) === "dynamic_topic");
    const isOne = known(topics) !== undefined && !topics.includes(",");
    if (known(topics)?.includes(",") === true && topicKey === undefined) {
        const problem = "are several, and without topicKey every record goes to the first";
        return [error("FL011", [...path, "topics"], problem, "set topicKey, or name one topic")];
    }
    if (topicKey === undefined || !isOne || isDynamic) return [];
    const problem = "means nothing with one topic";
    return [error("FL011", [...path, "topicKey"], problem, "name more topics, or leave it out")];
}

function checkSasl({ saslMechanism, saslUsername, saslPasswordSecret }: KafkaArguments, path: Path): Finding[] {
    const given = { saslMechanism, saslUsername, saslPasswordSecret };
    const missing = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [name] : []));
    if (missing.length === 0 || missing.length === Object.keys(given).length) return [];
    const found = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const problem = `means nothing without ${missing.join(" and ")}`;
    return [
        error(
            "FL011",
            [...path, found[0] ?? ""],
            problem,
            "give saslMechanism, saslUsername and saslPasswordSecret, or none",
        ),
    ];
}

/** What MSK with IAM leaves no room for. */
function checkMsk(
    { mskClusterArn, tls, saslMechanism, saslUsername, saslPasswordSecret, options = {} }: KafkaArguments,
    path: Path,
): Finding[] {
    const findings = Object.entries({ saslMechanism, saslUsername, saslPasswordSecret }).flatMap(([name, value]) => {
        if (value === undefined) return [];
        const problem = "the task role makes itself known to the cluster of mskClusterArn";
        return [error("FL011", [...path, name], problem, "keep one of the two")];
    });
    if (carriesSecret(mskClusterArn)) {
        const problem = "is marked as secret, and the role's policy has to name the topics under it";
        const fix = "take the mark off by pulumi.unsecret: an ARN is no secret";
        findings.push(error("FL011", [...path, "mskClusterArn"], problem, fix));
    }
    if (tls === false) {
        const problem = "MSK takes IAM over TLS only";
        findings.push(error("FL011", [...path, "tls"], problem, "leave it out, or leave mskClusterArn out"));
    }
    for (const option of Object.keys(options).filter((name) => optionName(name) === "dynamic_topic")) {
        const problem = "the role cannot be allowed topics that only the records name";
        findings.push(error("FL011", [...path, "options", option], problem, "name all of them in topics"));
    }
    return findings;
}
