// Whether an entry of a list that is open to the viewer shows to them: that somebody is expected, which is a plan, and that they were there,
// if it counts on a word of theirs or what stands for it. All else that a list says of somebody, such as that they were absent, shows to
// the person, the organisers and the administrator alone.
// :rule (attendance, person, network)
attendance.status = 'EXPECTED' OR (rule.wasThere(attendance) AND attendance.basis IS NOT NULL AND rule.counts(attendance))
  OR person.id = $viewer OR $networks IS NULL OR network.id IN $runs
