import { ADDRESSES } from "./addresses";
import { CONFIG_DELIVERY } from "./config-delivery";
import { CONFIG_TEXT } from "./config-text";
import { CONFIG } from "./config";
import { CONTAINERS } from "./containers";
import { DEPENDENCIES } from "./dependencies";
import { DESTINATIONS } from "./destinations";
import { EXISTING_GROUPS } from "./existing-groups";
import { FLUENTD_OPTIONS } from "./fluentd-options";
import { FLUENTD } from "./fluentd";
import { HEALTH } from "./health";
import { IMAGES } from "./images";
import { LAUNCH } from "./launch";
import { LOGGING } from "./logging";
import { NAMES } from "./names";
import { NUMBERS } from "./numbers";
import { OPTIONS } from "./options";
import { OVERRIDES_LOGGING } from "./overrides-logging";
import { OVERRIDES_ROUTER } from "./overrides-router";
import { OVERRIDES_TASK } from "./overrides-task";
import { OVERRIDES } from "./overrides";
import { PARTNERS } from "./partners";
import { PASSING } from "./passing";
import { PLACES } from "./places";
import { PORTS } from "./ports";
import { ROLES } from "./roles";
import { ROUTER } from "./router";
import { SECURITY_GROUP } from "./security-group";
import { SHAPE } from "./shape";
import { SIZE } from "./size";
import type { BadInput } from "./bad-input";

export type { BadInput } from "./bad-input";

/** What passes a type checker somewhere and cannot work, by what it is about. Another area is a file and a line here. */
export const BAD_INPUTS: Readonly<Record<string, readonly BadInput[]>> = {
    addresses: ADDRESSES,
    "config delivery": CONFIG_DELIVERY,
    "config text": CONFIG_TEXT,
    config: CONFIG,
    containers: CONTAINERS,
    dependencies: DEPENDENCIES,
    destinations: DESTINATIONS,
    "existing groups": EXISTING_GROUPS,
    "fluentd options": FLUENTD_OPTIONS,
    fluentd: FLUENTD,
    health: HEALTH,
    images: IMAGES,
    launch: LAUNCH,
    logging: LOGGING,
    names: NAMES,
    numbers: NUMBERS,
    options: OPTIONS,
    "overrides logging": OVERRIDES_LOGGING,
    "overrides router": OVERRIDES_ROUTER,
    "overrides task": OVERRIDES_TASK,
    overrides: OVERRIDES,
    partners: PARTNERS,
    passing: PASSING,
    places: PLACES,
    ports: PORTS,
    roles: ROLES,
    router: ROUTER,
    "security group": SECURITY_GROUP,
    shape: SHAPE,
    size: SIZE,
};
