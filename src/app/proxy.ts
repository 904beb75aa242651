import type { Dispatcher } from 'undici'

/**
 * The way out through a proxy, where the environment of the process names one (HTTPS_PROXY, NO_PROXY). `fetch` of Node 20
 * asks for none by itself, so this is made its way for the whole process; connections that are not fetched take it given.
 */
export async function throughProxy(env: NodeJS.ProcessEnv): Promise<Dispatcher | undefined> {
  if (!(env.HTTPS_PROXY ?? env.https_proxy)) return undefined
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici')
  const agent = new EnvHttpProxyAgent()
  setGlobalDispatcher(agent)
  return agent
}
