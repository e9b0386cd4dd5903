// Whoever is no step in other people's paths is found without looking at everybody.
CREATE INDEX personConnects IF NOT EXISTS FOR (p:Person) ON (p.connects);
