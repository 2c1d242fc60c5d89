package org.gaiachat.session;

import com.hazelcast.core.Hazelcast;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What makes Open Liberty keep its sessions in a JCache that its replicas on this machine share. */
final class SharedSessions {

    private SharedSessions() {}

    /** The same for all replicas, which find each other by it; Hazelcast's own goes into a folder. */
    static String configuration(Path folder) throws IOException {
        return """
        <server>
          <featureManager><feature>sessionCache-1.0</feature></featureManager>
          <library id="jcache"><file name="%s"/></library>
          <httpSessionCache libraryRef="jcache" uri="%s"/>
        </server>
        """
                .formatted(jar(), cluster(folder).toUri());
    }

    private static Path jar() {
        return Path.of(Hazelcast.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static Path cluster(Path folder) throws IOException {
        int port = freePort();
        return Files.writeString(
                folder.resolve("hazelcast.xml"),
                """
                <hazelcast xmlns="http://www.hazelcast.com/schema/config">
                  <cluster-name>gaia-chat-%1$d</cluster-name>
                  <properties>
                    <property name="hazelcast.phone.home.enabled">false</property>
                  </properties>
                  <network>
                    <port auto-increment="true" port-count="10">%1$d</port>
                    <interfaces enabled="true"><interface>127.0.0.1</interface></interfaces>
                    <join>
                      <auto-detection enabled="false"/>
                      <multicast enabled="false"/>
                      <tcp-ip enabled="true">
                        <member>127.0.0.1:%1$d</member>
                        <member>127.0.0.1:%2$d</member>
                        <member>127.0.0.1:%3$d</member>
                      </tcp-ip>
                    </join>
                  </network>
                </hazelcast>
                """
                        .formatted(port, port + 1, port + 2));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
