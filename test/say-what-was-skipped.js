/** Lists at the end of a run what was skipped, with the reason that stands in its name. */
module.exports = class SayWhatWasSkipped {
  onRunComplete(_contexts, { testResults }) {
    const skipped = testResults.flatMap(({ testResults: tests }) => tests.filter(({ status }) => status === "pending").map(({ ancestorTitles }) => ancestorTitles[0] ?? "without a reason"));
    for (const title of new Set(skipped)) {
      process.stderr.write(`\nSkipped, ${skipped.filter((each) => each === title).length} of the tests: ${title}\n`);
    }
  }
};
