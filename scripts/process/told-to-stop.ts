/**
 * Aborts when this process is told to end: Ctrl-C, SIGTERM, a closed terminal, or because whoever started it is gone.
 * Being told twice is the same as once: a terminal and npm both pass Ctrl-C on.
 */
export function toldToStop(): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort(new Error('told to stop'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
  // A closed terminal takes its output with it; that must not keep us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stop)
  return controller.signal
}
