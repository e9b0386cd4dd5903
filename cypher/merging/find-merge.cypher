// Who was merged into whom by a merge, the last first; those into somebody who has been merged since are not told.
// :param {merge: '0198…', since: datetime()}
MATCH (other:MergedPerson)-[merged:MERGED_INTO {merge: $merge}]->(keep:Person)
WHERE merged.at > $since
RETURN keep.id AS keep, other.id AS other, merged.by AS by, properties(other) AS properties
ORDER BY merged.place DESC
