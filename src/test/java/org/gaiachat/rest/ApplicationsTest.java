package org.gaiachat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.gaiachat.emulator.Emulator;
import org.gaiachat.mcp.Mcp;
import org.gaiachat.openai.OpenAi;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What TomEE wants of applications whose paths begin one another (docs/adr/019). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApplicationsTest {

    private static final List<Application> ALL = List.of(new GaiaChat(), new Emulator(), new Mcp(), new OpenAi());

    @Test
    void the_longer_path_is_asked_first_where_applications_are_asked_in_the_order_of_their_names() {
        for (Application one : ALL) {
            for (Application other : ALL) {
                if (!one.equals(other) && path(one).startsWith(path(other) + "/")) {
                    assertThat(one.getClass().getName())
                            .isLessThan(other.getClass().getName());
                }
            }
        }
    }

    @Test
    void providers_are_listed_and_not_found_so_that_each_application_has_its_own() {
        assertThat(ALL)
                .flatMap(Application::getClasses)
                .noneMatch(listed -> listed.isAnnotationPresent(Provider.class));
    }

    /** TomEE remembers for ever the class of whatever has a field for what a request brings. */
    @Test
    void nothing_that_is_listed_has_a_field_for_the_context_of_a_request() {
        assertThat(ALL)
                .flatMap(Application::getClasses)
                .flatMap(listed -> List.of(listed.getDeclaredFields()))
                .noneMatch(field -> field.isAnnotationPresent(Context.class));
    }

    private static String path(Application application) {
        return application.getClass().getAnnotation(ApplicationPath.class).value();
    }
}
