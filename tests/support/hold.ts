/** Something that is in use between a suite's `before` and its `after`. */
export interface Held<T> {
    readonly value: T;
    /** Ends the use, and waits until everything is cleaned up. */
    release(): Promise<void>;
}

/** Keeps what a `with…` function gives until `release`, so that several tests can look at one deployment. */
export function hold<T>(use: (body: (value: T) => Promise<void>) => Promise<void>): Promise<Held<T>> {
    return new Promise((resolve, reject) => {
        const ended = use(
            (value) =>
                new Promise<void>((done) => {
                    const release = (): Promise<void> => {
                        done();
                        return ended;
                    };
                    resolve({ value, release });
                }),
        );
        ended.catch(reject);
    });
}
