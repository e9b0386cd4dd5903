import type { Foundations } from '../foundations.js'
import { AttendanceImportService, type DomainServices } from './attendance/attendance-import.service.js'
import { DecisionService } from './decisions/decision.service.js'
import { ImportStore } from './import.store.js'
import { MemberImportService } from './members/member-import.service.js'
import { ImportRecordService } from './records/import-record.service.js'
import { ImportRecordStore } from './records/import-record.store.js'
import { StatementStore } from './statements/statement.store.js'
import { StatementImportService, type StatementServices } from './statements/statement-import.service.js'

/** Builds the services of importing. */
export function importingModule(
  { graph, clock, newId, defaultCountry }: Foundations,
  domain: DomainServices & StatementServices,
) {
  const store = new ImportStore(graph)
  const decisions = new DecisionService(graph, store.decisions, domain.ties, clock, newId)
  return {
    listDecisions: decisions,
    importRecords: new ImportRecordService(new ImportRecordStore(graph), clock, newId),
    attendanceImports: new AttendanceImportService(graph, store, decisions, domain, clock, newId),
    memberImports: new MemberImportService(graph, store, decisions, domain, clock, newId, defaultCountry),
    statementImports: new StatementImportService(
      graph,
      store,
      new StatementStore(),
      decisions,
      domain,
      clock,
      newId,
    ),
  }
}
