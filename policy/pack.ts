/** What the engine runs: the pack with nothing but its defaults and the configuration that the engine brings. */
import { FireLensPolicyPack } from "./index";

new FireLensPolicyPack();
