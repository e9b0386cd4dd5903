// The keys of the companies that a person is of: the one they name, and those they left since $leftSince.
// :rule (person)
[person.foldedCompany] + [place IN range(0, size(coalesce(person.leftCompanies, [])) - 1)
  WHERE person.leftCompaniesAt[place] >= $leftSince | coalesce(person.leftCompanyKeys[place], person.leftCompanies[place])]
