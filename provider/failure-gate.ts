/**
 * How long a failure waits: at first for other components of the program to arrive, which are sent together; at last for
 * the answers of those that are done to leave.
 */
const PAUSE_MILLISECONDS = 200;

/**
 * Holds back a component's failure until no other is under way. The engine stops everything at the first failure: others
 * that are being made at that moment would be reported as broken, and the problems of a second bad one would be lost.
 */
export class FailureGate {
    private underWay = 0;
    private held: (() => void)[] = [];

    /** Runs `construct`; what it throws leaves only when all others are done or have failed too. */
    async pass<T>(construct: () => Promise<T>): Promise<T> {
        this.underWay += 1;
        try {
            return await construct();
        } catch (thrown) {
            await pause();
            await this.untilOthersSettle();
            await pause();
            throw thrown;
        } finally {
            this.underWay -= 1;
            this.releaseIfSettled();
        }
    }

    private async untilOthersSettle(): Promise<void> {
        await new Promise<void>((resolve) => {
            this.held.push(resolve);
            this.releaseIfSettled();
        });
    }

    private releaseIfSettled(): void {
        if (this.held.length === 0 || this.held.length < this.underWay) return;
        const released = this.held;
        this.held = [];
        released.forEach((release) => {
            release();
        });
    }
}

function pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
}
