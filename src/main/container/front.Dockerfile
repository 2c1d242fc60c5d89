# nginx with the page's files, for the two-container variant. They come from the application's image, so that both are
# always of one build and for one platform (docs/marketplace.md).
ARG APPLICATION=gaia-chat
FROM ${APPLICATION} AS application

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends nginx && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled
COPY --from=application /opt/gaia-chat/wlp/usr/servers/gaia-chat/apps/gaia-chat.war/ /srv/gaia-chat/
# nginx serves from the root of a host: the base of the page's links is known here.
RUN cd /srv/gaia-chat && rm -rf WEB-INF META-INF index.html.gz index.html.br \
 && sed -i 's#<base href="./"#<base href="/"#' index.html && grep -q '<base href="/"' index.html
COPY src/main/container/nginx.conf src/main/container/page-headers.conf /etc/nginx/
USER 101:0
EXPOSE 8081
STOPSIGNAL SIGQUIT
CMD ["nginx", "-e", "stderr", "-g", "daemon off;"]
