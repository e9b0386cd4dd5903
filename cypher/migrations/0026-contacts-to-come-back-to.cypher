// The contacts whose owners are still to be told that the day has come on which they wanted to come back to them.
CREATE INDEX contactReminds IF NOT EXISTS FOR (c:Contact) ON (c.remindsOn);
