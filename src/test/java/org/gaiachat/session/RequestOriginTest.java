package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ASVS 3.5: who may send what changes something. */
class RequestOriginTest {

    private final RequestOrigin origins = new RequestOrigin(Set.of("https://intranet.example"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    true,  same-origin, -,                          chat.example
                    true,  same-origin, https://chat.example,       internal:8080
                    true,  none,        -,                          chat.example
                    false, cross-site,  https://evil.example,       chat.example
                    false, cross-site,  -,                          chat.example
                    false, same-site,   https://other.chat.example, chat.example
                    false, same-site,   https://chat.example:8443,  chat.example
                    false, anything,    https://chat.example,       chat.example
                    true,  cross-site,  https://intranet.example,   chat.example
                    true,  -,           https://intranet.example,   chat.example
                    true,  -,           -,                          chat.example
                    true,  -,           https://chat.example,       chat.example
                    true,  -,           https://chat.example,       chat.example:443
                    true,  -,           http://chat.example:8080,   chat.example:8080
                    true,  -,           http://CHAT.example:8080,   chat.example:8080
                    true,  -,           http://[::1]:8080,          [::1]:8080
                    false, -,           http://chat.example:8081,   chat.example:8080
                    false, -,           https://evil.example,       chat.example
                    false, -,           https://chat.example.evil,  chat.example
                    false, -,           https://evilchat.example,   chat.example
                    false, -,           null,                       chat.example
                    false, -,           '',                         chat.example
                    false, -,           https://chat.example,       -
                    """)
    void a_request_that_changes_something_comes_from_this_page_a_configured_one_or_a_program(
            boolean allowed, String site, String origin, String host) {
        assertThat(origins.isAllowed(request(site, origin, host))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"https://chat.example,true", "https://evil.example,false"})
    void a_host_that_the_server_knows_from_a_trusted_proxy_counts_like_the_one_that_was_asked(
            String origin, boolean allowed) {
        var request = request(null, origin, "internal:8080");
        assertThat(origins.isAllowed(behindProxy(request))).isEqualTo(allowed);
    }

    private static HttpServletRequest request(String site, String origin, String host) {
        return proxy((method, name) -> switch (method) {
            case "getHeader" ->
                switch (name) {
                    case "Origin" -> origin;
                    case "Sec-Fetch-Site" -> site;
                    default -> host;
                };
            case "getServerPort" -> 9080;
            default -> "server";
        });
    }

    private static HttpServletRequest behindProxy(HttpServletRequest request) {
        return proxy((method, name) -> switch (method) {
            case "getHeader" -> request.getHeader(name);
            case "getServerPort" -> 443;
            default -> "chat.example";
        });
    }

    private interface Answering {
        Object answer(String method, String header);
    }

    private static HttpServletRequest proxy(Answering answering) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, given) -> answering.answer(method.getName(), given == null ? "" : (String) given[0]));
    }
}
