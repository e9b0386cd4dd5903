import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type PersonId, parseId, parseIds } from '../ids.js'
import type { Person } from '../people/person.js'
import type { MergeService } from './merge.service.js'
import { MergePeopleInput, MergePeoplePayload, UndoMergeInput, UndoMergePayload } from './merge.type.js'
import type { MergeId } from './merging.js'

/** People who are found to be one. */
@Resolver()
export class MergeResolver {
  constructor(private readonly service: MergeService) {}

  @Authorized()
  @Mutation(() => MergePeoplePayload, {
    nullable: true,
    description:
      'For the administrator; for a person whose own profile is one of these, where nobody has claimed the others and they have the address that the sign-in says is verified; and for organisers, where nobody has claimed any of them and they never were in another network than theirs. These are one person: what they have of others (memberships, attendances, encounters, recommendations, introductions, sign-ins, blocks) is that of the one who stays, and of two privacy settings the stricter holds. Can be undone for 30 days. Refused with NOT_ONE_PERSON where two of them are in the same introduction, hold two seats in one network or sat at two tables at once.',
  })
  async mergePeople(
    @Arg('input', () => MergePeopleInput) { keepPersonId, otherPersonIds }: MergePeopleInput,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<Omit<MergePeoplePayload, 'person'> & { person: Person | null }> {
    const keep = parseId<PersonId>('keepPersonId', keepPersonId)
    const others = parseIds<PersonId>('otherPersonIds', otherPersonIds)
    const { id, ...merged } = await this.service.merge(viewer, keep, others)
    return { ...merged, mergeId: id, person: await loaders.person.load(keep) }
  }

  @Authorized()
  @Mutation(() => UndoMergePayload, {
    nullable: true,
    description:
      'For whoever merged them and the administrator, within 30 days; of what an organiser merged only until somebody has claimed it. They are several people again, each with what was theirs, and with what others have done about it since; all else that came since stays with the one whose profile had stayed. Refused with NOT_DIVISIBLE where a membership or an entry that was made of two has been changed since.',
  })
  async undoMerge(
    @Arg('input', () => UndoMergeInput) { mergeId }: UndoMergeInput,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<{ person: Person | null }> {
    const keep = await this.service.undo(viewer, parseId<MergeId>('mergeId', mergeId))
    return { person: await loaders.person.load(keep) }
  }
}
