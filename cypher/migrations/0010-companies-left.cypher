// Companies that people left, and when, as two lists of one order: before, each was a text of both.
MATCH (person:Person)
WHERE person.leftCompanies IS NOT NULL AND person.leftCompaniesAt IS NULL
WITH person, [left IN person.leftCompanies | split(left, '|')[0]] AS times, person.leftCompanies AS texts
SET person.leftCompaniesAt = [time IN times | datetime(time)],
    person.leftCompanies = [place IN range(0, size(texts) - 1) | substring(texts[place], size(times[place]) + 1)];
