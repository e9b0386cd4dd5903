// Whether an entry of a meeting's list says that the person comes or came, as `takesPart` does in src/meetings/attendance.ts.
// :rule (attendance)
attendance.status IN ['EXPECTED', 'PRESENT', 'LATE']
