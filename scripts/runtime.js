// Loaded before every command, in plain JavaScript that old versions of Node understand: where the
// pinned runtime is missing, the person reads one sentence and not a syntax error from deep inside.
const OLDEST_MAJOR = 24

const [major = 0] = process.versions.node.split('.').map(Number)

if (major < OLDEST_MAJOR) {
  process.stderr.write(
    `需要 Node ${OLDEST_MAJOR} 或更新版本，当前是 ${process.versions.node}：请允许安装脚本后重新运行 npm ci（会自动装好所需的 Node），或自行升级 Node。` +
      ` (Node ${OLDEST_MAJOR} or newer is needed, this is ${process.versions.node}: run npm ci again with install scripts allowed, or upgrade Node.)\n`
  )
  process.exit(1)
}

// Keeps the compiled code of one start for the next, which is then a quarter faster and smaller. Where
// nothing can be written it does nothing.
process.getBuiltinModule('node:module').enableCompileCache()

// npm hands a signal to the shell it started us with, and some shells end without handing it on. A process
// that npm started and whose parent is gone was meant to end as well.
const parent = process.ppid
if (process.env['npm_lifecycle_event'] !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}
