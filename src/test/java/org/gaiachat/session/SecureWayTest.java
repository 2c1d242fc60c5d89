package org.gaiachat.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecureWayTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    true,  https, 192.0.2.7, X-Forwarded-For
                    true,  https, 192.0.2.7, -
                    true,  http,  127.0.0.1, -
                    true,  http,  ::1,       -
                    false, http,  192.0.2.7, -
                    false, http,  127.0.0.1, X-Forwarded-For
                    false, http,  127.0.0.1, Forwarded
                    """)
    void a_key_comes_over_TLS_or_from_this_machine_without_a_proxy(
            boolean taken, String scheme, String address, String header) {
        assertThat(catchThrowable(() -> SecureWay.require(request(scheme, address, header))) == null)
                .isEqualTo(taken);
    }

    private static HttpServletRequest request(String scheme, String address, String header) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SecureWayTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isSecure" -> scheme.equals("https");
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> arguments[0].equals(header) ? "192.0.2.7" : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
