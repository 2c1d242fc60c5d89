package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gaiachat.server.Browser;
import org.gaiachat.server.LibertyServer;
import org.gaiachat.server.RawHttp;
import org.gaiachat.server.SharedServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 3.5: what other sites can make a visitor's browser send changes nothing. */
class ForgeryIT {

    private static final String QUESTION = "{\"question\":\"Why?\",\"datasets\":[\"Gaia Chat guide\"]}";

    private static LibertyServer server;

    @BeforeAll
    static void start() {
        server = SharedServer.get();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, answers",
        "POST, search",
        "POST, datasets",
        "POST, uploads",
        "POST, conversations/list",
        "POST, datasets/Gaia%20Chat%20guide/index",
        "POST, answers/a/refinements",
        "PUT, answers/a/feedback",
        "PUT, uploads/u/a.txt",
        "PATCH, conversations/c",
        "DELETE, conversations/c",
        "DELETE, answers/a",
        "DELETE, datasets/Gaia%20Chat%20guide",
        "DELETE, session"
    })
    void another_site_can_send_nothing_that_changes_something(String method, String path) throws IOException {
        for (String from : new String[] {
            "Sec-Fetch-Site: cross-site\r\nOrigin: https://evil.example\r\n",
            "Sec-Fetch-Site: same-site\r\n",
            "Origin: https://evil.example\r\n",
            "Origin: null\r\n",
            "Accept: text/event-stream\r\nOrigin: https://evil.example\r\n"
        }) {
            var refused = send(method, path, "application/json", from, "{}");
            assertThat(refused.status()).as(from).isEqualTo(403);
            assertThat(refused.text()).contains("cross-site-request");
            assertThat(refused.headers()).doesNotContainKey("Set-Cookie");
        }
    }

    @Test
    void this_page_and_programs_may_ask() throws IOException {
        for (String from : new String[] {
            "Sec-Fetch-Site: same-origin\r\nOrigin: http://localhost:" + server.port() + "\r\n",
            "Sec-Fetch-Site: none\r\n",
            "Origin: http://localhost:" + server.port() + "\r\n",
            ""
        }) {
            assertThat(send("POST", "conversations/list", "application/json", from, "{}").status())
                    .as(from)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain;charset=application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "TEXT/PLAIN"
            })
    void a_body_that_a_form_can_send_is_refused_by_its_type(String type) throws IOException {
        for (String path : new String[] {"answers", "search", "datasets/Gaia%20Chat%20guide/index"}) {
            assertThat(send("POST", path, type, "", QUESTION).status()).as(path).isEqualTo(415);
        }
        assertThat(send("POST", "answers", type, "Accept: text/event-stream\r\n", QUESTION).status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datasets/Gaia%20Chat%20guide?_method=DELETE",
                "datasets/Gaia%20Chat%20guide/index",
                "conversations/list",
                "uploads",
                "session"
            })
    void reading_changes_nothing_whatever_method_it_claims(String path) throws IOException {
        var http = RawHttp.to(server.port());
        for (String method : new String[] {"GET", "HEAD"}) {
            int status = http.send(method, "/api/" + path, "X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE")
                    .status();
            assertThat(status).as(method + " " + path).isIn(200, 404, 405);
        }
        assertThat(http.send("GET", "/api/datasets").text()).contains("Gaia Chat guide");
    }

    private static RawHttp.Answer send(String method, String path, String type, String headers, String body)
            throws IOException {
        return RawHttp.to(server.port())
                .answer(method + " /api/" + path + " HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n"
                        + Browser.COOKIE + "\r\nContent-Type: " + type + "\r\n" + headers + "Content-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }
}
