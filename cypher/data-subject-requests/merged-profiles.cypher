// What is kept of profiles that were merged into a person's, so that it can be undone; of older ones nothing is.
// :param {person: '0192…'}
MATCH (merged:MergedPerson)-[into:MERGED_INTO]->(:Person {id: $person})
WHERE merged.name IS NOT NULL
RETURN merged {.name, .profession, .company, .city, .headline, .locale, .email, .phone, mergedAt: into.at,
         needs: coalesce(merged.needs, []), offers: coalesce(merged.offers, []), purposes: coalesce(merged.purposes, [])} AS profile
ORDER BY into.at, merged.id
