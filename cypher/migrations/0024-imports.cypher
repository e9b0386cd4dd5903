// Imports are found by their id, and those that were cut short by their list.
CREATE CONSTRAINT importId IF NOT EXISTS FOR (i:Import) REQUIRE i.id IS UNIQUE;
CREATE INDEX importList IF NOT EXISTS FOR (i:Import) ON (i.list);
