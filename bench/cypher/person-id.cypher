// Finds people by id; the service makes the same.
CREATE CONSTRAINT personId IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE
