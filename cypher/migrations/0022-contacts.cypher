// Contacts of people's address books, by id.
CREATE CONSTRAINT contactId IF NOT EXISTS FOR (c:Contact) REQUIRE c.id IS UNIQUE;
