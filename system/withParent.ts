/** Preloaded into a child process: when its parent dies, the channel closes and the process ends in its usual way. */
const graceMs = 10_000

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), graceMs).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
