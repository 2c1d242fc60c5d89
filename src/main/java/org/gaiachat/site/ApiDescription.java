package org.gaiachat.site;

/** What the site answers among the API's paths: its description, and the page that shows it (docs/adr/025). */
final class ApiDescription {

    private static final String FILE = "/api/openapi.json";
    private static final String PAGE = "/api/docs";

    private ApiDescription() {}

    static boolean isAt(SitePath path) {
        return path.decoded().equals(FILE) || isPage(path);
    }

    static boolean isPage(SitePath path) {
        return path.decoded().equals(PAGE);
    }
}
