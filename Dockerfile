FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000

# The image's own Node is the runtime, so the development dependencies, the pinned one among them, stay out.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY src ./src
COPY db ./db
COPY scripts ./scripts

USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/v1/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# A small nursery: most of what an answer takes dies at once, and the process stays under 200 MB.
CMD ["node", "--max-semi-space-size=8", "--import", "./scripts/runtime.js", "src/main.ts"]
