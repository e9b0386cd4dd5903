// What contacts say now.
// :param contacts => [{id: '0196…', name: 'Claire Dumoulin', foldedName: 'claire dumoulin', emails: [], comeBackOn: null}]
UNWIND $contacts AS new
MATCH (contact:Contact {id: new.id})
WITH contact, new, date(new.comeBackOn) AS day
SET contact.remindsOn = CASE WHEN contact.comeBackOn = day THEN contact.remindsOn ELSE day END
SET contact += new {.*, comeBackOn: day}
RETURN contact.id AS id
ORDER BY id
