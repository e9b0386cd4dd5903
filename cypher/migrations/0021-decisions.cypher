// What was decided of lists is found by its id, and by the list.
CREATE CONSTRAINT decisionId IF NOT EXISTS FOR (d:Decision) REQUIRE d.id IS UNIQUE;
CREATE INDEX decisionList IF NOT EXISTS FOR (d:Decision) ON (d.list);
