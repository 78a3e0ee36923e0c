# One image per module: docker build --build-arg MODULE=complaint-service .   (local-stack/identity for the provider)
FROM eclipse-temurin:25-jdk AS build
ARG MODULE
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/maven \
    MAVEN_USER_HOME=/maven ./mvnw -Dmaven.repo.local=/maven/repository -q -B -pl "$MODULE" -am package -DskipTests \
    && java -Djarmode=tools -jar "$(ls "$MODULE"/target/*.jar | grep -v -e plain -e sources | head -n 1)" \
            extract --destination /extracted \
    && mv /extracted/*.jar /extracted/app.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home redress && install -d -o redress /data
WORKDIR /app
COPY --from=build /extracted .
USER redress
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "app.jar"]
