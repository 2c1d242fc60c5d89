package org.gaiachat.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class HostAddressesTest {

    @Test
    void a_name_server_that_fails_takes_no_host_away_that_is_known() throws Exception {
        var asked = new AtomicInteger();
        DnsResolver once = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (asked.incrementAndGet() > 1) {
                    throw new UnknownHostException(host);
                }
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        var addresses = new HostAddresses(Runnable::run, once, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThat(addresses.resolve("gaia.example")).containsExactly(InetAddress.getLoopbackAddress());
        }
        assertThat(asked).as("it is looked up anew all the same").hasValue(3);
    }
}
