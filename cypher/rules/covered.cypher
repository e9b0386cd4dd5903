// What of a meeting's list somebody's word stands for, as src/ties/opening.ts has it; null where they have not given it.
// :rule (attended)
CASE WHEN attended.basis IS NOT NULL THEN {
  until: attended.coversUntil, roomOnly: attended.basis = 'CHECKED_IN', inRoom: attended.coversInRoom, tableSizes: attended.coversTableSizes,
  enteredAt: attended.enteredAt, seatedAt: attended.seatedAt
} END
