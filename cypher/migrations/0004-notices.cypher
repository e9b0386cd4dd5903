// The outbox: what is to be sent, by whom it is for and in their order.
CREATE CONSTRAINT noticeOrder IF NOT EXISTS FOR (n:Notice) REQUIRE (n.person, n.n) IS UNIQUE;
CREATE INDEX noticeMailed IF NOT EXISTS FOR (n:Notice) ON (n.mailed);
CREATE INDEX noticeTime IF NOT EXISTS FOR (n:Notice) ON (n.at);
