import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type PersonId, parseId } from '../ids.js'
import type { DataSubjectService } from './data-subject.service.js'
import { ErasePersonInput, ErasePersonPayload } from './data-subject.type.js'

@Resolver()
export class DataSubjectResolver {
  constructor(private readonly service: DataSubjectService) {}

  @Authorized()
  @Mutation(() => ErasePersonPayload, {
    nullable: true,
    description:
      'The person and the administrator: all that is held about the person goes, at once and for good. Meetings keep an anonymous attendee in their place, so that what others earned there stays. Export first what is to be kept: GET /people/{personId}/export.',
  })
  async erasePerson(
    @Arg('input', () => ErasePersonInput) { personId }: ErasePersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<ErasePersonPayload> {
    const { at } = await this.service.erase(viewer, parseId<PersonId>('personId', personId))
    return { erasedAt: at }
  }
}
