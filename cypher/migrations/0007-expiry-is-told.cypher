// Those who wait for an introduction are told that it has expired: found without looking at all. Of what had expired before, nobody is.
CREATE INDEX introductionLapses IF NOT EXISTS FOR (i:Introduction) ON (i.lapsesAt);
MATCH (i:Introduction) WHERE i.statusToRequester IN ['ASKED', 'FORWARDED'] AND i.expiresAt > datetime() SET i.lapsesAt = i.expiresAt;
