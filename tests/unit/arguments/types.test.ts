import assert from "node:assert/strict";
import type { FireLensTaskArgs } from "@firelens/pulumi";
import type { Output } from "@pulumi/pulumi";
import type { FireLensTaskArguments } from "../../../core/arguments/types";

/** What a program may give in place of a value. */
type Leaf = Promise<unknown> | Output<unknown>;

/** The names of an object's properties, of those below it, and so on: `"containers.portMappings.name"`. */
type Names<T> = 0 extends 1 & T
    ? never // `any`: an override has the shape that ECS gives it
    : T extends Leaf
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

/** "none", or the names that the one has and the other has not: then this file does not compile (`make lint`). */
type Missing<All, Here> = [Exclude<All, Here>] extends [never] ? "none" : Exclude<All, Here>;
const missingInCore: Missing<InSdk, InCore> = "none";
const missingInSdk: Missing<InCore, InSdk> = "none";

describe("the types of the arguments", () => {
    it("have the properties that the generated SDK has, and no others", () => {
        assert.deepEqual([missingInCore, missingInSdk], ["none", "none"]);
    });
});
