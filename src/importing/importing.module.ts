import type { Foundations } from '../foundations.js'
import type { TieService } from '../ties/tie.service.js'
import { AttendanceImportService } from './attendance-import.service.js'
import { ImportStore } from './import.store.js'
import { StatementStore } from './statement.store.js'
import { StatementImportService } from './statement-import.service.js'

/** Builds the services of importing. */
export function importingModule({ graph, clock, newId }: Foundations, { ties }: { ties: TieService }) {
  const store = new ImportStore(graph)
  return {
    attendanceImports: new AttendanceImportService(graph, store, ties, clock, newId),
    statementImports: new StatementImportService(graph, store, new StatementStore(), ties, clock, newId),
  }
}
