import { AttendanceSheetService } from './attendance-sheets/attendance-sheet.service.js'
import type { Clock } from './clock.js'
import { HealthService } from './health/health.service.js'
import { HealthStore } from './health/health.store.js'
import type { NewId } from './ids.js'
import { AttendanceImportService } from './importing/attendance-import.service.js'
import { ImportStore } from './importing/import.store.js'
import { StatementStore } from './importing/statement.store.js'
import { StatementImportService } from './importing/statement-import.service.js'
import { IndexKeeper } from './index-sync/index-keeper.js'
import { IndexSourceStore } from './index-sync/index-source.store.js'
import { DueService } from './introductions/due.service.js'
import { IntroductionService } from './introductions/introduction.service.js'
import { IntroductionStore } from './introductions/introduction.store.js'
import { AttendanceService } from './meetings/attendance.service.js'
import { AttendanceStore } from './meetings/attendance.store.js'
import { MeetingService } from './meetings/meeting.service.js'
import { MeetingStore } from './meetings/meeting.store.js'
import { SettlingService } from './meetings/settling.service.js'
import { NameUseService } from './name-use/name-use.service.js'
import { NameUseStore } from './name-use/name-use.store.js'
import { ChangeNews } from './neo4j/change-news.js'
import type { Graph } from './neo4j/graph.js'
import { MembershipService } from './networks/membership.service.js'
import { MembershipStore } from './networks/membership.store.js'
import { MembershipLists } from './networks/membership-lists.service.js'
import { NetworkService } from './networks/network.service.js'
import { NetworkStore } from './networks/network.store.js'
import { LiveNotices } from './notices/live-notices.service.js'
import { NoticeService } from './notices/notice.service.js'
import { NoticeStore } from './notices/notice.store.js'
import { OwnDataService } from './own-data/own-data.service.js'
import { OwnDataStore } from './own-data/own-data.store.js'
import { ChosenPathFinder } from './paths/chosen-path-finder.js'
import { IntroductionPathService } from './paths/introduction-path.service.js'
import { MeetingPlaces } from './paths/meeting-places.js'
import { NearnessService } from './paths/nearness.service.js'
import { Neo4jPathFinder } from './paths/neo4j-path-finder.js'
import { PathStore } from './paths/path.store.js'
import { SurroundingsStore } from './paths/surroundings.store.js'
import { PersonService } from './people/person.service.js'
import { PersonStore } from './people/person.store.js'
import { PresentationService } from './presentations/presentation.service.js'
import { PresentationStore } from './presentations/presentation.store.js'
import { PrivacyService } from './privacy/privacy.service.js'
import { PrivacyStore } from './privacy/privacy.store.js'
import { RecommendationService } from './recommendations/recommendation.service.js'
import { RecommendationStore } from './recommendations/recommendation.store.js'
import { EncounterService } from './relationships/encounter.service.js'
import { EncounterStore } from './relationships/encounter.store.js'
import { RelationshipService } from './relationships/relationship.service.js'
import { RelationshipStore } from './relationships/relationship.store.js'
import { RegionStore } from './sample/region.store.js'
import { RegionLoader } from './sample/region-loader.js'
import { StatusService } from './status.js'
import { TieService } from './ties/tie.service.js'
import { TieStore } from './ties/tie.store.js'

/** What the domain's services are built on; tests pass a clock and ids of their own. */
export interface Foundations {
  graph: Graph
  clock: Clock
  newId: NewId
}

/** Builds the services of the domain over one graph, by plain constructors. */
export function buildDomain({ graph, clock, newId }: Foundations) {
  const networks = new NetworkService(graph, new NetworkStore(graph), clock, newId)
  const news = new ChangeNews(() => graph.lastChange)
  const people = new PersonService(graph, new PersonStore(graph, news), clock, newId, networks.showsMembersTo)
  const index = new IndexKeeper(new IndexSourceStore(graph), news, clock, newId)
  const pathFinder = new ChosenPathFinder(index, new Neo4jPathFinder(new SurroundingsStore(graph)))
  const pathStore = new PathStore(graph, news)
  const places = new MeetingPlaces(pathStore, networks, clock)
  const ties = new TieService(graph, new TieStore(graph))
  const encounters = new EncounterService(graph, new EncounterStore(graph), ties, people, clock, newId)
  const relationships = new RelationshipService(new RelationshipStore(graph), ties, clock)
  const importStore = new ImportStore(graph)
  const membershipStore = new MembershipStore(graph)
  const membershipLists = new MembershipLists(membershipStore, networks, clock)
  const privacy = new PrivacyService(
    graph,
    new PrivacyStore(graph, news),
    people,
    membershipLists,
    networks,
    clock,
  )
  const noticeStore = new NoticeStore(graph)
  const notices = new NoticeService(noticeStore, privacy, clock)
  const introductionStore = new IntroductionStore(graph)
  const dueIntroductions = new DueService(graph, introductionStore, privacy, encounters, notices, ties, clock)
  const introductions = new IntroductionService(
    graph,
    introductionStore,
    people,
    privacy,
    encounters,
    notices,
    ties,
    dueIntroductions,
    clock,
    newId,
  )
  const memberships = new MembershipService(
    graph,
    membershipStore,
    membershipLists,
    people,
    networks,
    clock,
    newId,
  )
  const meetingStore = new MeetingStore(graph)
  const attendanceStore = new AttendanceStore(graph)
  const meetings = new MeetingService(graph, meetingStore, networks, clock, newId)
  const attendances = new AttendanceService(
    meetings,
    meetingStore,
    attendanceStore,
    people,
    memberships,
    clock,
  )
  return {
    status: new StatusService(graph, index),
    index,
    people,
    privacy,
    networks,
    introductionPaths: new IntroductionPathService(
      pathFinder,
      pathStore,
      people,
      privacy,
      networks,
      places,
      clock,
    ),
    notices,
    liveNotices: new LiveNotices(noticeStore),
    introductions,
    dueIntroductions,
    ownData: new OwnDataService(
      graph,
      new OwnDataStore(graph),
      people,
      privacy,
      introductions,
      ties,
      clock,
      newId,
    ),
    nameUse: new NameUseService(
      graph,
      new NameUseStore(graph),
      people,
      networks,
      memberships,
      ties,
      clock,
      newId,
    ),
    health: new HealthService(new HealthStore(graph), networks, clock),
    nearness: new NearnessService(pathFinder, people, clock),
    presentations: new PresentationService(
      graph,
      new PresentationStore(graph),
      people,
      networks,
      privacy,
      clock,
    ),
    ties,
    relationships,
    encounters,
    recommendations: new RecommendationService(
      graph,
      new RecommendationStore(graph),
      people,
      networks,
      relationships,
      ties,
      clock,
      newId,
    ),
    sampleRegion: new RegionLoader(graph, new RegionStore(graph), ties, clock, newId),
    statementImports: new StatementImportService(
      graph,
      importStore,
      new StatementStore(),
      ties,
      clock,
      newId,
    ),
    attendanceImports: new AttendanceImportService(graph, importStore, ties, clock, newId),
    memberships,
    membershipLists,
    meetings,
    attendances,
    attendanceSheets: new AttendanceSheetService(attendances, people, relationships),
    settling: new SettlingService(meetings, meetingStore, attendanceStore, ties, memberships, clock),
  }
}

export type Domain = ReturnType<typeof buildDomain>
