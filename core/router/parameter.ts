/** What an SSM parameter that holds the image of the router was found to be. */
export type LookedUpImage =
    | { readonly outcome: "found"; readonly image: string }
    | { readonly outcome: "missing" }
    /** A SecureString: what it holds would be there for all to read in the task definition. */
    | { readonly outcome: "encrypted" }
    | { readonly outcome: "failed"; readonly reason: string };

/** What SSM takes as a parameter's name (PutParameter), or the whole of its ARN. */
const NAME = /^(?:arn:aws[a-z-]*:ssm:[a-z0-9-]+:\d{12}:parameter)?[\w./-]{1,1011}$/;

/** Whether a text can be the name of an SSM parameter. */
export function isParameterName(text: string): boolean {
    return NAME.test(text);
}

/** Whether what a parameter holds can be the name of an image: no blanks, no more than one line. */
export function isImage(text: string): boolean {
    return /^[A-Za-z0-9][\w./:@-]+$/.test(text);
}
