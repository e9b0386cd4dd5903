// Destroys what undoing merges from before an instant would take: who was merged is an id that leads to who they are.
// :param before => datetime()
MATCH (other:MergedPerson)-[merged:MERGED_INTO]->()
WHERE merged.at < $before AND other.name IS NOT NULL
CALL (other) {
  MATCH (other)-[aside:SET_ASIDE]->()
  DELETE aside
}
SET other = {id: other.id}
