// The addresses that a person has besides the one to write to.
CREATE INDEX otherEmailAddress IF NOT EXISTS FOR (e:OtherEmail) ON (e.address);
