/** The same form in every partition. A path may stand before the name; no wildcard passes: it would end in a policy. */
const ROLE = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*([\w+=,.@-]{1,64})$/;

/** How the ARN of a role is written, for messages. */
export const ROLE_ARN_FORM = "arn:<partition>:iam::<account>:role/<name>";

/** Whether a text can be the ARN of an IAM role. */
export function isRoleArn(text: string): boolean {
    return ROLE.test(text);
}

/** The role's name, by which policies are attached: what follows the last slash. */
export function roleNameOf(arn: string): string {
    return arn.slice(arn.lastIndexOf("/") + 1);
}
