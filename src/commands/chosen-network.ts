import { configOf } from '../config.js'
import type { Domain } from '../domain.js'
import { SetupError } from '../errors.js'
import { isId, type NetworkId } from '../ids.js'
import type { Network } from '../networks/network.js'
import type { Progress } from '../progress.js'
import { openStore } from '../service.js'
import { fold } from '../text.js'
import type { Viewer } from '../viewer.js'

/** Whoever runs commands on this machine is its administrator. */
export const ADMINISTRATOR: Viewer = {
  subject: null,
  person: null,
  admin: true,
  analyst: false,
  roles: new Map(),
  hidden: new Set(),
  cached: false,
}

/** Opens the store for `work` on the network of this name or id. @throws SetupError where there is none, or are several */
export async function withNetwork(
  wanted: string,
  progress: Progress,
  work: (domain: Domain, network: Network) => Promise<void>,
): Promise<void> {
  const store = await openStore(configOf(process.env), progress)
  try {
    await work(store.domain, await networkNamed(store.domain, wanted))
  } finally {
    await store.close()
  }
}

async function networkNamed({ networks }: Domain, wanted: string): Promise<Network> {
  if (isId<NetworkId>(wanted)) {
    const [network] = await networks.findMany([wanted])
    if (network) return network
  }
  const { nodes } = await found(networks, wanted)
  const [network, ...others] = nodes.filter(({ name }) => fold(name) === fold(wanted))
  if (network === undefined) {
    const near = nodes.slice(0, 3).map(({ name }) => `“${name}”`)
    throw new SetupError(
      `There is no network “${wanted}”.${near.length > 0 ? ` Similar names: ${near.join(', ')}.` : ''}`,
    )
  }
  if (others.length > 0)
    throw new SetupError(
      `Several networks have this name. Give the id of one: ${[network, ...others].map(({ id }) => id).join(', ')}.`,
    )
  return network
}

async function found(networks: Domain['networks'], search: string): Promise<{ nodes: Network[] }> {
  const page = await networks.find({ search }, { first: 100 })
  return { nodes: page.edges.map(({ node }) => node) }
}
