/** Ends a simulation where nobody can say what the router would do. Caught by `simulate`, which gives the reason. */
export class CannotTell extends Error {}
