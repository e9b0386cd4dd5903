// What contacts say now.
// :param contacts => [{id: '0196…', name: 'Claire Dumoulin', foldedName: 'claire dumoulin', emails: [], comeBackOn: null}]
UNWIND $contacts AS new
MATCH (contact:Contact {id: new.id})
SET contact += new {.*, comeBackOn: date(new.comeBackOn)}
RETURN contact.id AS id
ORDER BY id
