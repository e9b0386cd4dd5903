// Somebody who was merged is a person again.
// :param other => '0193…'
MATCH (other:MergedPerson {id: $other})-[merged:MERGED_INTO]->(:Person)
DELETE merged
REMOVE other:MergedPerson
SET other:Person
WITH other, [key IN keys(other) WHERE key STARTS WITH 'kept'] AS kept
FOREACH (key IN kept | SET other[key] = null)
WITH other WHERE coalesce(other.visibleTo, 'EVERYONE') <> 'EVERYONE' OR size(coalesce(other.hiddenFromFolded, [])) > 0
SET other:Restricted
