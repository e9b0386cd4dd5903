// Keys by which texts are compared know one apostrophe, one dash, and no marks that show nothing.
MATCH (person:Person)
WITH person, [person.foldedName, person.foldedProfession, person.foldedCity, person.foldedCompany] AS before, [
    ["\u2019", "'"], ["\u02BC", "'"], ["\u2018", "'"], ["`", "'"], ["\u201B", "'"],
    ["\u2010", "-"], ["\u2011", "-"], ["\u2012", "-"], ["\u2013", "-"], ["\u2014", "-"], ["\u2015", "-"], ["\u2212", "-"],
    ["\u00AD", ""], ["\u200B", ""], ["\u200C", ""], ["\u200D", ""], ["\u200E", ""], ["\u200F", ""], ["\u2060", ""], ["  ", " "]
  ] AS steps
WITH person, before, [key IN before | trim(reduce(one = key, step IN steps | replace(one, step[0], step[1])))] AS after
WHERE any(place IN range(0, size(before) - 1) WHERE before[place] <> after[place])
SET person.foldedName = after[0], person.foldedProfession = after[1], person.foldedCity = after[2], person.foldedCompany = after[3];
MATCH (person:Person)
WHERE person.hiddenFromFolded IS NOT NULL OR person.leftCompanies IS NOT NULL
WITH person, [
    ["\u2019", "'"], ["\u02BC", "'"], ["\u2018", "'"], ["`", "'"], ["\u201B", "'"],
    ["\u2010", "-"], ["\u2011", "-"], ["\u2012", "-"], ["\u2013", "-"], ["\u2014", "-"], ["\u2015", "-"], ["\u2212", "-"],
    ["\u00AD", ""], ["\u200B", ""], ["\u200C", ""], ["\u200D", ""], ["\u200E", ""], ["\u200F", ""], ["\u2060", ""], ["  ", " "]
  ] AS steps
SET person.hiddenFromFolded = [key IN person.hiddenFromFolded | trim(reduce(one = key, step IN steps | replace(one, step[0], step[1])))],
    person.leftCompanies = [key IN person.leftCompanies | trim(reduce(one = key, step IN steps | replace(one, step[0], step[1])))];
MATCH (network:Network)
WITH network, [network.foldedName, network.foldedCity] AS before, [
    ["\u2019", "'"], ["\u02BC", "'"], ["\u2018", "'"], ["`", "'"], ["\u201B", "'"],
    ["\u2010", "-"], ["\u2011", "-"], ["\u2012", "-"], ["\u2013", "-"], ["\u2014", "-"], ["\u2015", "-"], ["\u2212", "-"],
    ["\u00AD", ""], ["\u200B", ""], ["\u200C", ""], ["\u200D", ""], ["\u200E", ""], ["\u200F", ""], ["\u2060", ""], ["  ", " "]
  ] AS steps
WITH network, before, [key IN before | trim(reduce(one = key, step IN steps | replace(one, step[0], step[1])))] AS after
WHERE any(place IN range(0, size(before) - 1) WHERE before[place] <> after[place])
SET network.foldedName = after[0], network.foldedCity = after[1];
MATCH (:Person)-[membership:MEMBER_OF]->(:Network)
WHERE membership.foldedSeat IS NOT NULL
WITH membership, [
    ["\u2019", "'"], ["\u02BC", "'"], ["\u2018", "'"], ["`", "'"], ["\u201B", "'"],
    ["\u2010", "-"], ["\u2011", "-"], ["\u2012", "-"], ["\u2013", "-"], ["\u2014", "-"], ["\u2015", "-"], ["\u2212", "-"],
    ["\u00AD", ""], ["\u200B", ""], ["\u200C", ""], ["\u200D", ""], ["\u200E", ""], ["\u200F", ""], ["\u2060", ""], ["  ", " "]
  ] AS steps
SET membership.foldedSeat = trim(reduce(one = membership.foldedSeat, step IN steps | replace(one, step[0], step[1])));
