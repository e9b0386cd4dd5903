// What a contact says now.
// :param {id: '0196…', properties: {name: 'Claire Dumoulin', foldedName: 'claire dumoulin', emails: [], comeBackOn: null}}
WITH $properties AS properties
MATCH (contact:Contact {id: $id})
SET contact += properties {.*, comeBackOn: date(properties.comeBackOn)}
RETURN contact.id AS id
