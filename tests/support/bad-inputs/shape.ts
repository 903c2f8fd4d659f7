import { unknown } from "../../unit/support/builders";
import { row, task, web, type BadInput } from "./bad-input";

export const SHAPE: readonly BadInput[] = [
    row("arguments without containers", {}, ["FL002", "containers", "is required and missing; add containers."]),
    row("a misspelt containers", { container: { web: { image: "a" } } }, [
        "FL001",
        "container",
        'there is no property "container" here; did you mean "containers"?',
    ]),
    row("no containers at all", { containers: {} }, ["FL002", "containers", "is empty; add at least one."]),
    row("containers as a list", { containers: [{ image: "a" }] }, [
        "FL003",
        "containers",
        "is a list where a map is needed; write a map.",
    ]),
    row("containers that are null", { containers: null }, [
        "FL002",
        "containers",
        "is required and missing; add containers.",
    ]),
    row("a container that is a text", { containers: { web: "nginx" } }, [
        "FL003",
        'containers["web"]',
        "is a string where an object is needed; write an object.",
    ]),
    row("a container that is null", { containers: { web: null } }, [
        "FL003",
        'containers["web"]',
        "is nothing where an object is needed; write an object.",
    ]),
    row("a missing image", { containers: { web: {} } }, [
        "FL002",
        'containers["web"].image',
        "is required and missing; add image.",
    ]),
    row("an empty image", { containers: { web: { image: "" } } }, [
        "FL002",
        'containers["web"].image',
        "is empty; give it a value.",
    ]),
    row("an image of blanks", { containers: { web: { image: "  " } } }, [
        "FL002",
        'containers["web"].image',
        "is empty; give it a value.",
    ]),
    row("an empty image of a container that is called after a map", { containers: { tags: { image: "" } } }, [
        "FL002",
        'containers["tags"].image',
        "is empty; give it a value.",
    ]),
    row("a number of a container that is called options", { containers: { options: { image: 1 } } }, [
        "FL003",
        'containers["options"].image',
        "is a number where a string is needed; put it in quotes.",
    ]),
    row("an unknown property", { containers: { web: { image: "a", banana: 1 } } }, [
        "FL001",
        'containers["web"].banana',
        'there is no property "banana" here; what is possible here: image, command, entryPoint, cpu, memory, memoryReservation, essential, environment, secrets, portMappings, dependsOn, healthCheck, user, workingDirectory, readonlyRootFilesystem, startTimeout, stopTimeout, mountPoints, ulimits, linuxParameters, dockerLabels, interactive, pseudoTerminal, repositoryCredentials, logging, restartPolicy, environmentFiles, links, hostname, extraHosts, dnsServers, dnsSearchDomains, dockerSecurityOptions, privileged, disableNetworking, resourceRequirements, systemControls, volumesFrom, overrides.',
    ]),
    row("a property as a Python dict has it", web({ port_mappings: [{ containerPort: 80 }] }), [
        "FL001",
        'containers["web"].port_mappings',
        'there is no property "port_mappings" here; did you mean "portMappings"?',
    ]),
    row(
        "a property inside of a misspelt one",
        web({ port_mappings: [{ container_port: 80 }] }),
        [
            "FL001",
            'containers["web"].port_mappings',
            'there is no property "port_mappings" here; did you mean "portMappings"?',
        ],
        [
            "FL001",
            'containers["web"].port_mappings[0].container_port',
            'there is no property "container_port" here; did you mean "containerPort"?',
        ],
    ),
    row(
        "a value inside of a misspelt property",
        web({ port_mappings: [{ containerPort: 70000 }] }),
        [
            "FL001",
            'containers["web"].port_mappings',
            'there is no property "port_mappings" here; did you mean "portMappings"?',
        ],
        ["FL006", 'containers["web"].port_mappings[0].containerPort', "70000 is out of range; write 1 to 65535."],
    ),
    row("a slip of camelCase", task({ logging: { cloudwatchLogs: {} } }), [
        "FL001",
        "logging.cloudwatchLogs",
        'there is no property "cloudwatchLogs" here; did you mean "cloudWatchLogs" (in Python, cloud_watch_logs)?',
    ]),
    row("a property called __proto__", { containers: { web: { image: "a", ["__proto__"]: 1 } } }, [
        "FL001",
        'containers["web"].__proto__',
        'there is no property "__proto__" here; what is possible here: image, command, entryPoint, cpu, memory, memoryReservation, essential, environment, secrets, portMappings, dependsOn, healthCheck, user, workingDirectory, readonlyRootFilesystem, startTimeout, stopTimeout, mountPoints, ulimits, linuxParameters, dockerLabels, interactive, pseudoTerminal, repositoryCredentials, logging, restartPolicy, environmentFiles, links, hostname, extraHosts, dnsServers, dnsSearchDomains, dockerSecurityOptions, privileged, disableNetworking, resourceRequirements, systemControls, volumesFrom, overrides.',
    ]),
    row("a property called constructor", web({ constructor: {} }), [
        "FL001",
        'containers["web"].constructor',
        'there is no property "constructor" here; what is possible here: image, command, entryPoint, cpu, memory, memoryReservation, essential, environment, secrets, portMappings, dependsOn, healthCheck, user, workingDirectory, readonlyRootFilesystem, startTimeout, stopTimeout, mountPoints, ulimits, linuxParameters, dockerLabels, interactive, pseudoTerminal, repositoryCredentials, logging, restartPolicy, environmentFiles, links, hostname, extraHosts, dnsServers, dnsSearchDomains, dockerSecurityOptions, privileged, disableNetworking, resourceRequirements, systemControls, volumesFrom, overrides.',
    ]),
    row("a number in quotes", web({ cpu: "256" }), [
        "FL003",
        'containers["web"].cpu',
        "is a string where a whole number is needed; take off the quotes.",
    ]),
    row("a fraction", web({ memory: 512.5 }), [
        "FL003",
        'containers["web"].memory',
        "is not a whole number; write a whole number.",
    ]),
    row("no number", web({ memory: NaN }), [
        "FL003",
        'containers["web"].memory',
        "is not a whole number; write a whole number.",
    ]),
    row("a huge number", web({ memory: 1e300 }), [
        "FL003",
        'containers["web"].memory',
        "is not a whole number; write a whole number.",
    ]),
    row("a boolean in quotes", web({ essential: "true" }), [
        "FL003",
        'containers["web"].essential',
        "is a string where true or false is needed; take off the quotes.",
    ]),
    row("a boolean by another word", web({ essential: "yes" }), [
        "FL003",
        'containers["web"].essential',
        "is a string where true or false is needed; write true or false.",
    ]),
    row("a number where a text is needed", task({ cpu: 256 }), [
        "FL003",
        "cpu",
        "is a number where a string is needed; put it in quotes.",
    ]),
    row("an object where a list is needed", web({ portMappings: { containerPort: 80 } }), [
        "FL003",
        'containers["web"].portMappings',
        "is an object where a list is needed; write a list.",
    ]),
    row("a command in one string", web({ command: "nginx -g" }), [
        "FL003",
        'containers["web"].command',
        "is a string where a list is needed; write a list.",
    ]),
    row("variables as a list", web({ environment: [{ name: "A", value: "b" }] }), [
        "FL003",
        'containers["web"].environment',
        "is a list where a map is needed; write a map.",
    ]),
    row("a variable that is a number", web({ environment: { PORT: 80 } }), [
        "FL003",
        'containers["web"].environment["PORT"]',
        "is a number where a string is needed; put it in quotes.",
    ]),
    row("a variable that is null", web({ environment: { PORT: null } }), [
        "FL003",
        'containers["web"].environment["PORT"]',
        "is nothing where a string is needed; write a string.",
    ]),
    row("a value of an enum in another case", web({ portMappings: [{ containerPort: 80, protocol: "TCP" }] }), [
        "FL004",
        'containers["web"].portMappings[0].protocol',
        '"TCP" is not one of the possible values; did you mean "tcp"?',
    ]),
    row("a value that no enum has", task({ logRouter: { logLevel: "loud" } }), [
        "FL004",
        "logRouter.logLevel",
        '"loud" is not one of the possible values; what is possible here: error, warn, info, debug, trace.',
    ]),
    row("a number where an enum is needed", task({ runtimePlatform: { cpuArchitecture: 64 } }), [
        "FL004",
        "runtimePlatform.cpuArchitecture",
        "is a number where one of the possible values is needed; write one of X86_64, ARM64.",
    ]),
    row("containers that are not known", { containers: unknown() }, [
        "FL003",
        "containers",
        "is an output or a secret, and has to be known while the program is previewed; give it as plain values; its leaves may be outputs.",
    ]),
    row("a router whose name is not known", task({ logRouter: { name: unknown() } }), [
        "FL003",
        "logRouter.name",
        "is an output or a secret, and has to be known while the program is previewed; give a plain value.",
    ]),
    row("a file that is a number", task({ config: { file: 5 } }), [
        "FL003",
        "config.file",
        "is a number where a file or a text is needed; write a file or a text.",
    ]),
    row(
        "an option that is a number",
        task({ logging: { firehose: { deliveryStream: "s", options: { workers: 2 } } } }),
        [
            "FL110",
            'logging.firehose.options["workers"]',
            "is a number, and log options are strings in ECS; put it in quotes.",
        ],
    ),
    row(
        "an option that is a list",
        task({ logging: { firehose: { deliveryStream: "s", options: { workers: ["2"] } } } }),
        [
            "FL110",
            'logging.firehose.options["workers"]',
            "is a list, and log options are strings in ECS; write a string.",
        ],
    ),
    row("an empty option", task({ logging: { firehose: { deliveryStream: "s", options: { endpoint: "" } } } }), [
        "FL009",
        'logging.firehose.options["endpoint"]',
        "is empty; give it a value or leave it out.",
    ]),
    row("an option of blanks", task({ logging: { firehose: { deliveryStream: "s", options: { endpoint: "  " } } } }), [
        "FL009",
        'logging.firehose.options["endpoint"]',
        "is empty; give it a value or leave it out.",
    ]),
    row(
        "a secret that is empty",
        task({ logging: { cloudWatchLogs: { logKey: unknown({ secret: true, empty: true }) } } }),
        ["FL009", "logging.cloudWatchLogs.logKey", "is empty; give it a value or leave it out."],
    ),
    row("an empty include", task({ logging: { cloudWatchLogs: {}, include: "" } }), [
        "FL009",
        "logging.include",
        "is empty; give it a value or leave it out.",
    ]),
    row("a missing delivery stream", task({ logging: { firehose: {} } }), [
        "FL002",
        "logging.firehose.deliveryStream",
        "is required and missing; add deliveryStream.",
    ]),
    row("a health check without a command", web({ healthCheck: {} }), [
        "FL002",
        'containers["web"].healthCheck.command',
        "is required and missing; add command.",
    ]),
];
