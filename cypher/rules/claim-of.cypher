// What a dispute says, as `DisputeClaim` has it in src/meetings/dispute.ts.
// :rule (said)
CASE WHEN said.absence THEN 'NOT_ABSENT' WHEN said.with IS NULL THEN 'NOT_THERE' ELSE 'NOT_MET' END
