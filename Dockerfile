# netmon in a container. Nothing is fetched while it is built but the base image: the wheels lie in build/bundle.
#
#   make image          makes build/bundle (make offline-bundle) and builds netmon:VERSION
#
# netmon 的镜像。除基础镜像外，制作时不下载任何内容：安装包在 build/bundle 中。make image 准备安装包并制作镜像。
ARG BASE=python:3.12-slim-bookworm

FROM ${BASE} AS build
COPY build/bundle/wheels /bundle/wheels
COPY build/bundle/requirements.lock /bundle/requirements.lock
RUN python3 -m venv /opt/netmon \
 && /opt/netmon/bin/pip install --no-cache-dir --no-index --find-links /bundle/wheels --require-hashes -r /bundle/requirements.lock \
 && /opt/netmon/bin/pip install --no-cache-dir --no-index --no-deps /bundle/wheels/netmon-*.whl \
 && /opt/netmon/bin/pip uninstall --yes pip

FROM ${BASE}
RUN groupadd --system --gid 10001 netmon \
 && useradd --system --uid 10001 --gid 10001 --home-dir /var/lib/netmon --shell /usr/sbin/nologin netmon \
 && install -d -o netmon -g netmon -m 0700 /var/lib/netmon \
 && install -d -m 0755 /etc/netmon
COPY --from=build /opt/netmon /opt/netmon
# /etc/netmon/inventory.yaml and /var/lib/netmon/netmon.db follow from the first two, as under systemd. Outside this
# host's loopback netmon wants a web configuration with TLS and users.
ENV CONFIGURATION_DIRECTORY=/etc/netmon \
    STATE_DIRECTORY=/var/lib/netmon \
    NETMON_LISTEN=0.0.0.0:9899 \
    NETMON_WEB_CONFIG=/etc/netmon/web.yml \
    NETMON_HEALTH_URL=https://127.0.0.1:9899/healthz \
    NETMON_LANG=zh \
    PYTHONDONTWRITEBYTECODE=1 \
    PATH=/opt/netmon/bin:/usr/local/bin:/usr/bin:/bin
WORKDIR /var/lib/netmon
USER 10001:10001
VOLUME /var/lib/netmon
EXPOSE 9899
STOPSIGNAL SIGTERM
# It asks the process beside it, so no name is checked.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["/opt/netmon/bin/python", "-c", "import os, ssl, urllib.request as u; u.urlopen(os.environ['NETMON_HEALTH_URL'], timeout=4, context=ssl._create_unverified_context())"]
ENTRYPOINT ["/opt/netmon/bin/netmon"]
CMD ["run"]
