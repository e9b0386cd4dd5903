import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { Viewer } from '../viewer.js'

enum TokenScope {
  ADMIN = 'ADMIN',
  ANALYST = 'ANALYST',
}
registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'What a token allows beyond what its person may do. The set may grow: have a default.',
  valuesConfig: {
    ADMIN: { description: "Sees and changes everything but what is a person's alone." },
    ANALYST: { description: 'Sees the health of every network, without names.' },
  },
})

/** Who asks, as the API shows them. What is theirs alone is added by the parts of the domain that hold it. */
@ObjectType('Viewer', {
  description:
    'Who asks: what the token allows, and what the person behind it alone sees of themself. All but `scopes` is null before there is a profile: createProfile makes one.',
})
export class ViewerType {
  @Field(() => [TokenScope], { description: 'The scopes of the token; none for most people.' })
  scopes!: TokenScope[]
}

/** The viewer of a request, for the API to show. */
export function shownViewer({ admin, analyst }: Viewer): ViewerType {
  return { scopes: [...(admin ? [TokenScope.ADMIN] : []), ...(analyst ? [TokenScope.ANALYST] : [])] }
}
