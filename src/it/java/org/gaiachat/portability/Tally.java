package org.gaiachat.portability;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Counts what came of the tests of one trial. */
final class Tally implements AfterEachCallback {

    private static int passed;
    private static int failed;
    private static Set<String> notApplicable = new TreeSet<>();
    private static int left;

    /**
     * What came of a trial.
     *
     * @param bootSeconds from the start of the server's process to the application's first answer; 0 where it never came
     * @param reasons why tests were not applicable
     */
    record Outcome(double bootSeconds, int passed, int failed, int notApplicable, Set<String> reasons) {}

    static void begin() {
        passed = 0;
        failed = 0;
        left = 0;
        notApplicable = new TreeSet<>();
    }

    static Outcome end(double bootSeconds) {
        return new Outcome(bootSeconds, passed, failed, left, notApplicable);
    }

    static Outcome failedToStart() {
        return new Outcome(0, 0, 1, 0, Set.of());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Throwable failure = context.getExecutionException().orElse(null);
        if (failure == null) {
            passed++;
        } else if (failure instanceof TestAbortedException aborted) {
            left++;
            notApplicable.add(aborted.getMessage().replaceFirst("^Assumption failed: ", ""));
        } else {
            failed++;
        }
    }
}
