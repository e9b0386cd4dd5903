// When presences of which people were told may count without their word.
CREATE INDEX attendedRipensAt IF NOT EXISTS FOR ()-[a:ATTENDED]-() ON (a.ripensAt);
