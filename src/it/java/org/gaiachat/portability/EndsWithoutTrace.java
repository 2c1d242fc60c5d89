package org.gaiachat.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.gaiachat.site.NextBuild;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A new build in place of the old one, and the end of it all: nothing of the old one may stay in the server. */
interface EndsWithoutTrace extends OfDeployed {

    /** Servers keep what an application has used for a minute and more: threads that idle, connections that may come back. */
    Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    @Order(Integer.MAX_VALUE - 3)
    default void S_21_a_new_build_takes_the_place_of_the_old_one() throws Exception {
        app().needs(Case.REDEPLOY);
        var server = app().server();
        leaveAnAnswerRunning();
        Path next = NextBuild.writeTo(server.place().folder().resolve("next.war"));
        String before = app().get("/", "Accept: text/html").header("ETag");
        server.deploy(next, app().root());
        await("the new page").atMost(PATIENCE).until(() -> app().get(
                        "/", "Accept: text/html", "If-None-Match: " + before)
                .text()
                .contains("NextBld1"));
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    default void the_class_loader_of_the_old_build_goes() throws IOException {
        app().needs(Case.REDEPLOY);
        leaves(1, Control::running);
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    default void undeployed_it_leaves_no_thread_and_no_lock() throws Exception {
        app().needs(Case.REDEPLOY);
        var server = app().server();
        server.undeploy(app().root());
        await("no thread")
                .atMost(PATIENCE)
                .until(() -> server.jvm().applicationThreads().isEmpty());
        assertThat(server.jvm().openFiles(server.data())).isEmpty();
        Path lock = server.data().resolve(".gaia-chat/index/write.lock");
        try (var file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThat(file.tryLock()).isNotNull();
        }
        assertThat(Files.isDirectory(server.data().resolve(".gaia-chat"))).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    default void undeployed_it_leaves_no_class() throws IOException {
        app().needs(Case.REDEPLOY);
        leaves(0, Control::gone);
    }

    /**
     * Where one stays, a control tells whose fault it is. With {@code portability.dump} the heap is left to be looked at.
     *
     * @param inControl how many of the control's class loaders the server keeps in the same place
     */
    private void leaves(int wanted, ToLongFunction<Control> inControl) throws IOException {
        long left = app().loaders().fewest(wanted);
        if (left == wanted) {
            return;
        }
        var server = app().server();
        if (Boolean.getBoolean("portability.dump")) {
            server.jvm().dump(server.place().folder().resolve("left-" + wanted + ".hprof"));
        }
        long own = inControl.applyAsLong(Control.on(server));
        left = app().loaders().fewest(Math.max(own, wanted));
        assertThat(left).isLessThanOrEqualTo(Math.max(own, wanted));
        assumeTrue(
                left == wanted,
                "S-21, that classes go when the application does: the server keeps those of a control of three classes as well");
    }

    /** Something is under way when the end comes, as in life. */
    private void leaveAnAnswerRunning() throws Exception {
        String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"question\":\"Why?\",\"datasets\":[\"Gaia Chat guide\"]}";
        try (var browser = app().stream("POST", "/api/answers", body)) {
            browser.readUntil("started");
            app().server().gaia().next().token("on its way").end();
            browser.readToEnd();
        }
    }
}
