# Rejoinder for a team: built from source, run without privileges, all that is kept lies in /data.
FROM eclipse-temurin:25-jdk-noble AS build
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends maven nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:25-jre-noble
# The letters' face, so that a PDF is set in it.
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends fonts-sil-charis \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home --shell /usr/sbin/nologin rejoinder \
    && install -d -o rejoinder -g rejoinder /data
COPY --from=build /source/target/rejoinder.jar /app/rejoinder.jar
USER rejoinder
WORKDIR /data
VOLUME /data
ENV REJOINDER_MODE=team \
    REJOINDER_HOME=/data/home \
    REJOINDER_DRAFTS=/data/drafts
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
# All of the heap from the start: one that only just holds what is alive is marked again and again.
ENTRYPOINT ["java", "-XX:InitialRAMPercentage=60", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/rejoinder.jar"]
