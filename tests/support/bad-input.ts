/** One class of bad input: the arguments, and what the component has to say of them. */
export interface BadInput {
    readonly what: string;
    readonly args: object;
    readonly code: string;
    readonly path: string;
    /** What the message must offer. */
    readonly fix: RegExp;
}

/** A task of one container, and one of its parts made wrong. */
export const web = (more: object = {}): object => ({ containers: { web: { image: "nginx:1.29", ...more } } });
export const router = (logRouter: object): object => ({ ...web(), logRouter });
export const options = (given: object): object => ({ ...web(), logging: { cloudWatchLogs: { options: given } } });
export const ingress = (rule: object): object => ({
    ...web(),
    securityGroup: { vpcId: "vpc-0123456789abcdef0", ingress: [{ cidrBlocks: ["10.0.0.0/8"], ...rule }] },
});
export const port = (mapping: object): object => web({ portMappings: [mapping] });
/** Path of what `options` gives. */
export const OPTIONS = "logging.cloudWatchLogs.options";

/** One line of the table. */
export function row(what: string, args: object, code: string, path: string, fix: RegExp): BadInput {
    return { what, args, code, path, fix };
}
