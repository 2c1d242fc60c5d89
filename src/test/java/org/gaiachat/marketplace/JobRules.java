package org.gaiachat.marketplace;

/** What a Job must be like; the one that cleans up at the end says so in its metadata, not on a port. */
final class JobRules {

    private JobRules() {}

    static void check(Section job) {
        Section metadata = job.section("metadata");
        metadata.knowsOnly("name", "labels", "cohesityTag");
        metadata.text("cohesityTag")
                .filter(tag -> !tag.equals("cleanup"))
                .ifPresent(tag ->
                        metadata.problem("the cohesityTag “" + tag + "” is refused on a Job; only cleanup is taken"));
        PodRules.check(job.section("spec").section("template"));
    }
}
