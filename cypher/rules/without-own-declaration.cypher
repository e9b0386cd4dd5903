// The open warmth of the tie between two people, by their ids, without what the first of them declared alone.
// :rule (person, other, tie)
CASE WHEN person < other THEN tie.openWithoutLow ELSE tie.openWithoutHigh END
