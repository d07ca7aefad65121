# Medee on Telegram: docker build -t medee . && docker run -e BOT_TOKEN=… -v medee-data:/app/data medee
# Without a token the web chat listens inside the container only; run it with npm start instead.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production DATA_DIR=/app/data PORT=8080
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# The page of the sandbox's web chat is read from where it is written.
COPY src/sandbox/web src/sandbox/web
COPY data/samples data/samples
# A new volume takes its owner from here.
RUN mkdir -p data/digests data/store && chown -R node:node data
USER node
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Not through npm: the signal has to reach the process itself.
CMD ["node", "dist/app/main.js", "start"]
