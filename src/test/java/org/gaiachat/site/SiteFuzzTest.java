package org.gaiachat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gaiachat.fuzz.HostileText;

/** Half a million paths and headers that nobody sends who means well. */
class SiteFuzzTest {

    private static final Map<String, byte[]> FILES = Map.of(
            "/index.html", bytes("<base href=\"./\" />"),
            "/assets/app.js", bytes("script"),
            "/assets/app.js.br", bytes("in brotli"),
            "/favicon.svg", bytes("icon"));
    private static final Set<String> CONTENTS = Set.of("script", "in brotli", "icon");
    private static final Set<Integer> STATUSES = Set.of(200, 304, 404, 412);
    private static final Pattern ESCAPE = Pattern.compile("/\\.\\.(/|$)|//|[\\\\;\\x00]");
    private static final Pattern REFLECTED = Pattern.compile(HostileText.MARKER + "|Injected|[\r\n]");
    private static final SiteManifest MANIFEST = SiteManifest.of(FILES);
    private static final SiteAnswer ANSWER = new SiteAnswer(MANIFEST);

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_path_leads_to_a_file_of_the_manifest_to_the_page_or_nowhere(@ForAll long seed) throws IOException {
        var texts = HostileText.of(
                seed,
                "/",
                "..",
                ".",
                "//",
                "\\",
                ";",
                "%2e",
                "%2E%2e",
                "%2f",
                "%5c",
                "%00",
                "%25",
                "%c0%af",
                "assets",
                "/assets/app.js",
                "WEB-INF",
                "/web.xml",
                "META-INF",
                "api",
                "index.html",
                "c",
                "?",
                "#",
                "~");
        for (int i = 0; i < HostileText.EACH_TRY; i++) {
            String raw = "/" + texts.next();
            Optional<SitePath> path = SitePath.of(raw);
            if (path.isPresent()) {
                if (ESCAPE.matcher(path.get().decoded()).find()) {
                    throw new AssertionError(raw);
                }
                var response = new Answered();
                ANSWER.write(path.get(), request(Map.of("Accept", "text/html"), raw), response.response());
                response.mustBeHarmless(raw);
            }
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void headers_choose_among_what_there_is_and_come_back_in_no_answer(@ForAll long seed) throws IOException {
        String tag = MANIFEST.file("/assets/app.js")
                .orElseThrow()
                .best(List.of(ContentCoding.IDENTITY))
                .etag();
        var texts = HostileText.of(
                seed,
                "gzip",
                "br",
                "identity",
                "*",
                ";q=",
                ";q=0",
                "0.5",
                "1",
                ",",
                " ",
                "\t",
                "=",
                "\"",
                "W/",
                tag,
                "text/html",
                "navigate",
                "-1",
                "NaN",
                "1e9",
                "\r\nX-Injected: yes");
        SitePath script = SitePath.of("/assets/app.js").orElseThrow();
        for (int i = 0; i < HostileText.EACH_TRY; i++) {
            var headers = Map.of(
                    "Accept-Encoding",
                    texts.next(),
                    "If-None-Match",
                    texts.next(),
                    "If-Match",
                    texts.next(),
                    "Accept",
                    texts.next());
            var response = new Answered();
            ANSWER.write(script, request(headers, "/assets/app.js"), response.response());
            response.mustBeHarmless(headers.toString());
        }
    }

    /** What the site's answer did to a response. */
    private static final class Answered {

        private int status = 200;
        private final StringBuilder headers = new StringBuilder();
        private final java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();

        void mustBeHarmless(String input) {
            String content = body.toString(StandardCharsets.UTF_8);
            boolean sound = STATUSES.contains(status)
                    && !REFLECTED.matcher(headers).find()
                    && (status == 200
                            ? CONTENTS.contains(content) || content.startsWith("<base href=\"")
                            : !content.contains(HostileText.MARKER));
            if (!sound) {
                throw new AssertionError(input + " gave " + status + " " + headers + " " + content);
            }
        }

        HttpServletResponse response() {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    SiteFuzzTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (self, method, given) -> {
                        switch (method.getName()) {
                            case "setStatus" -> status = (int) given[0];
                            case "setHeader", "addHeader" ->
                                headers.append(given[0])
                                        .append(": ")
                                        .append(given[1])
                                        .append('|');
                            case "setContentType" -> headers.append(given[0]).append('|');
                            case "getOutputStream" -> {
                                return new ToBytes(body);
                            }
                            default -> {}
                        }
                        return null;
                    });
        }
    }

    /** A servlet's way into an array. */
    private static final class ToBytes extends jakarta.servlet.ServletOutputStream {

        private final java.io.ByteArrayOutputStream bytes;

        ToBytes(java.io.ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(jakarta.servlet.WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static HttpServletRequest request(Map<String, String> headers, String raw) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SiteFuzzTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getRequestURI" -> raw;
                    case "getContextPath" -> "";
                    case "getHeader" -> headers.get((String) given[0]);
                    case "getHeaders" ->
                        Collections.enumeration(Optional.ofNullable(headers.get((String) given[0])).stream()
                                .toList());
                    default -> null;
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
