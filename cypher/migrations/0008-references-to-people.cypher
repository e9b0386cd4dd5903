// Who is named by id in what others have: found without reading it all, for exporting and erasing a person.
CREATE CONSTRAINT erasureId IF NOT EXISTS FOR (e:Erasure) REQUIRE e.id IS UNIQUE;
CREATE INDEX membershipCooptedBy IF NOT EXISTS FOR ()-[m:MEMBER_OF]-() ON (m.cooptedBy);
CREATE INDEX membershipInvitedBy IF NOT EXISTS FOR ()-[m:MEMBER_OF]-() ON (m.invitedBy);
CREATE INDEX attendanceInvitedBy IF NOT EXISTS FOR ()-[a:ATTENDED]-() ON (a.invitedBy);
CREATE INDEX recommendationTo IF NOT EXISTS FOR ()-[r:RECOMMENDED]-() ON (r.to);
CREATE INDEX noticeIntroduction IF NOT EXISTS FOR (n:Notice) ON (n.introduction);
