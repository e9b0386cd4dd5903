import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../api/context.js'
import { type PersonId, parseId } from '../ids.js'
import type { DataSubjectService } from './data-subject.service.js'
import { ErasePersonPayload, ExportPersonPayload, PersonInput } from './data-subject.type.js'

@Resolver()
export class DataSubjectResolver {
  constructor(private readonly service: DataSubjectService) {}

  @Authorized()
  @Mutation(() => ExportPersonPayload, {
    description: 'The person and the administrator only: all data about the person, as JSON.',
  })
  async exportPerson(
    @Arg('input', () => PersonInput) { personId }: PersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<ExportPersonPayload> {
    const data = await this.service.export(viewer, parseId<PersonId>('personId', personId))
    return { json: JSON.stringify(data) }
  }

  @Authorized()
  @Mutation(() => ErasePersonPayload, {
    description:
      'The person and the administrator: at once and for good. Meetings keep an anonymous attendee in their place, so that what others earned there stays.',
  })
  async erasePerson(
    @Arg('input', () => PersonInput) { personId }: PersonInput,
    @Ctx() { viewer }: Context,
  ): Promise<ErasePersonPayload> {
    const { at } = await this.service.erase(viewer, parseId<PersonId>('personId', personId))
    return { erasedAt: at }
  }
}
