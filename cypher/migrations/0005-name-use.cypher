// Requests to use a person's name, by id.
CREATE CONSTRAINT nameUseRequestId IF NOT EXISTS FOR (r:NameUseRequest) REQUIRE r.id IS UNIQUE;
