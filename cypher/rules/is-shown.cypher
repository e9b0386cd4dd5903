// Whether an entry of a list that is open to the viewer shows to them: that somebody was there only if it counts on a word of theirs, or
// on what stands for it. The others show to the person, the organisers and the administrator alone.
// :rule (attendance, person, network)
NOT rule.wasThere(attendance) OR (attendance.basis IS NOT NULL AND rule.counts(attendance))
  OR person.id = $viewer OR $networks IS NULL OR network.id IN $runs
