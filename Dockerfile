# Written and not built where the project is tested: there is no container engine there. docs/operate.md
FROM node:22-bookworm-slim AS build
WORKDIR /mien
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /mien
COPY --from=build --chown=root:root /mien /mien
RUN mkdir -p /data /keys /models && chown node:node /data /keys /models && chmod 700 /data /keys
USER node
EXPOSE 7800 7801
ENTRYPOINT ["node", "packages/server/dist/cli/main.js"]
CMD ["serve"]
