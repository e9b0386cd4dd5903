// Requests that were sent with a key are found by it, by who sent them and by when.
CREATE CONSTRAINT keyedRequestKey IF NOT EXISTS FOR (r:KeyedRequest) REQUIRE r.key IS UNIQUE;
CREATE INDEX keyedRequestPerson IF NOT EXISTS FOR (r:KeyedRequest) ON (r.person);
CREATE INDEX keyedRequestTime IF NOT EXISTS FOR (r:KeyedRequest) ON (r.at);
