// Who has a telephone number, for the contacts of address books.
CREATE INDEX personPhone IF NOT EXISTS FOR (p:Person) ON (p.phone);
