import { Agent, fetch, type RequestInit, type Response } from 'undici'

/** Node, unlike browsers, does not know that every `*.localhost` is this machine. */
const dispatcher = new Agent({
  connect: { lookup: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
})

/** Asks for a page as a browser would, without following redirects. */
export const browse = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { redirect: 'manual', ...init, dispatcher })
