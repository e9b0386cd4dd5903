// Of which company somebody is, and when they changed it since an instant, oldest first.
// :param {person: '0192…', since: datetime()}
MATCH (person:Person {id: $person})
RETURN person.foldedCompany AS company, [then IN coalesce(person.companyChangedAt, []) WHERE then >= $since] AS changedAt
