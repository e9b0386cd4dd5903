// Whether an entry of a meeting's list says that the person came, as `wasThere` does in src/meetings/attendance.ts.
// :rule (attendance)
attendance.status IN ['PRESENT', 'LATE']
