/** Accounts that hold AWS for Fluent Bit, by Region. Source: its scripts/publish.sh and README (firelens.md §6.4). */
const CLASSIC_ACCOUNT = "906394416424";
const CLASSIC_REGIONS: readonly string[] = [
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
];
const ACCOUNTS: ReadonlyMap<string, string> = new Map([
    ...CLASSIC_REGIONS.map((region) => [region, CLASSIC_ACCOUNT] as const),
    ["cn-north-1", "128054284489"],
    ["cn-northwest-1", "128054284489"],
    ["us-gov-east-1", "161423150738"],
    ["us-gov-west-1", "161423150738"],
    ["ap-east-1", "449074385750"],
    ["me-south-1", "741863432321"],
    ["af-south-1", "928143927712"],
    ["eu-south-1", "960320637246"],
    ["ap-southeast-3", "921575906885"],
    ["me-central-1", "358001906437"],
    ["eu-south-2", "146576467002"],
    ["eu-central-2", "269912160255"],
    ["ap-south-2", "378905956269"],
    ["il-central-1", "279248816148"],
    ["ap-southeast-4", "577945010369"],
]);

const NAME = "aws-for-fluent-bit";

/** The repository that is the same everywhere. It is outside the account's network. */
export const PUBLIC_REPOSITORY = `public.ecr.aws/aws-observability/${NAME}`;

/** The repository of a Region, in an account of AWS's; undefined for a Region that the table does not have. */
export function regionalRepository(region: string): string | undefined {
    const account = ACCOUNTS.get(region);
    const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    return account === undefined ? undefined : `${account}.dkr.ecr.${region}.${suffix}/${NAME}`;
}

/** AWS's own names of it: in its public gallery, or a cache of that; on Docker Hub; in its accounts of the Regions. */
const PUBLIC = /(?:^|\/)aws-observability\/aws-for-fluent-bit$/;
const DOCKER_HUB = /^(?:(?:registry-1\.|index\.)?docker\.io\/)?amazon\/aws-for-fluent-bit$/;
const REGIONAL = /^(\d{12})\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/aws-for-fluent-bit$/;

/**
 * Whether a repository holds AWS for Fluent Bit itself, as far as its name shows. One of the same name in another account
 * may hold an image that was built on it, with tags of its own.
 */
export function isAwsRepository(repository: string): boolean {
    if (PUBLIC.test(repository) || DOCKER_HUB.test(repository)) return true;
    return [...ACCOUNTS.values()].includes(REGIONAL.exec(repository)?.[1] ?? "");
}
