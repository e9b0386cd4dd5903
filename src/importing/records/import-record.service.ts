import type { Clock } from '../../clock.js'
import type { NewId } from '../../ids.js'
import type { ImportReport, ImportWatcher } from '../lists/import-report.js'
import type { BroughtList, ImportId, ImportRecord } from './import-record.js'
import type { ImportRecordStore } from './import-record.store.js'

/** Keeps which lists came in: when, what of, and how much. */
export class ImportRecordService {
  constructor(
    private readonly store: ImportRecordStore,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** All imports that brought something, the latest first. */
  all(): Promise<ImportRecord[]> {
    return this.store.all()
  }

  /**
   * Imports a list by `work`, and keeps a record where it brought something. The record is there before anything is written, so
   * that an import cut short has one, and whoever runs it again completes that one.
   */
  async recorded(
    list: BroughtList,
    work: (watcher: ImportWatcher) => Promise<ImportReport>,
    watcher: ImportWatcher,
  ): Promise<{ report: ImportReport; id: ImportId | null }> {
    const { id, isNew } = await this.store.begin(
      this.newId<'Import'>(),
      { ...list, file: shown(list.file) },
      this.clock.now(),
    )
    let hasWritten = false
    const listening: ImportWatcher = {
      checking: done => watcher.checking(done),
      writing: (done, total) => {
        if (done > 0) hasWritten = true
        watcher.writing(done, total)
      },
    }
    try {
      const report = await work(listening)
      const counts = Object.entries(report.tallies).map(([of, { created, recognised }]) => ({
        ...{ of, created, recognised },
      }))
      const isSomething = counts.some(({ created, recognised }) => created + recognised > 0)
      if (report.written && (isSomething || !isNew)) {
        await this.store.end(id, report.networks, counts)
        return { report, id }
      }
      if (isNew) await this.store.forget(id)
      return { report, id: null }
    } catch (failure) {
      if (isNew && !hasWritten) await this.store.forget(id)
      throw failure
    }
  }
}

/** A file's name without what a terminal would obey, or show otherwise than it is. */
function shown(name: string): string {
  return name.replace(/\p{C}/gu, '?')
}
