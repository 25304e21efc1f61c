# syntax=docker/dockerfile:1
# Runs with a read-only root file system: docker run --read-only --tmpfs /tmp -v newsbot-data:/data -v ./config:/config:ro -p 127.0.0.1:8080:8080 newsbot
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY build build
COPY src/NewsBot/NewsBot.csproj src/NewsBot/
RUN dotnet restore src/NewsBot -p:PackageSet=full
COPY src src
RUN dotnet publish src/NewsBot -c Release --no-restore -p:PackageSet=full -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
COPY config /config
# "app" is the user without rights that the base image brings; the volume must be its own.
RUN mkdir /data && chown app:app /data
USER app
VOLUME /data
ENV NEWSBOT_CONFIG=/config/newsbot.json \
    NEWSBOT__Store__Connection="Data Source=/data/newsbot.db" \
    NEWSBOT__Web__Url=http://0.0.0.0:8080 \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
# The image has no curl; the program asks its own /healthz.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["dotnet", "/app/newsbot.dll", "health"]
ENTRYPOINT ["dotnet", "/app/newsbot.dll"]
