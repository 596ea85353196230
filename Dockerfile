# The whole product in containers (docker compose up), and the packaged functions alone on Microsoft's host, for whoever runs
# them outside Azure Functions. Microsoft has that host for amd64 only:
#   docker build --platform linux/amd64 --build-arg VERSION=$(git rev-parse --short=12 HEAD) --tag niab-functions .
#   docker run --platform linux/amd64 --env-file settings.env --publish 127.0.0.1:7071:8080 niab-functions
# The prediction API alone, on its bare server, for a container beside other applications (infra/deploy/README.md):
#   docker build --platform linux/amd64 --target api --build-arg VERSION=$(git rev-parse --short=12 HEAD) --tag niab-api .
#   docker run --platform linux/amd64 --env-file settings.env --publish 8080:8080 --volume niab-api:/data niab-api
# The site's API believes the header in which Static Web Apps names who is signed in (NIAB_AUTH): publish the port to such a
# proxy alone.

# As package.json has it.
FROM node:24.21.0-bookworm-slim AS source
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY static-web/package.json static-web/
# As local/bootstrap.mjs does: only these two packages need their scripts.
RUN npm ci --ignore-scripts --no-audit --no-fund && npm rebuild node esbuild
COPY . .

# Brings the tables up to date and ends. The number is the user "node" of this image.
FROM source AS tables
USER 1000:1000
CMD ["node", "local/migrate.ts"]

# The pages, behind the emulator of Static Web Apps with its sign-in: for one machine.
FROM source AS site
RUN NODE_ENV=production npx vite build static-web
USER 1000:1000
EXPOSE 4280
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:4280/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npx", "swa", "start", "static-web/dist", "--swa-config-location", "static-web/dist", "--api-devserver-url", "http://functions:8080", "--host", "0.0.0.0", "--port", "4280"]

FROM source AS package
ARG VERSION=unknown
RUN NIAB_VERSION="${VERSION}" npm run package

# The prediction API on its bare server: the same package, without Microsoft's host.
FROM node:24.21.0-bookworm-slim AS api
WORKDIR /app
ENV NODE_ENV=production \
    NIAB_HOST=0.0.0.0 \
    PORT=8080 \
    NIAB_DATA_DIR=/data
RUN mkdir -p /data && chown 1000:1000 /data
COPY --from=package /src/dist/app .
USER 1000:1000
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:8080/api/v1/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/functions/apps/api-server.js"]

# Microsoft brings the latest host of version 4 out under this tag, and nothing newer under tags of a minor version.
FROM mcr.microsoft.com/azure-functions/node:4-node24 AS functions
ENV AzureWebJobsScriptRoot=/home/site/wwwroot \
    AzureFunctionsJobHost__Logging__Console__IsEnabled=true \
    ASPNETCORE_URLS=http://+:8080 \
    NIAB_DATA_DIR=/home/data
# The host keeps its notes below /home, which is root's. The number is the user "app" of Microsoft's .NET images.
RUN mkdir -p /home/data /home/LogFiles /home/site && chown -R 1654:1654 /home
COPY --from=package --chown=1654:1654 /src/dist/app /home/site/wwwroot
USER 1654:1654
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:8080/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
