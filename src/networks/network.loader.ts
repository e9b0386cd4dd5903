import DataLoader from 'dataloader'
import { batchedById } from '../graphql/batching.js'
import type { NetworkId } from '../ids.js'
import type { TakenSeat } from './network.js'
import type { NetworkService } from './network.service.js'

/** The networks that one request names, and what is counted of them, fetched together. */
export function networkLoaders(networks: NetworkService) {
  return {
    network: batchedById((ids: NetworkId[]) => networks.findMany(ids)),
    memberCount: new DataLoader<NetworkId, number>(async ids => {
      const counts = await networks.memberCounts(ids)
      return ids.map(id => counts.get(id) ?? 0)
    }),
    takenSeats: new DataLoader<NetworkId, TakenSeat[]>(async ids => {
      const seats = await networks.takenSeats(ids)
      return ids.map(id => seats.get(id) ?? [])
    }),
  }
}
