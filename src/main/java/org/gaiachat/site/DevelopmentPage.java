package org.gaiachat.site;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What stands in for the page while the server runs from a checkout in which it was never built: it says where to look.
 * A packaged WAR without its page does not start.
 */
final class DevelopmentPage {

    private DevelopmentPage() {}

    static byte[] bytes() {
        try (var page = DevelopmentPage.class.getResourceAsStream("development.html")) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
