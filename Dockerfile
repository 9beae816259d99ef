# syntax=docker/dockerfile:1
FROM python:3.13-slim AS builder
RUN pip install --no-cache-dir uv
WORKDIR /build
ENV VIRTUAL_ENV=/opt/hanmadi UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
RUN uv venv "$VIRTUAL_ENV"
COPY pyproject.toml requirements.lock ./
# What the program itself needs, at the versions of the lock and checked against its hashes.
RUN uv pip install --no-cache --require-hashes -r requirements.lock
COPY . .
RUN uv pip install --no-cache --no-deps .

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home --home-dir /data --shell /usr/sbin/nologin hanmadi
COPY --from=builder /opt/hanmadi /opt/hanmadi
ENV PATH=/opt/hanmadi/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HANMADI_DATABASE=sqlite:////data/hanmadi.db
USER hanmadi
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["hanmadi", "doctor", "--alive"]
ENTRYPOINT ["hanmadi"]
CMD ["run"]
