import type { FireLensTaskArgs } from "@firelens/pulumi";
import type { Output } from "@pulumi/pulumi";
import type { FireLensTaskArguments } from "../../../core/arguments/types";

/** What a program may give in place of a value. */
type Leaf = Promise<unknown> | Output<unknown>;

/** The names of an object's properties, of those below it, and so on: `"containers.portMappings.name"`. */
type Names<T> = T extends Leaf
    ? never
    : T extends readonly (infer Item)[]
      ? Names<Item>
      : T extends object
        ? string extends keyof T
            ? Names<T[keyof T]>
            : { [Key in keyof T & string]-?: Key | `${Key}.${Names<T[Key]>}` }[keyof T & string]
        : never;

type InCore = Names<FireLensTaskArguments>;
type InSdk = Names<FireLensTaskArgs>;

// Each line compiles only while the one on the left has every name of the one on the right: checked by `make lint`.
const missingInCore: [Exclude<InSdk, InCore>] extends [never] ? "none" : Exclude<InSdk, InCore> = "none";
const missingInSdk: [Exclude<InCore, InSdk>] extends [never] ? "none" : Exclude<InCore, InSdk> = "none";

describe("the types of the arguments", () => {
    it("have the properties that the generated SDK has, and no others", () => {
        void [missingInCore, missingInSdk];
    });
});
