// mocha's usual output, and the counts as JSON in the file of the reporter option `counts`.
const { writeFileSync } = require("node:fs");
const { reporters } = require("mocha");

module.exports = class CountingReporter extends reporters.Spec {
    #file;

    constructor(runner, options) {
        super(runner, options);
        this.#file = options.reporterOptions.counts;
    }

    /** mocha calls this when all has run; a run that crashes before leaves no file. */
    done(failures, finished) {
        const { passes, pending } = this.stats;
        writeFileSync(this.#file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
        finished(failures);
    }
};
