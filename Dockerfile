# `docker build -t cerrojo .`; how it is run: docs/operations.md, compose.yaml, deploy/.
# All that is kept lies in /var/lib/cerrojo, the entity's folder; everything else may be read-only.

FROM node:24-slim AS build
WORKDIR /opt/cerrojo
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build && rm dist/.tsbuildinfo && chmod +x dist/cli.js

# Without scripts: there is nothing to build here, and no package that the bot needs has one.
FROM node:24-slim AS packages
WORKDIR /opt/cerrojo
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production CERROJO_CONFIG=/var/lib/cerrojo/cerrojo.json
WORKDIR /opt/cerrojo
COPY LICENSE package.json slack-manifest.yaml ./
COPY config ./config
COPY demo ./demo
COPY teams ./teams
COPY --from=packages /opt/cerrojo/node_modules ./node_modules
COPY --from=build /opt/cerrojo/dist ./dist
RUN ln -s /opt/cerrojo/dist/cli.js /usr/local/bin/cerrojo
RUN install -d -m 700 -o 1000 -g 1000 /var/lib/cerrojo
WORKDIR /var/lib/cerrojo
# The user `node` of the image, by number: Kubernetes then sees that it is not root.
USER 1000:1000
EXPOSE 3978 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s CMD ["node", "-e", "fetch('http://127.0.0.1:9464/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["cerrojo"]
CMD ["serve"]
