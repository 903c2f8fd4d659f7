/** The arguments of the destinations, of which `provider/schema.json` says what each property means. */
import type { Leaf } from "../value";

export type StringMap = Readonly<Record<string, string>>;

export interface CloudWatchLogsArguments {
    readonly logGroup?: string;
    readonly logStreamPrefix?: string;
    readonly retentionInDays?: Leaf<number>;
    readonly logKey?: string;
    readonly logFormat?: string;
    readonly region?: string;
    readonly roleArn?: string;
    readonly externalId?: string;
    readonly options?: StringMap;
}

export interface FirehoseArguments {
    readonly deliveryStream: string;
    readonly timeKey?: string;
    readonly timeKeyFormat?: string;
    readonly logKey?: string;
    readonly region?: string;
    readonly roleArn?: string;
    readonly externalId?: string;
    readonly options?: StringMap;
}

export interface KinesisStreamArguments {
    readonly stream: string;
    readonly timeKey?: string;
    readonly timeKeyFormat?: string;
    readonly logKey?: string;
    readonly kmsKeyArn?: string;
    readonly region?: string;
    readonly roleArn?: string;
    readonly externalId?: string;
    readonly options?: StringMap;
}

export interface S3Arguments {
    readonly bucket: string;
    readonly keyFormat?: string;
    readonly totalFileSize?: Leaf<number>;
    readonly uploadTimeout?: Leaf<number>;
    readonly compression?: string;
    readonly contentType?: string;
    readonly storageClass?: string;
    readonly cannedAcl?: string;
    readonly jsonDateKey?: string;
    readonly logKey?: string;
    readonly kmsKeyArn?: string;
    readonly region?: string;
    readonly roleArn?: string;
    readonly externalId?: string;
    readonly options?: StringMap;
}

export interface OpenSearchArguments {
    readonly host: string;
    readonly domainArn?: string;
    readonly collectionArn?: string;
    readonly httpUser?: string;
    readonly httpPasswordSecret?: string;
    readonly port?: Leaf<number>;
    readonly path?: string;
    readonly tls?: Leaf<boolean>;
    readonly tlsVerify?: Leaf<boolean>;
    readonly index?: string;
    readonly logstashFormat?: Leaf<boolean>;
    readonly logstashPrefix?: string;
    readonly region?: string;
    readonly roleArn?: string;
    readonly externalId?: string;
    readonly options?: StringMap;
}

export interface HttpArguments {
    readonly host: string;
    readonly port?: Leaf<number>;
    readonly uri?: string;
    readonly uriSecret?: string;
    readonly format?: string;
    readonly jsonDateKey?: string;
    readonly jsonDateFormat?: string;
    readonly compress?: string;
    readonly headers?: StringMap;
    readonly headerSecrets?: StringMap;
    readonly httpUser?: string;
    readonly httpPasswordSecret?: string;
    readonly tls?: Leaf<boolean>;
    readonly tlsVerify?: Leaf<boolean>;
    readonly options?: StringMap;
}

export interface ForwardArguments {
    readonly host: string;
    readonly port?: Leaf<number>;
    readonly tag?: string;
    readonly tls?: Leaf<boolean>;
    readonly tlsVerify?: Leaf<boolean>;
    readonly sharedKeySecret?: string;
    readonly selfHostname?: string;
    readonly username?: string;
    readonly passwordSecret?: string;
    readonly requireAckResponse?: Leaf<boolean>;
    readonly timeAsInteger?: Leaf<boolean>;
    readonly compress?: string;
    readonly options?: StringMap;
}

export interface DatadogArguments {
    readonly apiKeySecret: string;
    readonly site?: string;
    readonly service?: string;
    readonly source?: string;
    readonly tags?: StringMap;
    readonly messageKey?: string;
    readonly options?: StringMap;
}

export interface SplunkArguments {
    readonly host: string;
    readonly port?: Leaf<number>;
    readonly tokenSecret: string;
    readonly index?: string;
    readonly source?: string;
    readonly sourcetype?: string;
    readonly eventHost?: string;
    readonly eventKey?: string;
    readonly channel?: string;
    readonly tls?: Leaf<boolean>;
    readonly tlsVerify?: Leaf<boolean>;
    readonly options?: StringMap;
}

export interface NewRelicArguments {
    readonly licenseKeySecret: string;
    readonly dataCenter?: string;
    readonly options?: StringMap;
}

export interface LokiArguments {
    readonly host: string;
    readonly port?: Leaf<number>;
    readonly uri?: string;
    readonly labels?: StringMap;
    readonly labelKeys?: string;
    readonly removeKeys?: string;
    readonly tenantId?: string;
    readonly httpUser?: string;
    readonly httpPasswordSecret?: string;
    readonly bearerTokenSecret?: string;
    readonly lineFormat?: string;
    readonly tls?: Leaf<boolean>;
    readonly tlsVerify?: Leaf<boolean>;
    readonly options?: StringMap;
}

export interface OpenTelemetryArguments {
    readonly host: string;
    readonly port?: Leaf<number>;
    readonly logsUri?: string;
    readonly headers?: StringMap;
    readonly headerSecrets?: StringMap;
    readonly httpUser?: string;
    readonly httpPasswordSecret?: string;
    readonly compress?: string;
    readonly tls?: Leaf<boolean>;
    readonly tlsVerify?: Leaf<boolean>;
    readonly options?: StringMap;
}

export interface KafkaArguments {
    readonly brokers: string;
    readonly topics: string;
    readonly topicKey?: string;
    readonly format?: string;
    readonly timestampKey?: string;
    readonly timestampFormat?: string;
    readonly messageKey?: string;
    readonly messageKeyField?: string;
    readonly compression?: string;
    readonly saslMechanism?: string;
    readonly saslUsername?: string;
    readonly saslPasswordSecret?: string;
    readonly mskClusterArn?: string;
    readonly tls?: boolean;
    readonly tlsVerify?: boolean;
    readonly options?: StringMap;
}

export interface CustomArguments {
    readonly name: string;
    readonly options?: StringMap;
    readonly secretOptions?: StringMap;
    readonly iam?: readonly CustomStatementArguments[];
}

export interface CustomStatementArguments {
    readonly actions: readonly string[];
    readonly resources: readonly string[];
}
