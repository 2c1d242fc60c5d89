# Gaia Chat in one image: `docker build -t gaia-chat .`
# What is in it and why, with figures: docs/adr/018-an-image-without-a-shell.md, docs/marketplace.md

# The page
FROM node:22-slim AS page
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN --mount=type=cache,target=/cache/npm npm ci --cache=/cache/npm --loglevel=error --no-audit --no-fund
COPY frontend/ ./
RUN npm run build --loglevel=error \
 && mkdir -p /build/sbom && npm sbom --package-lock-only --sbom-format=cyclonedx | node build-tools/sbom.mjs > /build/sbom/page.cdx.json

# The server, reduced to the features that liberty/server.xml names and without what serves its commands alone, and
# the application
FROM maven:3-eclipse-temurin-17 AS application
WORKDIR /build
COPY pom.xml ./
COPY liberty/ liberty/
COPY src/main/container/StoredJars.java /tools/
RUN --mount=type=cache,target=/cache/m2 \
    mvn -B -ntp -q -Dmaven.repo.local=/cache/m2 liberty:create -Dliberty.binaries=/liberty \
 && WLP_USER_DIR=/build/target/liberty /liberty/wlp/bin/server package gaia-chat --include=minify --archive=/minified.tar.gz \
 && tar -xzf /minified.tar.gz -C /opt && cp /liberty/wlp/LICENSE /liberty/wlp/NOTICES /opt/wlp/ \
 && rm -r /liberty /minified.tar.gz target \
 && cd /opt/wlp && rm -rf README.TXT templates usr dev/*/*/javadoc lib/extract lib/com.ibm.ws.install*.jar \
       lib/com.ibm.ws.logging.hpel*.jar lib/com.ibm.ws.kernel.boot.archive_*.jar lib/com.ibm.ws.kernel.cmdline_*.jar \
       lib/com.ibm.ws.repository*.jar lib/com.ibm.ws.config*.schemagen_*.jar \
 && find bin -type f ! -name ws-server.jar ! -name ws-javaagent.jar -delete \
 && java /tools/StoredJars.java /opt/wlp \
 && find /opt/wlp -exec touch -hd 2026-01-01T00:00:00Z {} +
COPY src/main/java/ src/main/java/
COPY src/main/resources/ src/main/resources/
COPY src/main/webapp/ src/main/webapp/
COPY src/main/guide/ src/main/guide/
COPY --from=page /build/target/frontend/ target/frontend/
RUN --mount=type=cache,target=/cache/m2 \
    mvn -B -ntp -q -Dmaven.repo.local=/cache/m2 package -Psbom -Dmaven.test.skip -Dmaven.antrun.skip -Dskip.installnodenpm \
        -Dfrontend.npm-ci.skip -Dfrontend.build.skip \
 && mkdir -p /war && cd /war && jar -xf /build/target/gaia-chat.war && mv WEB-INF/lib /libraries \
 && java /tools/StoredJars.java /libraries
COPY src/main/container/*.java /training-source/
RUN javac -d /training /training-source/*.java

# The first process
FROM debian:bookworm-slim AS launch
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*
COPY src/main/container/launch.c src/main/container/working_folder.c src/main/container/working_folder.h /source/
RUN gcc -std=c17 -O2 -Wall -Wextra -Werror -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE -pie -Wl,-z,relro,-z,now -s -o /launch /source/*.c

# Java without what a server has no use for
FROM eclipse-temurin:25-jre AS java
RUN cp -rp "$JAVA_HOME" /java && cd /java \
 && rm -rf man include lib/server/*.jsa lib/libawt_xawt.so lib/libjawt.so lib/libjsound.so lib/libsplashscreen.so lib/src.zip

# Everything in its place, and the runs that the working folder, the cache of annotations and that of classes come from
FROM debian:bookworm-slim AS trained
COPY --from=java /java/ /opt/java/
COPY --from=application /opt/wlp/ /opt/gaia-chat/wlp/
COPY --from=launch /launch /opt/gaia-chat/launch
COPY src/main/container/java.options /opt/gaia-chat/
COPY liberty/server.xml liberty/bootstrap.properties /opt/gaia-chat/config/
COPY src/main/container/server.xml /opt/gaia-chat/config/configDropins/overrides/
# The format of the log is chosen by the environment in the image. Times of files are whole seconds, which every engine
# keeps: Liberty compares them with those that its working folder tells of.
RUN cd /opt/gaia-chat && sed -i /console.format/d config/bootstrap.properties \
 && find config -exec touch -d 2026-01-01T00:00:00Z {} + \
 && mkdir -p wlp/usr/servers && cp -rp config wlp/usr/servers/gaia-chat
# What glibc's programs need, and the folders of a root file system
RUN mkdir -p /root-fs/etc /root-fs/tmp /root-fs/lib64 /root-fs/lib/x86_64-linux-gnu /root-fs/usr/share/doc/libc6 /root-fs/var/lib/dpkg/status.d \
 && cp -L /lib64/ld-linux-x86-64.so.2 /root-fs/lib64/ \
 && cd /lib/x86_64-linux-gnu && cp -L libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libresolv.so.2 libnss_dns.so.2 libnss_files.so.2 /root-fs/lib/x86_64-linux-gnu/ \
 && cp /usr/share/doc/libc6/copyright /root-fs/usr/share/doc/libc6/ && dpkg -s libc6 > /root-fs/var/lib/dpkg/status.d/libc6 \
 && echo 'gaia-chat:x:1001:0:Gaia Chat:/tmp:/nonexistent' > /root-fs/etc/passwd && echo 'root:x:0:' > /root-fs/etc/group \
 && cp /etc/os-release /root-fs/etc/ && echo 'hosts: files dns' > /root-fs/etc/nsswitch.conf \
 && chmod 1777 /root-fs/tmp
COPY --from=application /libraries/ /opt/gaia-chat/libraries/
COPY --from=application /training/ /training/
ENV WLP_OUTPUT_DIR=/tmp/gaia-chat LOG_DIR=/tmp/gaia-chat/logs WLP_SKIP_BOOTSTRAP_AGENT=true MALLOC_ARENA_MAX=2
WORKDIR /tmp
# What Liberty works out about its own parts. That takes no application, so a change of the application keeps it.
RUN grep -v AOTCache /opt/gaia-chat/java.options > /training/java.options \
 && /opt/java/bin/java -cp /training FirstStart \
    /opt/java/bin/java @/training/java.options -jar /opt/gaia-chat/wlp/bin/tools/ws-server.jar gaia-chat \
 && cd gaia-chat/gaia-chat/workarea && rm -rf .s* && chmod -R a+rX . && cp -rp . /opt/gaia-chat/workarea \
 && rm -r /tmp/gaia-chat
COPY --from=application /war/ /opt/gaia-chat/wlp/usr/servers/gaia-chat/apps/gaia-chat.war/
RUN /opt/java/bin/java -cp /training Training /opt/gaia-chat/gaia-chat.aot /opt/gaia-chat/launch \
    /opt/java/bin/java @/training/java.options -XX:AOTCacheOutput=/opt/gaia-chat/gaia-chat.aot \
    -jar /opt/gaia-chat/wlp/bin/tools/ws-server.jar gaia-chat \
 && mkdir /annotations && cd gaia-chat/gaia-chat/workarea && cp -rp --parents org.eclipse.osgi/*/data/anno /annotations/ \
 && chmod -R a+rX /annotations

# The image: no shell, no package manager, nothing that the server does not use; what changes least comes first
FROM scratch
COPY --from=trained /root-fs/ /
COPY --from=trained /opt/java/ /opt/java/
COPY --from=application /opt/wlp/ /opt/gaia-chat/wlp/
COPY --from=application /libraries/ /opt/gaia-chat/libraries/
COPY --from=trained /opt/gaia-chat/launch /opt/gaia-chat/java.options /opt/gaia-chat/
COPY --from=trained /opt/gaia-chat/config/ /opt/gaia-chat/wlp/usr/servers/gaia-chat/
COPY --from=trained /opt/gaia-chat/workarea/ /opt/gaia-chat/workarea/
COPY --from=application /war/ /opt/gaia-chat/wlp/usr/servers/gaia-chat/apps/gaia-chat.war/
COPY --from=trained /annotations/ /opt/gaia-chat/workarea/
COPY --from=trained /opt/gaia-chat/gaia-chat.aot /opt/gaia-chat/
COPY LICENSE /opt/gaia-chat/
COPY --from=application /build/target/sbom/ /opt/gaia-chat/sbom/
COPY --from=page /build/sbom/ /opt/gaia-chat/sbom/
ENV WLP_OUTPUT_DIR=/tmp/gaia-chat LOG_DIR=/tmp/gaia-chat/logs WLP_SKIP_BOOTSTRAP_AGENT=true MALLOC_ARENA_MAX=2 \
    WLP_LOGGING_CONSOLE_FORMAT=DEV PATH=/opt/java/bin HOME=/tmp
WORKDIR /tmp
USER 1001:0
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=4s --start-period=30s --retries=3 CMD ["/opt/gaia-chat/launch", "--ready"]
ENTRYPOINT ["/opt/gaia-chat/launch"]
CMD ["/opt/java/bin/java", "@/opt/gaia-chat/java.options", "-jar", "/opt/gaia-chat/wlp/bin/tools/ws-server.jar", "gaia-chat"]
# Told by --label and not by --build-arg: buildah 1.28 takes a label with an older argument's value from its cache.
LABEL org.opencontainers.image.title="Gaia Chat" \
      org.opencontainers.image.description="Ask your organisation's documents through Cohesity Gaia" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0-SNAPSHOT" \
      org.opencontainers.image.revision="unknown" \
      org.opencontainers.image.created="1970-01-01T00:00:00Z" \
      org.gaiachat.sbom="/opt/gaia-chat/sbom"
