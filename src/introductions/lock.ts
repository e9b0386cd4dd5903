import type { IntroductionId } from '../ids.js'
import type { Transaction } from '../neo4j/transaction.js'
import type { TieService } from '../ties/tie.service.js'
import type { Introduction } from './introduction.js'
import type { IntroductionStore } from './introduction.store.js'

/** The introduction as it stands once nobody else can change it. Held only where it `shows`: what does not costs what nothing costs. */
export async function locked(
  store: IntroductionStore,
  ties: TieService,
  id: IntroductionId,
  transaction: Transaction,
  shows: (introduction: Introduction) => boolean,
): Promise<Introduction | null> {
  const [seen] = await store.findMany([id], transaction)
  if (!seen || !shows(seen)) return null
  await ties.lockPeople([seen.requester, seen.connector, seen.target], transaction)
  const [introduction] = await store.findMany([id], transaction)
  return introduction ?? null
}
