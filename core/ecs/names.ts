/** What ECS takes as the name of a family, a container and a volume. */
export const NAME = /^[A-Za-z0-9_-]{1,255}$/;
export const NAME_IN_WORDS = "letters, digits, _ and -, at most 255 characters";
