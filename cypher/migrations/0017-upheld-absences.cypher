// Who upheld absences is found when they are erased.
CREATE INDEX disputeUpheldBy IF NOT EXISTS FOR ()-[d:DISPUTES]-() ON (d.upheldBy);
