# The dashboard for any container host. `make container` tries it; README, 'Share it', tells how to run it.
# Everything but /data may be read-only: docker run --read-only -v envoyage:/data -p 8501:8501 envoyage
FROM python:3.12-slim

WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt
COPY db ./db
COPY etl ./etl
COPY dashboard ./dashboard
COPY seeds ./seeds
RUN python -m compileall -q db etl dashboard
RUN mkdir /data && chown 1000:1000 /data

USER 1000:1000
# Temporary files of a build, and what libraries keep for a user, go where one may write.
ENV ENVOYAGE_DB=/data/envoyage.db ENVOYAGE_ARTICLES=/app/seeds HOME=/data TMPDIR=/data \
    PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
VOLUME /data
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/_stcore/health')"]
CMD ["streamlit", "run", "dashboard/server.py", "--server.port=8501", "--server.address=0.0.0.0", \
    "--server.fileWatcherType=none"]
