// Who was merged into somebody is found by id, and a merge by its own.
CREATE CONSTRAINT mergedPersonId IF NOT EXISTS FOR (m:MergedPerson) REQUIRE m.id IS UNIQUE;
CREATE INDEX mergedIntoMerge IF NOT EXISTS FOR ()-[m:MERGED_INTO]-() ON (m.merge);
