# Gaia Chat in one image: `docker build --platform linux/amd64 -t gaia-chat .`
# What is in it and why, with figures: docs/adr/018-an-image-without-a-shell.md, docs/marketplace.md

# The page, as it lies in the image
FROM node:22-slim AS page
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json frontend/build-tools/sbom.mjs ./
RUN --mount=type=cache,target=/cache/npm npm ci --cache=/cache/npm --loglevel=error --no-audit --no-fund \
 && mkdir -p /page/opt/gaia-chat/sbom /page/opt/gaia-chat/wlp/usr/servers/gaia-chat/apps \
 && npm sbom --package-lock-only --sbom-format=cyclonedx | node sbom.mjs > /page/opt/gaia-chat/sbom/page.cdx.json
COPY frontend/ ./
RUN npm run build --loglevel=error \
 && mv /build/target/frontend /page/opt/gaia-chat/wlp/usr/servers/gaia-chat/apps/gaia-chat.war \
 && find /page -exec touch -hd 2026-01-01T00:00:00Z {} +

# The server, reduced to the features that liberty/server.xml names and without what serves its commands alone, the
# libraries, and the application, without the page: a change of the page must not be a change of Java
FROM maven:3-eclipse-temurin-17 AS application
# A build ends before the second compiler pays: without it, it takes half as long.
ENV MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
WORKDIR /build
COPY pom.xml ./
COPY liberty/ liberty/
COPY src/main/container/*.java /tools/
RUN --mount=type=cache,target=/cache/m2 \
    mvn -B -ntp -q -Dmaven.repo.local=/cache/m2 liberty:create -Dliberty.binaries=/liberty \
 && mkdir -p /server/opt/gaia-chat \
 && WLP_USER_DIR=/build/target/liberty /liberty/wlp/bin/server package gaia-chat --include=minify --archive=/minified.tar.gz \
 && tar -xzf /minified.tar.gz -C /server/opt/gaia-chat && cp /liberty/wlp/LICENSE /liberty/wlp/NOTICES /server/opt/gaia-chat/wlp/ \
 && rm -r /liberty /minified.tar.gz target \
 && cd /server/opt/gaia-chat/wlp && rm -rf README.TXT templates usr dev/*/*/javadoc lib/extract lib/com.ibm.ws.install*.jar \
       lib/com.ibm.ws.logging.hpel*.jar lib/com.ibm.ws.kernel.boot.archive_*.jar lib/com.ibm.ws.kernel.cmdline_*.jar \
       lib/com.ibm.ws.repository*.jar lib/com.ibm.ws.config*.schemagen_*.jar \
 && find bin -type f ! -name ws-server.jar ! -name ws-javaagent.jar -delete
RUN --mount=type=cache,target=/cache/m2 \
    mvn -B -ntp -q -Dmaven.repo.local=/cache/m2 -Psbom cyclonedx:makeBom@server-sbom \
        dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/server/opt/gaia-chat/libraries \
 && mv target/sbom /server/opt/gaia-chat/ \
 && java /tools/StoredJars.java /server/opt/gaia-chat/wlp && java /tools/StoredJars.java /server/opt/gaia-chat/libraries \
 && find /server -exec touch -hd 2026-01-01T00:00:00Z {} + \
 && javac -d /server/training /tools/FirstStart.java /tools/Training.java
COPY src/main/ src/main/
RUN --mount=type=cache,target=/cache/m2 \
    mkdir -p target/frontend \
 && mvn -B -ntp -q -Dmaven.repo.local=/cache/m2 package -Dmaven.test.skip -Dmaven.antrun.skip -Dskip.installnodenpm \
        -Dfrontend.npm-ci.skip -Dfrontend.build.skip -Dwar.leaves.out='WEB-INF/lib/**' \
 && mkdir -p /application/opt/gaia-chat/wlp/usr/servers/gaia-chat/apps/gaia-chat.war \
 && cd /application/opt/gaia-chat/wlp/usr/servers/gaia-chat/apps/gaia-chat.war && jar -xf /build/target/gaia-chat.war

# Java without what a server has no use for
FROM eclipse-temurin:25-jre AS java
RUN cp -rp "$JAVA_HOME" /java && cd /java \
 && rm -rf man include lib/server/*.jsa lib/libawt_xawt.so lib/libjawt.so lib/libjsound.so lib/libsplashscreen.so lib/src.zip

# The server in its place, and what it works out about its own parts at a first start
FROM debian:bookworm-slim AS server
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*
COPY --from=java /java/ /opt/java/
COPY --from=application /server/ /
COPY LICENSE liberty/server.xml liberty/bootstrap.properties src/main/container/ /source/
# The first process; what glibc's programs need, UTF-8 for the names of files among it, and the folders of a root file system
RUN gcc -std=c17 -O2 -Wall -Wextra -Werror -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE -pie -Wl,-z,relro,-z,now -s \
        -o /opt/gaia-chat/launch /source/*.c \
 && mkdir -p /root-fs/etc /root-fs/tmp /root-fs/lib64 /root-fs/lib/x86_64-linux-gnu /root-fs/usr/lib/locale/C.utf8 /root-fs/usr/share/doc/libc6 \
       /root-fs/var/lib/dpkg/status.d \
 && cp -L /lib64/ld-linux-x86-64.so.2 /root-fs/lib64/ \
 && cd /lib/x86_64-linux-gnu && cp -L libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libresolv.so.2 libnss_dns.so.2 libnss_files.so.2 /root-fs/lib/x86_64-linux-gnu/ \
 && cp /usr/lib/locale/C.utf8/LC_CTYPE /root-fs/usr/lib/locale/C.utf8/ \
 && cp /usr/share/doc/libc6/copyright /root-fs/usr/share/doc/libc6/ && dpkg -s libc6 > /root-fs/var/lib/dpkg/status.d/libc6 \
 && echo 'gaia-chat:x:1001:0:Gaia Chat:/tmp:/nonexistent' > /root-fs/etc/passwd && echo 'root:x:0:' > /root-fs/etc/group \
 && cp /etc/os-release /root-fs/etc/ && echo 'hosts: files dns' > /root-fs/etc/nsswitch.conf \
 && chmod 1777 /root-fs/tmp
ENV WLP_OUTPUT_DIR=/tmp/gaia-chat LOG_DIR=/tmp/gaia-chat/logs WLP_SKIP_BOOTSTRAP_AGENT=true MALLOC_ARENA_MAX=2 LC_CTYPE=C.UTF-8
WORKDIR /tmp
# The format of the log is chosen by the environment in the image. Times of files are whole seconds, which every engine
# keeps: Liberty compares them with those that its working folder tells of.
RUN cd /opt/gaia-chat && cp /source/LICENSE /source/java.options . \
 && mkdir -p wlp/usr/servers/gaia-chat/configDropins/overrides && cd wlp/usr/servers/gaia-chat \
 && sed /console.format/d /source/bootstrap.properties > bootstrap.properties \
 && cp /source/server.xml . && cp /source/image.xml configDropins/overrides/ \
 && find /opt/gaia-chat -newermt 2026-01-01T00:00:01Z -exec touch -hd 2026-01-01T00:00:00Z {} + \
 && grep -v AOTCache /source/java.options > /training/java.options \
 && /opt/java/bin/java -cp /training FirstStart \
    /opt/java/bin/java @/training/java.options -jar /opt/gaia-chat/wlp/bin/tools/ws-server.jar gaia-chat \
 && cd /tmp/gaia-chat/gaia-chat/workarea && rm -rf .s* && chmod -R a+rX . && cp -rp . /opt/gaia-chat/workarea \
 && rm -r /tmp/gaia-chat

# What a training run with the application leaves: the cache of classes and that of annotations
FROM server AS trained
COPY --from=application /application/ /
RUN mkdir -p /trained/opt/gaia-chat/workarea /source/page/assets \
 && for file in page.js page.js.br; do echo '// page' > /source/page/assets/$file; done \
 && cp -r /source/page/. /opt/gaia-chat/wlp/usr/servers/gaia-chat/apps/gaia-chat.war/ \
 && JDK_AOT_VM_OPTIONS=-XX:TieredStopAtLevel=1 /opt/java/bin/java -cp /training Training /opt/gaia-chat/gaia-chat.aot \
    /opt/gaia-chat/launch /opt/java/bin/java @/training/java.options -Xlog:aot=error -XX:AOTCacheOutput=/opt/gaia-chat/gaia-chat.aot \
    -jar /opt/gaia-chat/wlp/bin/tools/ws-server.jar gaia-chat \
 && mv /opt/gaia-chat/gaia-chat.aot /trained/opt/gaia-chat/ \
 && cd gaia-chat/gaia-chat/workarea && cp -rp --parents org.eclipse.osgi/*/data/anno /trained/opt/gaia-chat/workarea/ \
 && chmod -R a+rX /trained

# The image: no shell, no package manager, nothing that the server does not use; what changes least comes first,
# and that is what is told of it: each instruction after a change is a layer to be made again
FROM scratch
COPY --from=server /root-fs/ /
ENV WLP_OUTPUT_DIR=/tmp/gaia-chat LOG_DIR=/tmp/gaia-chat/logs WLP_SKIP_BOOTSTRAP_AGENT=true MALLOC_ARENA_MAX=2 \
    LC_CTYPE=C.UTF-8 WLP_LOGGING_CONSOLE_FORMAT=DEV PATH=/opt/java/bin HOME=/tmp
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
COPY --from=java /java/ /opt/java/
COPY --from=server /opt/gaia-chat/ /opt/gaia-chat/
COPY --from=application /application/ /
COPY --from=trained /trained/ /
COPY --from=page /page/ /
