import type { Foundations } from '../foundations.js'
import type { AttendanceLists } from '../meetings/attendance-lists.service.js'
import type { MeetingService } from '../meetings/meeting.service.js'
import type { NetworkService } from '../networks/network.service.js'
import type { NoticeService } from '../notices/notice.service.js'
import type { PersonService } from '../people/person.service.js'
import type { RelationshipService } from '../relationships/relationship.service.js'
import type { TieService } from '../ties/tie.service.js'
import { ComeBackService } from './come-back.service.js'
import { ContactService } from './contact.service.js'
import { ContactStore } from './contact.store.js'
import { ContactImportService } from './contact-import.service.js'
import { RecognitionService } from './recognition.service.js'

/** Builds the services of people's own address books. */
export function contactsModule(
  { graph, clock, newId }: Foundations,
  needs: {
    ties: TieService
    people: PersonService
    networks: NetworkService
    meetings: MeetingService
    attendanceLists: AttendanceLists
    relationships: RelationshipService
    notices: NoticeService
  },
) {
  const { ties, people, networks, meetings, attendanceLists, relationships, notices } = needs
  const store = new ContactStore(graph)
  const recognition = new RecognitionService(graph, store, relationships, ties, clock)
  return {
    contacts: new ContactService(
      ...([
        graph,
        store,
        recognition,
        people,
        networks,
        meetings,
        attendanceLists,
        ties,
        clock,
        newId,
      ] as const),
    ),
    recognition,
    comeBacks: new ComeBackService(graph, store, notices, ties, clock),
    contactImports: new ContactImportService(graph, store, recognition, people, ties, clock, newId),
  }
}
