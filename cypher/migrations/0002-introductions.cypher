// Introductions by id, and by what comes due.
CREATE CONSTRAINT introductionId IF NOT EXISTS FOR (i:Introduction) REQUIRE i.id IS UNIQUE;
CREATE INDEX introductionFrees IF NOT EXISTS FOR (i:Introduction) ON (i.frees);
CREATE INDEX introductionConfirms IF NOT EXISTS FOR (i:Introduction) ON (i.confirmsAt);
CREATE INDEX personIntroductionBudget IF NOT EXISTS FOR (p:Person) ON (p.introductionBudget);
